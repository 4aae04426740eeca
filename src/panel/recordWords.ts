import type { SourceKind } from '../core/citations/customFields';
import type { Priority } from '../core/claims/claim';

/** In the order of `SOURCE_KINDS`. */
export const SOURCE_KIND_WORDS: Readonly<Record<SourceKind, string>> = {
  primary: 'Primary source',
  maker: 'The maker’s own claim',
  press: 'Press',
  secondary: 'Secondary source',
  interview: 'Interview',
  calculation: 'Calculation',
};

/** In the order of `PRIORITIES`. */
export const PRIORITY_WORDS: Readonly<Record<Priority, string>> = {
  high: 'High priority',
  medium: 'Medium priority',
  low: 'Low priority',
};

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const times = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'short', year: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit' },
});

/** "23 November 2026", the day of a time (UTC) by the clock of the person; the text itself where it is no time. */
export function dayWords(at: string): string {
  return words(at, days);
}

/** "23 Nov 2026, 17:04", likewise. */
export function timeWords(at: string): string {
  return words(at, times);
}

function words(at: string, format: Intl.DateTimeFormat): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? at : format.format(time);
}
