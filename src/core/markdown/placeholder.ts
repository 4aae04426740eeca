/** What opens a note to oneself, whatever follows: "TBD: ask the lab". */
const REMINDER = /^[^\p{L}\p{N}]*(?:TO-?DO|TB[ABCD]|FIX-?ME)(?![\p{L}\p{N}])/u;
/** What says that a source is still to come; "TK" is what editors write. */
const TO_COME =
  /^[^\p{L}\p{N}]*(?:to[ -]?do|tb[acd]|tk(?: ?tk)*|fix ?me|x{3,}|(?:citation|source|reference|link) (?:is )?(?:needed|missing|required|to come)|(?:needs?|add|find|insert) (?:an? |the )?(?:citation|source|reference|link|url|address))[^\p{L}\p{N}]*$/iu;
/** Words that only name what should stand there, and signs that say nothing. */
const NAME_ONLY = /^[^\p{L}\p{N}]*(?:(?:citation|source|reference|link|url|address|here)[^\p{L}\p{N}]*)?$/iu;
/** An address without a host: "https://", "http://www." */
const NO_HOST = /^<?[a-z][a-z+.-]{0,20}:\/\/(?:www\.?)?\/*>?\.?$/i;

/**
 * Whether the words of a footnote say nothing of a source yet: none, "TBD", "https://", "source needed". False for
 * "Interview with the author".
 */
export function isPlaceholder(text: string): boolean {
  const words = text.trim().slice(0, 200);
  return NAME_ONLY.test(words) || NO_HOST.test(words) || REMINDER.test(words) || TO_COME.test(words);
}

/** Whether an address leads nowhere because nobody has filled it in: "", "https://", "TBD". False for "#" and "notes.md". */
export function isUnfilledAddress(address: string): boolean {
  const target = address.trim();
  return target === '' || NO_HOST.test(target) || (/^[\p{L}\s_-]+$/u.test(target) && isPlaceholder(target));
}
