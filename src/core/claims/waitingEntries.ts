import type { AnchoredEntry } from './anchor';
import type { Claim } from './claim';
import { collapse, toCollapsed, type CollapsibleBlock } from './collapse';

/** Records that have no claim, to be asked quickly whether something may be theirs: a yes may be wrong, a no is not. */
export class WaitingEntries {
  private readonly quotes: ReadonlySet<string>;
  private readonly values: ReadonlySet<string>;
  private readonly units: ReadonlySet<string>;

  constructor(private readonly entries: readonly AnchoredEntry[]) {
    this.quotes = new Set(entries.map(({ anchor }) => anchor.quote));
    this.values = new Set(entries.filter(({ value }) => value !== null).map(valueKey));
    this.units = new Set(entries.map(({ unit }) => unit));
  }

  /** Whether one has the words or the number of one of the claims. */
  areLikeClaims(claims: readonly Claim[]): boolean {
    if (this.entries.length === 0) return false;
    return claims.some((claim) => this.quotes.has(collapsedText(claim.text)) || this.values.has(valueKey(claim)));
  }

  /** Whether one may stand in some blocks: at one of their claims, or elsewhere by its words. */
  mayBeIn(blocks: readonly CollapsibleBlock[], claims: readonly Claim[]): boolean {
    if (this.entries.length === 0 || blocks.length === 0) return false;
    if (this.areLikeClaims(claims)) return true;
    const collapsed = collapse(blocks);
    const { text } = collapsed;
    if (this.entries.some(({ anchor }) => text.includes(anchor.quote))) return true;
    return claims
      .filter(({ unit }) => this.units.has(unit))
      .some((claim) => {
        const { start, end } = toCollapsed(collapsed, claim);
        return this.entries.some(
          (entry) => entry.unit === claim.unit && isAround(entry, text.slice(0, start), text.slice(end)),
        );
      });
  }
}

/** Whether an entry's context fits, as far as that can be seen without what stands around the blocks. */
function isAround({ anchor: { prefix, suffix } }: AnchoredEntry, before: string, after: string): boolean {
  const [wantedBefore, wantedAfter] = [prefix.trim(), suffix.trim()];
  const [there, behind] = [before.trim(), after.trim()];
  return (
    (there.endsWith(wantedBefore) || wantedBefore.endsWith(there)) &&
    (behind.startsWith(wantedAfter) || wantedAfter.startsWith(behind))
  );
}

function collapsedText(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function valueKey({ value, unit }: Pick<Claim, 'value' | 'unit'>): string {
  return `${unit}\n${String(value)}`;
}
