import { isPlural, singular } from '../quantities/nouns';
import { unitOf, type Unit } from '../quantities/units';

/** Short heads of columns and rows, with the noun that their numbers count. */
const KNOWN: Readonly<Record<string, string>> = {
  params: 'parameter',
  parameters: 'parameter',
  parameter: 'parameter',
  context: 'token',
  tokens: 'token',
};

/** Heads are short; no more of one is read. */
const HEAD_START = 80;

/** Heads of so few words may count what their last word names: "Unsafe switches". */
const FEW = 3;
/** Plurals that measure and count nothing. */
const MEASURES =
  /^(?:scores?|results?|details?|points|rates|costs|prices|sales|revenues|earnings|metrics|tests|benchmarks|evals|evaluations|tasks|notes|status|ops|loss|pass|bias|series|axis|flops|watts|hours|minutes|seconds|days|weeks|months|years|times|gains|reductions|losses|savings|speedups|dollars|percentages|ratios|plus|vs)$/i;

/** What a test counts so is a result. */
const TESTED = /^(?:solved|passed|answered|failed|completed|resolved)$/;

/** What a table's head says its plain numbers count: "layer" for "Layers", "GPU" for "# of GPUs"; null where it counts nothing. */
export function headNoun(head: string): string | null {
  const words =
    head
      .slice(0, HEAD_START)
      .replace(/\([^()]*\)/g, ' ')
      .match(/[A-Za-z]+/g) ?? [];
  const known = KNOWN[words.at(-1)?.toLowerCase() ?? ''];
  if (known) return known;
  // "Projects created"
  if (
    words.length === 2 &&
    /^[a-z]{3,}ed$|^(?:sold|built|sent|written)$/.test(words[1] ?? '') &&
    !TESTED.test(words[1] ?? '')
  )
    words.pop();
  const counts = words.length <= FEW || /^\s*(?:#|no\.|number of|total|num)/i.test(head);
  const last = words.at(-1) ?? '';
  return counts && isPlural(last) && !MEASURES.test(last) ? singular(last) : null;
}

/** A unit stands at a head's very end. */
const HEAD_END = 24;

/** The unit that a table's head gives its plain numbers: "GB" for "HBM (GB)", "%" for "Accuracy (%)"; null where it gives none. */
export function headUnit(head: string): Unit | null {
  const end = head.slice(-HEAD_END).trim();
  const written = /[([]([^()[\]]{1,12})[)\]]$/.exec(end)?.[1]?.trim() ?? '';
  const last = end.split(/\s/).at(-1) ?? '';
  if (written === '%' || last === '%') return { unit: '%', dimension: 'percent' };
  if (/^(?:\$|USD)$/.test(written)) return { unit: 'USD', dimension: 'money' };
  if (/^(?:x|×)$/.test(written)) return { unit: 'x', dimension: 'ratio' };
  const rate = /^(\w+)\/(s|sec|second)$/.exec(written || last);
  if (rate?.[1] && /^tok/i.test(rate[1])) return { unit: 'token/s', dimension: 'rate' };
  if (rate?.[1] && unitOf(rate[1], true)) return { unit: `${rate[1]}/s`, dimension: 'data-rate' };
  return unitOf(written, true) ?? (last.length > 1 ? (unitOf(last, true) ?? null) : null);
}
