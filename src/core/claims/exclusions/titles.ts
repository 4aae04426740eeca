import type { Token } from '../../quantities/tokens';
import type { Site } from '../site';

/** "Three Mile Island", "Seven Sisters": all in capitals, the word after them too. */
const isTitle = (words: readonly Token[]): boolean =>
  words.length > 2 && words.every(({ kind, text }) => kind === 'word' && /^\p{Lu}\p{Ll}/u.test(text));

/** "80 Million Tiny Images": number and nouns in capitals, in a sentence that is no title, name a thing. */
export function isTitled({ tokens, quantity, from, to }: Site): boolean {
  if (quantity.form === 'words') return isTitle(tokens.slice(quantity.first, quantity.end + 1));
  const nouns = tokens.slice(quantity.first + 1, quantity.end).filter(({ kind }) => kind === 'word');
  if (
    quantity.dimension !== 'count' ||
    quantity.form !== 'digits' ||
    nouns.length < 2 ||
    !nouns.every(({ text }) => /^\p{Lu}\p{Ll}/u.test(text))
  )
    return false;
  const around = tokens.slice(Math.max(from, quantity.first - 6), Math.min(to, quantity.end + 6));
  return around.filter(({ kind, text }) => kind === 'word' && text.length > 3 && /^\p{Ll}/u.test(text)).length >= 2;
}

/** "Eleven Labs", "My First Million": a number in words with a capital beside another capital, in a sentence that goes on in lower case. */
export function isCapitalised({ tokens, quantity, from, to }: Site): boolean {
  const first = tokens[quantity.first];
  if (first?.kind !== 'word' || !/^\p{Lu}\p{Ll}/u.test(first.text) || quantity.dimension === 'money') return false;
  const after = tokens[quantity.first + 1];
  const before = tokens[quantity.first - 1];
  const isName = (token: Token | undefined): boolean => token?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(token.text);
  if (!isName(after) && !(quantity.first > from && isName(before))) return false;
  return tokens.slice(from, to).some(({ kind, text }) => kind === 'word' && text.length > 3 && /^\p{Ll}/u.test(text));
}
