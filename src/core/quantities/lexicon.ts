/** The trait of a word that starts with a capital. */
export const CAPITAL = 1;

/**
 * All words that tables start with, with a bit for each of the tables. Every token is looked up here once, so that a
 * table need not be asked about the words that it does not have, which are nearly all.
 */
class Lexicon {
  private readonly traits = new Map<string, number>();
  private next = CAPITAL << 1;

  /** Enters the words (lower case) of a table before any text is read; gives the trait that their tokens have. */
  enter(words: Iterable<string>): number {
    const trait = this.next;
    if (trait <= 0) throw new Error('There are more tables than a number has bits.');
    this.next <<= 1;
    for (const word of words) this.traits.set(word, this.traitsOf(word) | trait);
    return trait;
  }

  /** The traits of a word, as the sum of their bits. */
  traitsOf(word: string): number {
    return this.traits.get(word) ?? 0;
  }
}

/** The words of the built-in tables. */
export const LEXICON = new Lexicon();
