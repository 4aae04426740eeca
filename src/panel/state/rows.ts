import { PRIORITIES } from '../../core/claims/claim';
import type { PanelClaim } from '../../protocol/messages';
import { PRIORITY_WORDS } from '../recordWords';
import type { Order } from './model';

/** A title with claims under it. */
export interface HeadingRow {
  readonly kind: 'heading';
  /** "Costs#1": stays the same while lines move. */
  readonly key: string;
  readonly text: string;
  readonly line: number;
  readonly claims: number;
  readonly open: boolean;
  readonly position: number;
  readonly siblings: number;
}

/** A claim, under a title or above the first. */
export interface ClaimRow {
  readonly kind: 'claim';
  readonly key: string;
  readonly claim: PanelClaim;
  readonly level: 1 | 2;
  /** From 1, among `siblings`. */
  readonly position: number;
  readonly siblings: number;
  /** Row number of its title, or null. */
  readonly parent: number | null;
}

export type Row = HeadingRow | ClaimRow;

/** Claims under their titles, those above the first title alone; or under their priorities. In either in reading order. */
export function buildRows(
  claims: readonly PanelClaim[],
  collapsed: readonly string[],
  order: Order = 'reading',
): readonly Row[] {
  const groups = order === 'reading' ? groupByHeading(claims) : groupByPriority(claims);
  const top = groups.reduce((sum, group) => sum + (group.text === '' ? group.claims.length : 1), 0);
  const closed = new Set(collapsed);
  const rows: Row[] = [];
  let position = 0;
  for (const group of groups) {
    if (group.text === '') {
      for (const claim of group.claims) {
        rows.push({ kind: 'claim', key: claim.id, claim, level: 1, position: ++position, siblings: top, parent: null });
      }
      continue;
    }
    const open = !closed.has(group.key);
    const parent = rows.length;
    const { key, text, line } = group;
    rows.push({
      kind: 'heading',
      key,
      text,
      line,
      claims: group.claims.length,
      open,
      position: ++position,
      siblings: top,
    });
    if (!open) continue;
    group.claims.forEach((claim, index) => {
      const siblings = group.claims.length;
      rows.push({ kind: 'claim', key: claim.id, claim, level: 2, position: index + 1, siblings, parent });
    });
  }
  return rows;
}

interface Group {
  readonly key: string;
  readonly text: string;
  readonly line: number;
  readonly claims: PanelClaim[];
}

function groupByPriority(claims: readonly PanelClaim[]): readonly Group[] {
  return PRIORITIES.map((priority): Group => {
    const ofIt = claims.filter((claim) => claim.priority === priority);
    return { key: `priority ${priority}`, text: PRIORITY_WORDS[priority], line: 0, claims: ofIt };
  }).filter((group) => group.claims.length > 0);
}

function groupByHeading(claims: readonly PanelClaim[]): readonly Group[] {
  const groups: Group[] = [];
  const seen = new Map<string, number>();
  for (const claim of claims) {
    const last = groups.at(-1);
    if (last && last.text === claim.heading && last.line === claim.headingLine) {
      last.claims.push(claim);
      continue;
    }
    const nth = (seen.get(claim.heading) ?? 0) + 1;
    seen.set(claim.heading, nth);
    groups.push({ key: `${claim.heading}#${nth}`, text: claim.heading, line: claim.headingLine, claims: [claim] });
  }
  return groups;
}
