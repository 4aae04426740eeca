import { sameAs, sourceKind } from '../../citations/customFields';
import { identityOfStored, ReferenceReader } from '../../citations/referenced';
import type { Source } from '../../citations/source';
import { sourceTitle } from '../../citations/title';
import { MESSAGES } from '../messages';
import { problemsOfClaims, type JudgedClaim, type Rule, type RuleInput } from '../rule';

type Stored = Readonly<Record<string, Source>>;

/** All sources of a claim, in the ledger and in the text; null where one of them is not in the ledger. */
function sourcesOf(claim: JudgedClaim, stored: Stored, reader: ReferenceReader): readonly Source[] | null {
  const byIdentity = new Map(Object.entries(stored).map(([key, source]) => [identityOfStored(key, source), source]));
  const recorded = (claim.entry?.citations ?? []).map(({ source: key }) => {
    const source = Object.hasOwn(stored, key) ? stored[key] : undefined;
    const first = source && sameAs(source, stored);
    return first ? stored[first] : source;
  });
  const shown = claim.references.map((reference) => byIdentity.get(reader.read(reference).identity));
  const all = new Set([...recorded, ...shown]);
  const known = [...all].filter((source) => source !== undefined);
  return known.length === all.size ? known : null;
}

function message(claim: JudgedClaim, stored: Stored, reader: ReferenceReader): string | null {
  const sources = claim.status === 'waived' ? null : sourcesOf(claim, stored, reader);
  const isOwnWord = sources !== null && sources.length > 0 && sources.every((one) => sourceKind(one) === 'maker');
  return isOwnWord ? MESSAGES.ownWordOnly(claim, sources.map(sourceTitle)) : null;
}

/** A claim of which every source is the maker's own word on what it made, as the ledger has it. Off unless asked for. */
export const ownWordOnly: Rule = {
  code: 'own-word-only',
  check: (input: RuleInput) => {
    const stored = input.ledger?.sources ?? {};
    const reader = new ReferenceReader(input.document, stored);
    return problemsOfClaims(input, (claim) => message(claim, stored, reader));
  },
};
