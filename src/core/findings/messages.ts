import type { ClaimType } from '../claims/claim';

/** A claim as messages name it. */
interface Named {
  readonly text: string;
  readonly type: ClaimType;
  readonly qualitative: boolean;
}

/** "$6 million", or “beats GPT-4o” in quotes, since words would run into the sentence around them. */
function name(claim: Named): string {
  return claim.qualitative ? `“${claim.text}”` : claim.text;
}

/**
 * Every sentence that a finding can say: what was found, then what to do about it. For the claim "$6 million" of type
 * cost the first reads "No source for $6 million (cost). Add a citation, or say why none is needed."
 */
export const MESSAGES = {
  unsourced: (claim: Named) =>
    `No source for ${name(claim)} (${claim.type}). Add a citation, or say why none is needed.`,
  attributed: (claim: Named) =>
    `The text names who says ${name(claim)} (${claim.type}) but gives readers nothing to open. Add a link or a footnote.`,
  staleNumber: (claim: Named, before: string) =>
    `This read ${before} when it was checked and reads ${name(claim)} now. Check it again.`,
  stale: (claim: Named) => `The text around ${name(claim)} has changed since it was checked. Check it again.`,
  disputed: (claim: Named, sources: readonly string[]) =>
    `${sources.length > 0 ? sources.join(' and ') : 'A checked source'} ${sources.length > 1 ? 'contradict' : 'contradicts'} ${name(claim)}. Correct the text, or change the verdict.`,
  undefinedFootnote: (label: string) =>
    `The footnote [^${label}] has no text. Add a line that starts with [^${label}]: or remove the mark.`,
  undefinedLink: (label: string) =>
    `The link label [${label}] has no address. Add a line that starts with [${label}]: or write the address in the link.`,
  undefinedKey: (key: string) =>
    `The key @${key} is in no bibliography of this draft and not in its ledger. Add an entry for it, or correct the key.`,
  blankFootnote: (label: string) =>
    `The footnote [^${label}] says nothing yet. Write its source behind [^${label}]: or remove the mark.`,
  blankLink: (label: string) =>
    `The address of the link label [${label}] is not filled in. Write it behind [${label}]:`,
  unfilled: (label: string) => `Here the source of ${label} is still to be written.`,
  linkNotFootnote: (label: string) => `This is the address of the link label [${label}], not the footnote [^${label}].`,
  footnoteNotLink: (label: string) => `This is the footnote [^${label}], not the address of the link label [${label}].`,
  unusedFootnote: (label: string) => `Nothing refers to the footnote [^${label}]. Refer to it, or remove it.`,
  unusedLink: (label: string) => `No link uses the address of [${label}]. Use it, or remove it.`,
  duplicateFootnote: (first: string, second: string) =>
    `The footnotes [^${first}] and [^${second}] give the same source. Refer to one of them in both places.`,
  duplicateLink: (first: string, second: string) =>
    `The link labels [${first}] and [${second}] have the same address. Use one of them in both places.`,
  duplicateStored: (title: string, first: string, second: string) =>
    `The ledger has “${title}” twice, as ${first} and as ${second}. Make one record of the two.`,
  ownWordOnly: (claim: Named, sources: readonly string[]) =>
    `For ${name(claim)} there is only the maker's own word (${sources.join(', ')}). Add a source of somebody else, or say in the text whose figure it is.`,
  firstDefinition: 'Here it is for the first time.',
  invalidLedger: (problem: string) =>
    `The record of this draft's citations cannot be read: ${problem}. Nothing is written to it until it is mended.`,
} as const;
