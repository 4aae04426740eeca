import { isDoing } from '../quantities/multiples';
import type { ScannedQuantity } from '../quantities/scan';
import type { Token } from '../quantities/tokens';
import { MODEL_FAMILIES } from './models';
import { hedgeStart } from './wordBefore';
import type { FormWeight } from './writtenForm';

const isSetAgainst = (before: string, after: string): boolean =>
  [before, after].some((word) => /^(?:vs|versus|→)$/.test(word));

const isUsedBy = (tokens: readonly Token[], first: number): boolean =>
  /^(?:used|adopted|owned|trusted)$/.test(tokens[hedgeStart(tokens, first) - 2]?.lower ?? '');

/** How far back what drafts may be named, in tokens. */
const DRAFTED = 25;
/** How far back what is tried may be named, in tokens. */
const TRIED = 25;
const TRIED_BY =
  /^(?:models?|agents?|llms?|assistants?|chatbots?|correct|right|accurate|wrong|preferred|favou?red|answers?|injections?|attacks?|jailbreaks?|json|robots?)$/;

/** Whether a model, or what tells right from wrong, is named before, and nothing that people do with it. */
const isTriedBefore = (tokens: readonly Token[], first: number): boolean => {
  const words = tokens.slice(Math.max(0, first - TRIED), first).map(({ lower }) => lower);
  return (
    words.some((word) => MODEL_FAMILIES.has(word) || TRIED_BY.test(word)) &&
    !words.some((word) => /^(?:use|used|uses|using|idle|overruled|servers?)$/.test(word))
  );
};

/** "+12%": what is gained. */
export const isPlus = ({ signed, dimension, value }: ScannedQuantity): boolean =>
  signed && dimension === 'percent' && (typeof value === 'number' ? value : value[1]) > 0;

/** What the way in which a percentage is written says of its type: a change, a result, or a part of something; asked of percentages alone. */
export const PERCENT_FORMS: readonly FormWeight[] = [
  // "sales +12%": what a company earns is not given with a plus, what it gains is.
  { type: 'finance', weight: -6, when: ({ quantity }) => isPlus(quantity) },
  // "6.3% lower TPOT": a change is no time.
  {
    type: 'performance',
    weight: -6,
    when: ({ quantity: { change, signed } }) => change || signed,
  },
  // "right 90% of the time", "in 88% of cases"
  {
    type: 'benchmark',
    weight: 4,
    when: ({ quantity: { first, end }, after, tokens }) =>
      after === 'of' &&
      [1, 2].some((step) => /^(?:time|cases|attempts|trials)$/.test(tokens[end + step]?.lower ?? '')) &&
      isTriedBefore(tokens, first),
  },
  // "used by 40% of physicians"
  {
    type: 'adoption',
    weight: 8,
    when: ({ quantity: { first }, before, after, tokens }) =>
      before === 'by' && after === 'of' && isUsedBy(tokens, first),
  },
  // "`71%` accepted" of what was drafted
  {
    type: 'performance',
    weight: 8,
    when: ({ quantity: { first }, before, after, tokens }) =>
      after === 'accepted' &&
      (before === '(' ||
        tokens
          .slice(Math.max(0, first - DRAFTED), first)
          .some(({ lower }) => /^(?:drafts?|drafted|speculative|mtp|dflash)$/.test(lower))),
  },
  // "costs 0.1% as much"
  {
    type: 'comparison',
    weight: 14,
    when: ({ quantity: { end }, after, tokens }) =>
      after === 'as' && /^(?:much|many|large|big|long)$/.test(tokens[end + 1]?.lower ?? ''),
  },
  // "73% of the parent model", not of its accuracy
  {
    type: 'comparison',
    weight: 8,
    when: ({ quantity: { end }, after, tokens }) =>
      after === 'of' &&
      /^(?:parent|original|full|dense)$/.test(tokens[end + 2]?.lower ?? '') &&
      tokens[end + 3]?.lower === 'model' &&
      !/^['’]$/.test(tokens[end + 4]?.text ?? ''),
  },
  // "can complete 50% of tasks"
  {
    type: 'benchmark',
    weight: 8,
    when: ({ before, after }) => after === 'of' && /^(?:complet|solv|resolv|fail|pass)(?:e|es|ed|s|ing)?$/.test(before),
  },
  // "95% accuracy"
  {
    type: 'benchmark',
    weight: 6,
    when: ({ quantity: { change }, after }) => !change && /^(?:accuracy|precision|recall)$/.test(after),
  },
  // "two-thirds (61%) would leave"
  {
    type: 'adoption',
    weight: 4,
    when: ({ quantity: { end }, before, after, tokens }) =>
      before === '(' && after === ')' && isDoing(tokens[end + 1]?.lower ?? ''),
  },
  // "97% at 16K": what is measured at a length of context.
  {
    type: 'benchmark',
    weight: 4,
    when: ({ quantity: { change, end }, after, tokens }) =>
      !change &&
      after === 'at' &&
      /^\d+$/.test(tokens[end + 1]?.text ?? '') &&
      [2, 4].some((step) => tokens[end + step]?.lower === 'k'),
  },
  // "+~25%"
  {
    type: 'comparison',
    weight: 6,
    when: ({ before }) => before === '+',
  },
  { type: 'comparison', weight: 2, when: ({ quantity: { unit } }) => unit === 'percentage point' },
  {
    type: 'comparison',
    weight: 8,
    when: ({ before }) => /^(?:by|up|down)$/.test(before),
  },
  // What something rose to, or from, is a level and no change.
  {
    type: 'comparison',
    weight: -4,
    when: ({ quantity: { change }, before }) => !change && /^(?:to|from)$/.test(before),
  },
  // "99% of them": a part and no change.
  {
    type: 'comparison',
    weight: -1.5,
    when: ({ quantity: { change }, after }) => !change && after === 'of',
  },
  // "within 2% of the other"
  {
    type: 'comparison',
    weight: 8,
    when: ({ before, after }) => before === 'within' && after === 'of',
  },
  // "51% vs 29%": what is set against another is measured and no change.
  {
    type: 'comparison',
    weight: -3,
    when: ({ quantity: { change }, before, after }) => !change && isSetAgainst(before, after),
  },
  {
    type: 'benchmark',
    weight: 1.5,
    when: ({ quantity: { change }, before, after }) => !change && isSetAgainst(before, after),
  },
  // "4% gain over older methods" is one of performance.
  {
    type: 'benchmark',
    weight: 12,
    when: ({ after, last }) => after === 'over' && /^(?:improvements?|gains?|better)$/.test(last),
  },
];
