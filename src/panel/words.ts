import type { ClaimType } from '../core/claims/claim';
import type { Verdict, WaiverReason } from '../core/ledger/schema';
import type { PanelStatus } from '../protocol/messages';
import type { IconName } from './views/icon';

/** How a status is shown. */
export interface StatusWords {
  readonly word: string;
  readonly icon: IconName;
  /** What it means, for a tooltip. */
  readonly meaning: string;
  /** What to do about it, where that needs saying. */
  readonly advice?: string;
  /** Whether it leaves something for the writer to do. */
  readonly open: boolean;
}

/** In the order of the filter: what needs work first. */
export const STATUS_WORDS: Readonly<Record<PanelStatus, StatusWords>> = {
  disputed: {
    word: 'Disputed',
    icon: 'error',
    meaning: 'A checked source contradicts it',
    advice: 'A source contradicts it. Correct the text, or change the verdict.',
    open: true,
  },
  stale: {
    word: 'Changed',
    icon: 'history',
    meaning: 'The text changed since it was checked',
    advice: 'The text changed since it was checked. Compare it with the source again.',
    open: true,
  },
  unsourced: { word: 'Unsourced', icon: 'warning', meaning: 'There is no source', open: true },
  attributed: {
    word: 'Attributed',
    icon: 'account',
    meaning: 'Somebody is named, but nothing can be opened',
    advice: 'The text names who says so, but a reader cannot open it. Add the source.',
    open: true,
  },
  promised: {
    word: 'To come',
    icon: 'watch',
    meaning: 'Its source is still to come',
    advice: 'Its source is still to come. Add it when you have it.',
    open: true,
  },
  cited: { word: 'Cited', icon: 'link', meaning: 'The text gives a source', open: false },
  verified: { word: 'Verified', icon: 'verified', meaning: 'A checker found that a source supports it', open: false },
  waived: { word: 'Waived', icon: 'circle-slash', meaning: 'It needs no citation', open: false },
  silenced: {
    word: 'Silenced',
    icon: 'bell-slash',
    meaning: 'A comment in the draft or the settings switch it off',
    advice: 'A comment in the draft or the settings switch it off, so nobody asks for its source.',
    open: false,
  },
};

/** In the order of `CLAIM_TYPES`. */
export const TYPE_WORDS: Readonly<Record<ClaimType, string>> = {
  cost: 'Cost',
  finance: 'Finance',
  hardware: 'Hardware',
  compute: 'Compute',
  benchmark: 'Benchmark',
  'model-size': 'Model size',
  data: 'Data',
  'context-length': 'Context length',
  performance: 'Performance',
  energy: 'Energy',
  comparison: 'Comparison',
  adoption: 'Adoption',
  duration: 'Duration',
  other: 'Other',
};

export const VERDICT_WORDS: Readonly<Record<Verdict, { readonly word: string; readonly icon: IconName }>> = {
  supports: { word: 'Supports the claim', icon: 'pass' },
  partly: { word: 'Supports it partly', icon: 'color-mode' },
  contradicts: { word: 'Contradicts it', icon: 'error' },
  'not checked': { word: 'Not checked', icon: 'circle' },
};

export const WAIVER_WORDS: Readonly<Record<WaiverReason, string>> = {
  'own reporting': 'Own reporting',
  'own calculation': 'Own calculation',
  'common knowledge': 'Common knowledge',
  'source to come': 'Source to come',
  'not a claim': 'Not a claim',
};

/** "1 citation", "3 citations". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
