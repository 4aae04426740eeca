import type { Reference } from '../../markdown/model';
import { parseMarkdown } from '../../markdown/parse';
import { splitSentences } from '../../sentences/split';
import { applyEdits, composeEdits, sparingEdits, type TextEdit } from '../../text/edit';
import { overlaps } from '../../text/span';
import { distinctEdits, isSameEdit, KINDS, marksFor, type ReadDraft } from '../marks';
import { marksRead } from '../readBack';
import { removeEdits } from '../remove';
import type { CitationStyle, FootnoteFormat, Source } from '../source';
import type { Cited, ConvertedClaim, LeftAlone } from './cited';
import { findCitations, unfitFor } from './find';
import { requestsFor } from './requests';

/** What converting a draft's citations comes to. */
export interface Conversion {
  /** To be applied together, as one step. */
  readonly edits: readonly TextEdit[];
  /** The citations that are written anew. */
  readonly converted: readonly Cited[];
  /** Sources that the keys written name and that nothing has under them yet: to be put into the ledger or a bibliography. */
  readonly added: readonly Source[];
  /** In reading order. */
  readonly left: readonly LeftAlone[];
}

/** So often a mark that would not be read can be found among those that are left. */
const MAX_ROUNDS = 4;

/**
 * The edits that write all citations of a draft in one style, whatever style they are in. They are taken out and the
 * sources put to the same claims anew, as `citeEdits` does, so that drafts which were cited by it come back the same when
 * they are converted back. `stored` are the sources of the ledger and those that keys name (`citableSources`); `kept` are
 * references that are to stay, since in the other style they would be the source of other claims.
 */
export function convertCitations(
  draft: ReadDraft,
  claims: readonly ConvertedClaim[],
  stored: Readonly<Record<string, Source>>,
  style: CitationStyle,
  format: FootnoteFormat,
  kept: ReadonlySet<Reference>,
): Conversion {
  const found = findCitations(draft.document, claims, stored);
  const wanted = oneRecordEach(found.cited.filter((cited) => cited.style !== style));
  const left: LeftAlone[] = [...found.left];
  let chosen = wanted.filter((cited) => {
    const reason = kept.has(cited.reference) ? 'scope' : unfitFor(cited, style);
    if (reason) left.push({ reference: cited.reference, reason });
    return !reason;
  });
  for (let round = 0; round < MAX_ROUNDS && chosen.length > 0; round++) {
    const { edits, unread } = rewritten(draft, claims, chosen, style, format);
    if (unread.size === 0)
      return { edits, converted: chosen, added: added(chosen, stored, style), left: byPlace(left) };
    left.push(...[...unread].map((reference): LeftAlone => ({ reference, reason: 'unread' })));
    chosen = chosen.filter(({ reference }) => !unread.has(reference));
  }
  left.push(...chosen.map(({ reference }): LeftAlone => ({ reference, reason: 'unread' })));
  return { edits: [], converted: [], added: [], left: byPlace(left) };
}

/** The edits that write the chosen citations in a style, and which of them would not be read then. */
function rewritten(
  draft: ReadDraft,
  claims: readonly ConvertedClaim[],
  chosen: readonly Cited[],
  style: CitationStyle,
  format: FootnoteFormat,
): { readonly edits: readonly TextEdit[]; readonly unread: ReadonlySet<Reference> } {
  const { source } = draft.document;
  const removal = removalOf(draft, claims, chosen);
  const document = parseMarkdown(applyEdits(source, removal));
  const bare: ReadDraft = { document, blocks: document.blocks.map(splitSentences) };
  const requests = requestsFor(bare, removal, chosen, claims);
  const { marks, definitions } = marksFor(bare, requests, style, format);
  const read = [...marksRead(document, distinctEdits(marks), definitions, KINDS[style])];
  const isRead = (mark: TextEdit | undefined) => mark !== undefined && read.some((known) => isSameEdit(known, mark));
  const unread = requests.filter((_, index) => !isRead(marks[index])).map(({ reference }) => reference);
  // What closes a link around words comes before what is added behind them.
  const inOrder = distinctEdits(marks).sort((a, b) => Number(b.end > b.start) - Number(a.end > a.start));
  const written = inOrder.flatMap((mark) => sparingEdits(document.source, mark));
  return { edits: composeEdits(source, removal, [...written, ...definitions]), unread: new Set(unread) };
}

/** Takes the citations out. A title in brackets of its own may have a number in it that looks like a claim of the draft. */
function removalOf(
  { document }: ReadDraft,
  claims: readonly ConvertedClaim[],
  chosen: readonly Cited[],
): readonly TextEdit[] {
  const bracketed = chosen.filter(({ isBracketed }) => isBracketed);
  const isInBrackets = (claim: ConvertedClaim) =>
    bracketed.some(({ reference, block }) => block === claim.block && overlaps(reference.prose, claim.prose));
  const references = chosen.map(({ reference }) => reference);
  const edits = removeEdits(
    document,
    references,
    claims.filter((claim) => !isInBrackets(claim)),
  );
  // So that the words of a link are seen to stay.
  return edits.flatMap((edit) => sparingEdits(document.source, edit));
}

/** A source that only the text has may be described by several references: the first one's record is for all. */
function oneRecordEach(cited: readonly Cited[]): readonly Cited[] {
  const records = new Map<string, Source>();
  for (const { source } of cited) if (!records.get(source.id)?.title) records.set(source.id, source);
  return cited.map((one) => ({ ...one, source: records.get(one.source.id) ?? one.source }));
}

function added(
  chosen: readonly Cited[],
  stored: Readonly<Record<string, Source>>,
  style: CitationStyle,
): readonly Source[] {
  if (style !== 'key') return [];
  const sources = new Map(chosen.map(({ source }) => [source.id, source]));
  return [...sources.values()].filter(({ id }) => !Object.hasOwn(stored, id));
}

function byPlace(left: readonly LeftAlone[]): readonly LeftAlone[] {
  return [...left].sort((a, b) => a.reference.source.start - b.reference.source.start);
}
