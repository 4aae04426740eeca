import type { Analysis } from './analysis';
import type { AnalyzedClaim } from './analyzedClaim';
import type { Cited, ConvertedClaim } from './citations/convert/cited';
import { convertCitations, type Conversion } from './citations/convert/convert';
import { blockAt } from './citations/convert/requests';
import { identityOfStored, ReferenceReader } from './citations/referenced';
import type { CitationStyle, FootnoteFormat, Source } from './citations/source';
import type { MarkdownDocument, Reference } from './markdown/model';
import { parseMarkdown } from './markdown/parse';
import { toProse } from './markdown/prose';
import { splitSentences } from './sentences/split';
import { readSourcing } from './sourcing/scope';
import { applyEdits, shifter, type Shift } from './text/edit';

/** What converting is asked for. */
export interface ConvertOptions {
  readonly style: CitationStyle;
  readonly format?: FootnoteFormat;
  /** The sources of the ledger and those that keys name, as `citableSources` gives them. */
  readonly stored: Readonly<Record<string, Source>>;
}

/**
 * The edits that write all citations of a draft in one style. What each claim is cited by stays the same: how far a
 * citation reaches depends on its style in some places, as in a heading that is nothing but a link, and there it is
 * left alone.
 */
export function convertDraft(analysis: Analysis, { style, format = 'short', stored }: ConvertOptions): Conversion {
  const { document, blocks, claims } = analysis;
  const asked = claims.map((claim): ConvertedClaim => {
    const sources = claim.entry?.citations.map(({ source }) => source) ?? [];
    return { ...claim, sources };
  });
  const reader = new ReferenceReader(document, stored);
  const before = claims.map(({ text, references }) => facts(text, reader, references));
  const kept = new Set<Reference>();
  for (;;) {
    const conversion = convertCitations({ document, blocks }, asked, stored, style, format, kept);
    const known = { ...stored, ...Object.fromEntries(conversion.added.map((source) => [source.id, source])) };
    const after = factsAfter(applyEdits(document.source, conversion.edits), shifter(conversion.edits), claims, known);
    const changed = new Set(before.flatMap((own, index) => difference(own, after[index] ?? new Set())));
    if (changed.size === 0 || conversion.converted.length === 0) return conversion;
    const harmed = claims.filter(
      (_, index) => difference(before[index] ?? new Set(), after[index] ?? new Set()).length > 0,
    );
    for (const reference of culprits(conversion.converted, changed, harmed)) kept.add(reference);
  }
}

/**
 * The citations by which claims have come to be cited otherwise: those of the sources that were lost or gained, else those
 * that stand beside these claims, else all.
 */
function culprits(
  converted: readonly Cited[],
  changed: ReadonlySet<string>,
  harmed: readonly AnalyzedClaim[],
): readonly Reference[] {
  const ofSource = converted.filter(({ source }) => changed.has(identityOfStored(source.id, source)));
  const isBeside = ({ block }: Cited) => harmed.some((claim) => claim.block === block);
  const beside = ofSource.length > 0 ? ofSource : converted.filter(isBeside);
  return (beside.length > 0 ? beside : converted).map(({ reference }) => reference);
}

/** The same of each claim in a changed text. */
function factsAfter(
  text: string,
  shift: Shift,
  claims: Analysis['claims'],
  stored: Readonly<Record<string, Source>>,
): readonly ReadonlySet<string>[] {
  const document: MarkdownDocument = parseMarkdown(text);
  const blocks = document.blocks.map(splitSentences);
  const sourcing = readSourcing(document, blocks);
  const reader = new ReferenceReader(document, stored);
  return claims.map(({ span }) => {
    const start = shift(span.start);
    const index = blockAt({ blocks }, start);
    const block = blocks[index];
    if (!block) return new Set();
    const prose = { start: toProse(block.prose, start), end: toProse(block.prose, shift(span.end)) };
    return facts(block.prose.text.slice(prose.start, prose.end), reader, sourcing.of(index, prose).references);
  });
}

/** What must stay the same of a claim: its words and what it is cited by. */
function facts(text: string, reader: ReferenceReader, references: readonly Reference[]): ReadonlySet<string> {
  return new Set([`words:${text}`, ...references.map((reference) => reader.read(reference).identity)]);
}

function difference(a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] {
  return [...a].filter((one) => !b.has(one)).concat([...b].filter((one) => !a.has(one)));
}
