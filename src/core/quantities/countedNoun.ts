import { readChange } from './changes';
import { attributiveKind, endsNounPhrase, isVerb, isPlural, isQualifier, singular } from './nouns';
import type { Dimension } from './quantity';
import type { Token } from './tokens';

/** The noun that a number counts. */
export interface Counted {
  /** Index of the token after it, "daily" and the like included. */
  readonly end: number;
  /** Singular, lower case but for acronyms. */
  readonly noun: string;
  readonly dimension: Dimension;
}

/** What of the number decides which nouns it can count. */
export interface Counting {
  /** A magnitude of one letter in lower case ("b" in "7B"), or null. */
  readonly letter: string | null;
  /** "100s", "dozens": "of" may follow. */
  readonly vague: boolean;
}

/** How many words may stand before the noun: "300 million weekly active paying users". */
const WORDS = 5;
const DIMENSIONS: Readonly<Record<string, Dimension>> = { parameter: 'parameter', token: 'token', weight: 'parameter' };
const SYNONYMS: Readonly<Record<string, string>> = {
  ...{ param: 'parameter', tok: 'token', mtok: 'token' },
  ...{ WAU: 'user', MAU: 'user', DAU: 'user' },
};
/** Things that have a size, which a magnitude of one letter states: "7B models", "a 7B dense transformer". */
const SIZED =
  /^(?:models?|transformers?|llms?|slms?|vlms?|moes?|variants?|versions?|networks?|checkpoints?|backbones?|architectures?|mixture|distill\w{0,4}|base|instruct|chat|dense|sparse)$/;
/** What "7B" does: "models like 35B offer capabilities", "a 70B rivals others". */
const DOES =
  /^(?:matches|rivals|gains|stacks|offer|need|require|use|run|perform|make|give|provide|show|achieve|outperform|beat|match|work|fit)$/;
const ADVERBS = /^(?:daily|weekly|monthly|annually|yearly)$/;
const DETERMINERS = /^(?:the|our|their|its|these|those)$/;

/** Reads the noun counted by the number before token `at`: "free tokens daily" of "1 million free tokens daily", or null. */
export function readCounted(tokens: readonly Token[], at: number, counting: Counting): Counted | null {
  if (isHyphen(tokens[at])) return readCompound(tokens, at + 1);
  let index = at;
  if (tokens[index]?.lower === 'of') {
    if (!counting.vague) return null;
    index++;
    if (DETERMINERS.test(tokens[index]?.lower ?? '')) index++;
  }
  const first = index;
  for (let word = 0; word < WORDS; word++) {
    const token = tokens[index];
    if (token?.kind !== 'word' || (token.glued && index > first) || endsNounPhrase(token.text)) return null;
    // "Llama 3 70B generates outputs"
    if (isVerb(token.lower) || (counting.letter === 'b' && DOES.test(token.lower))) return null;
    if (counting.letter !== null && counting.letter !== 'k' && SIZED.test(token.lower)) return null;
    // "its 128K versions" have such a context.
    const isTheirs = /^(?:its|their|the|our)$/.test(tokens[at - 3]?.lower ?? '');
    if (counting.letter === 'k' && isTheirs && /^(?:versions?|counterparts?)$/.test(token.lower)) return null;
    const end = compoundEnd(tokens, index);
    if (end === index + 1 && closes(tokens, index)) return counted(tokens, index, index === first);
    index = end;
  }
  return null;
}

const isHyphen = (token: Token | undefined): boolean => token?.text === '-' && token.glued;

/** Index after a word and what is glued to it: "open-source", "H100-class", "F1". */
function compoundEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (tokens[end]?.glued && (tokens[end]?.kind !== 'sign' || (isHyphen(tokens[end]) && tokens[end + 1]?.glued)))
    end++;
  return end;
}

/** Whether the word at `at` is the noun that is counted, rather than a qualifier of one after it. */
function closes(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  const kind = attributiveKind(token.lower);
  if (kind === 'closing') return true;
  const next = tokens[at + 1];
  const continues = next?.kind === 'word' && !next.glued && !endsNounPhrase(next.text);
  if (kind === 'attributive') {
    const beyond = tokens[at + 2];
    // "9 natural language understanding tasks", "a 3B language model"
    const goesOn = continues && /ing$/.test(next.lower) && beyond?.kind === 'word' && isPlural(beyond.text);
    const model = token.lower === 'language' && continues && next.lower === 'model';
    return !(continues && isPlural(next.text)) && !goesOn && !model;
  }
  return isPlural(token.text) && !(isQualifier(token.lower) && continues);
}

/** "16-layer", "million-satellite": the word after the hyphen. */
function readCompound(tokens: readonly Token[], at: number): Counted | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || !token.glued || token.lower.length < 3 || endsNounPhrase(token.text)) return null;
  // "12B-sized"
  if (token.lower === 'sized') return null;
  const noun = nounOf(token);
  // "a 39-point gap" is a difference, "a 10-point plan" has parts.
  const score = noun === 'point' && readChange(tokens, at + 1) !== null;
  return { end: at + 1, noun, dimension: score ? 'score' : (DIMENSIONS[noun] ?? 'count') };
}

/** Nouns of two words that are counted as one thing. */
const COMPOUNDS =
  /^(?:pull request|programming language|data cent(?:er|re)|data point|power plant|search query|phone call|test case|research paper|web page|training run|case study|job posting|press release|news article|context window|code review|token budget)$/;

function counted(tokens: readonly Token[], at: number, direct: boolean): Counted {
  const token = tokens[at];
  const single = token ? nounOf(token) : '';
  const compound = `${tokens[at - 1]?.lower ?? ''} ${single}`;
  const noun = !direct && COMPOUNDS.test(compound) ? compound : single;
  const end = ADVERBS.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  // "3.2 points" is a score; "data points" and "talking points" are not.
  const dimension = noun === 'point' && direct ? 'score' : (DIMENSIONS[noun] ?? (isPeriod(single) ? 'time' : 'count'));
  return { end, noun, dimension };
}

/** "two crucial years" last as long as "two years". */
const isPeriod = (noun: string): boolean => /^(?:second|minute|hour|day|week|month|year|decade)$/.test(noun);

function nounOf(token: Token): string {
  const noun = singular(token.text);
  return SYNONYMS[noun] ?? noun;
}
