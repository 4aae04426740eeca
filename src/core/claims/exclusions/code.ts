import type { Span } from '../../text/span';
import type { Dimension } from '../../quantities/quantity';
import type { Site } from '../site';
import { spanAt } from '../../text/sorted';
import type { Exclusion } from './exclusion';

/** The marked stretch that the quantity's number or its last character lies in. */
function around(spans: readonly Span[], { prose }: Site['quantity']): Span | null {
  return spanAt(spans, prose.start) ?? spanAt(spans, prose.end - 1);
}

/** What may follow a percentage in code: `26.7% pass@1`. */
const RESULT = /^\s(?:pass@\d+|accuracy|success|f1|wer|recall|precision)$/i;
/** What may follow thousands: `256k context length`. */
const LENGTH = /^\scontext(?:\s(?:length|window|size))?$/i;
/** What may follow billions: `9B active`. */
const SIZE = /^\s(?:active|total|dense|params?)$/i;
/** What may follow the size of a memory: `32 GB DDR5`, `256GB Mac`. */
const MEMORY = /^\s(?:(?:LP|G)?DDR\d\w?|Macs?|MacBooks?|(?:system|unified|GPU) (?:RAM|memory))$/;
/** What may follow operations: `2 PFLOPS dense FP8`. */
const PRECISION = /^\s(?:dense |sparse )?(?:BF|FP|INT|NVFP|MXFP)\d+$/;
const BEHIND: Readonly<Partial<Record<Dimension, RegExp>>> = {
  percent: RESULT,
  'data-size': MEMORY,
  'data-rate': /^\s(?:RDMA|bandwidth|Ethernet|InfiniBand|NVLink)$/,
  flop: PRECISION,
  'flop-rate': PRECISION,
  bit: /^\s(?:quanti[sz]ation|weights|precision)$/,
};

/** A plain number in code states something where it has decimals or groups: `77.2`, `8,192`. */
const statesResult = (number: string): boolean => /^\d+\.\d+$|^\d{1,3}(?:,\d{3})+$/.test(number);

/** "a score of around `40`": words right before that say what a plain number in code is. */
const SCORED =
  /\b(?:scor(?:es?|ed)|elo|rating|accuracy)\b["”’]?(?: (?:a|of|at|is|was|both|about|around|near|nearly|roughly|almost|over)){0,3}\W{0,3}$/i;
const SCORED_WITHIN = 40;

/** What may stand around the quantity in code, and what in a change: `0.0122 → 0.0004`, `1.65TB to 241GB`, `82.7 vs 72.1`. */
const SIGNS = /^[\s~<>≈+]*$/;
/** `62.7% ± 0.91%` */
const MARGIN = /^\s?(?:±|\+\/-)\s?[\d.]+\s?%?$/;
const CHANGE = /^[\s~<>≈+→\d.,%×]*(?:[A-Za-z/]{1,6}(?![A-Za-z/])[\s~<>≈+→\d.,%×]*){0,3}$/;

/** Inline code, unless the whole of it is the quantity: `40 tok/s`, `425,000+`. */
function isCode({ marked, quantity, block }: Site): boolean {
  const code = around(marked.code, quantity);
  if (!code) return false;
  const { prose } = quantity;
  const { text } = block.prose;
  // `9.72e-06` ms: the unit stands behind the code, or the quantity spans two of them.
  if (
    quantity.unit !== '' &&
    SIGNS.test(text.slice(code.start, prose.start)) &&
    code.end <= prose.end &&
    !(code.start === prose.start && code.end === prose.end)
  )
    return false;
  const plain = quantity.dimension === 'none' && !quantity.scaled;
  if (code.start > prose.start || code.end < prose.end) return true;
  if (plain && !statesResult(text.slice(prose.start, prose.end)))
    return code.start !== prose.start || !SCORED.test(text.slice(Math.max(0, code.start - SCORED_WITHIN), code.start));
  const named = BEHIND[quantity.dimension] ?? { k: LENGTH, b: SIZE }[quantity.letter ?? ''];
  const behind = text.slice(prose.end, code.end);
  if (code.start === prose.start && (named?.test(behind) || MARGIN.test(behind))) return false;
  const rest = text.slice(code.start, prose.start) + text.slice(prose.end, code.end);
  // `3.12 vs 3.11` are versions, unless they were reached on something.
  if (plain && /\bvs\b/.test(rest) && !text.startsWith(' on ', code.end)) return true;
  return !(/→|\b(?:to|vs)\b/.test(rest) ? CHANGE : SIGNS).test(rest);
}

/** An address that stands in the text as it is. */
function isAddress({ marked, quantity, block }: Site): boolean {
  const link = around(marked.link, quantity);
  return link !== null && /^(?:https?:|www\.|mailto:)/i.test(block.prose.text.slice(link.start, link.end));
}

/** What is not prose. */
export const CODE_EXCLUSIONS: readonly Exclusion[] = [
  { name: 'code', applies: isCode },
  { name: 'math', applies: ({ marked, quantity }) => around(marked.math, quantity) !== null },
  { name: 'address', applies: isAddress },
];
