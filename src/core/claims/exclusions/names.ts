import { isChangeNoun } from '../../quantities/changes';
import type { Token } from '../../quantities/tokens';
import { findBenchmark } from '../benchmarkName';
import { METRIC_TABLE } from '../benchmarks';
import { isSizeless, NAMING_WORDS } from '../models';
import type { Site } from '../site';
import { isChipNumber, isCpu, isProcessor } from './chipNames';
import type { Exclusion } from './exclusion';
import { isCapitalised, isTitled } from './titles';

/** Words that a capital at the start of a sentence makes no name of, and hedges that stand before numbers. */
const ORDINARY: ReadonlySet<string> = new Set(
  `a an the and or but in on at of for to from with by as is are was were be it its this that these those our we they i he she you my your their his her no not only just about over under
  nearly almost around roughly approximately approx some more less fewer than up least most between both all each every per now then when while where with within without after before since during until
  one two three four five six seven eight nine ten using uses used use supports support trained train trains has have had costs cost scores score scored achieves achieved hits hit reaches reached runs run raised raises
  raising plus minus vs versus via into through across against mid sub pre post under over non another other first last next previous new total average estimated exactly precisely
  if so because although though however also even still yet already currently today yesterday tomorrow here there what which who whose how why can could will would may might must shall should do does did single dual triple quad`.split(
    /\s+/,
  ),
);
const STRUCTURE =
  /^(?:figures?|figs?|tables?|tabs?|sections?|sec|sect|chapters?|ch|appendix|equations?|eq|pages?|pp?|steps?|parts?|items?|lines?|versions?|v|ver|release|days?|weeks?|rounds?|stages?|phases?|levels?|tiers?|types?|grades?|class|examples?|exhibits?|notes?|footnotes?|questions?|q|tips?|lessons?|rules?|options?|no|nos|number|numbers|episodes?|ep|seasons?|volumes?|vol|issues?|articles?|theme|module|unit|experiment|exercise|problem|slide|slides|build|pr|rfc|iso|ieee|commit|bug|ticket|id|port|line|column|row|seed|act|world|group|building|room|gate|terminal|flight|highway|interstate|channel|cohort|arxiv|doi|isbn|cve)$/;

/** Whether a token is part of a name: capitalised or with letters and digits, and no ordinary word at a sentence's start. */
function isNamePart(token: Token | undefined, starts: boolean, compound: boolean): boolean {
  if (token?.kind !== 'word') return false;
  const family = NAMING_WORDS.has(token.lower);
  if (family && (compound || /[A-Z]/.test(token.text) || token.lower.length > 3)) return true;
  if (!/\p{Lu}/u.test(token.text) || ORDINARY.has(token.lower)) return false;
  return !starts || /\p{Lu}.*\p{Lu}/u.test(token.text);
}

/** How many tokens a name has at most. */
const CHAIN = 24;

/** The token that a chain of letters, digits, points and hyphens before `at` begins with: "GPT" for the "4" of "GPT-4". */
function chainStart(tokens: readonly Token[], at: number): number {
  let index = at;
  while (
    index > at - CHAIN &&
    index > 0 &&
    tokens[index]?.glued &&
    (tokens[index - 1]?.kind !== 'sign' || /^[-.·_‑]$/.test(tokens[index - 1]?.text ?? ''))
  )
    index--;
  return index;
}

/** "16bit LoRA": a standard precision before a name belongs to the name. */
function isPrecision({ tokens, quantity, to }: Site): boolean {
  const next = tokens[quantity.end];
  return (
    quantity.dimension === 'bit' &&
    Number(quantity.value) >= 16 &&
    quantity.end < to &&
    next?.kind === 'word' &&
    /\p{Lu}/u.test(next.text)
  );
}

const HYPHEN = /^[-_‑.]$/;

/** "GPT-4o", "Llama-3-70B", "top-5", "A100-80G": a hyphen or point ties the number to letters before it. */
function isTied({ tokens, quantity }: Site): boolean {
  const joint = tokens[quantity.first - 1];
  // "Mixtral 8×7B"
  if (joint?.text === '×' && joint.glued && quantity.letter === 'b' && tokens[quantity.first - 2]?.kind === 'number')
    return true;
  if (!tokens[quantity.first]?.glued || !joint?.glued || !HYPHEN.test(joint.text)) return false;
  const start = chainStart(tokens, quantity.first);
  const word = tokens[start];
  return word?.kind === 'word'
    ? !(start === quantity.first - 2 && ORDINARY.has(word.lower))
    : tokens.slice(start, quantity.first).some(({ kind }) => kind === 'word');
}

/** "8x Tensor Parallel", "10x Genomics", "the 20x plan": a factor before a name belongs to the name. */
function isNamedFactor({ tokens, quantity, to }: Site): boolean {
  const next = tokens[quantity.end];
  return (
    quantity.unit === 'x' &&
    !quantity.change &&
    quantity.form === 'digits' &&
    Number.isInteger(quantity.value) &&
    quantity.bound === null &&
    quantity.end < to &&
    next?.kind === 'word' &&
    ((/^\p{Lu}\p{Ll}/u.test(next.text) && next.lower !== 'compression' && !isChangeNoun(next.lower)) ||
      /^(?:plans?|tier|subscription)$/.test(next.lower))
  );
}

/** Whether the quantity is of a kind that stands in names: a plain number, one with a size letter, or one before a noun. */
function fitsName({ quantity, tokens }: Site): boolean {
  if (quantity.form !== 'digits' || quantity.signed || typeof quantity.value !== 'number' || quantity.rate !== null)
    return false;
  if (quantity.dimension === 'none') return quantity.letter !== null || !quantity.scaled;
  const compound = tokens[quantity.first + 1]?.text === '-';
  return NAMEABLE.has(quantity.dimension) && !quantity.scaled && !compound;
}

const NAMEABLE: ReadonlySet<string> = new Set(['count', 'parameter', 'token', 'chip']);

/** How many sizes of one name are listed. */
const SIBLINGS = 8;

/** "3B" of "Gemma 2 9B or 3B", "Foo-1B/2B/3B": another size of the same name, where no noun makes a claim of it. */
function isSibling(site: Site): boolean {
  let younger = site;
  for (let step = 0; step < SIBLINGS; step++) {
    const elder = elderSite(younger);
    if (!elder) return false;
    if (isInName(elder) || isTied(elder)) return true;
    younger = elder;
  }
  return false;
}

/** The site of the size that a conjunction, comma or slash ties to one behind it which no noun follows; null elsewhere. */
function elderSite(site: Site): Site | null {
  const { tokens, quantity, quantities, index } = site;
  const elder = quantities[index - 1];
  if (quantity.letter !== 'b' || elder?.letter !== 'b' || elder.first < site.from) return null;
  const joint = tokens
    .slice(elder.end, quantity.first)
    .map(({ lower }) => lower)
    .join('');
  const noun = tokens[quantity.end];
  const counted =
    noun?.kind === 'word' &&
    !/^(?:with|and|or|in|on|at|by|to|from|as|for|is|are|was|were|has|have|had|can|will|but)$/.test(noun.lower);
  if (!/^(?:\/|,|or|and|,and|,or|&)$/.test(joint) || counted) return null;
  return { ...site, quantity: elder, index: index - 1 };
}

/** "Llama 2-7B": no range, for a version stands behind the name. */
const isVersionedSize = ({ tokens, quantity }: Site): boolean =>
  quantity.letter === 'b' &&
  typeof quantity.value !== 'number' &&
  tokens[quantity.first]?.glued === false &&
  Number(tokens[quantity.first]?.value) >= 1 &&
  Number(tokens[quantity.first]?.value) < 10 &&
  tokens[quantity.first + 1]?.text === '-' &&
  NAMING_WORDS.has(tokens[quantity.first - 1]?.lower ?? '');

/** Versions are smaller: "75.1" after a name is a score. */
const LAST_VERSION = 20;

const YEAR = /^(?:19|20)\d\d$/;
/** "Terminal-Bench 2.1": tests with such names have versions, and no results so low. */
const VERSION_OR_YEAR = /^(?:(?:19|20)\d\d|[1-3]\.\d)$/;

/** Whether a metric's or benchmark's name stands right before the number, or its decimals make it too large for a version. */
function isScore({ tokens, quantity, from }: Site): boolean {
  const value = Number(quantity.value);
  if (quantity.letter === null && value > LAST_VERSION && !Number.isInteger(value)) return true;
  for (let at = Math.max(from, quantity.first - 6); at < quantity.first; at++) {
    if (METRIC_TABLE.find(tokens, at)?.end === quantity.first) return true;
    // "Terminal-Bench 2.0: 82" is a version and a score.
    if (tokens[quantity.end]?.text === ':' && tokens[quantity.end + 1]?.kind === 'number') continue;
    if (findBenchmark(tokens, at)?.end === quantity.first) {
      const isVersioned = /^(?:bench|deepswe)$/.test(tokens[quantity.first - 1]?.lower ?? '');
      return !(isVersioned ? VERSION_OR_YEAR : YEAR).test(tokens[quantity.first]?.text ?? '');
    }
  }
  return false;
}

/** "Claude 3.5", "Llama 3.1 8B", "FP8 70B", "Switch 2": the number or size closes a name. */
function isInName(site: Site): boolean {
  const { tokens, quantity, from } = site;
  // "Pro 505B total"
  if (quantity.letter !== null && /^(?:total|active|dense)$/.test(tokens[quantity.end]?.lower ?? '')) return false;
  if (!fitsName(site) || isScore(site) || quantity.letter === 't' || quantity.letter === 'k') return false;
  if (!quantity.scaled && (Number(quantity.value) >= 10_000 || /,/.test(tokens[quantity.first]?.text ?? '')))
    return false;
  const last = quantity.first - 1;
  if (last < from || tokens[last]?.kind === 'sign') return false;
  let start = chainStart(tokens, last);
  if (
    quantity.letter &&
    isSizeless(
      tokens
        .slice(start, last + 1)
        .map((token) => token.text)
        .join('')
        .replace(/^.*-/, ''),
    )
  )
    return false;
  // A version before a size: walk back over it to the name itself.
  while (start > from && tokens[start]?.kind === 'number' && start === last) start = chainStart(tokens, start - 1);
  // "Qwen 2.5-coder 7B"
  if (start > from && start < last && tokens[start]?.kind === 'number') start = chainStart(tokens, start - 1);
  const first = tokens[start];
  if (first?.kind === 'word' && STRUCTURE.test(first.lower) && start === last) return false;
  return (
    isNamePart(first, start === from, start < last) ||
    (start < last &&
      first?.kind === 'word' &&
      /\d/.test(
        tokens
          .slice(start, last + 1)
          .map((token) => token.text)
          .join(''),
      ))
  );
}

/** "Figure 3", "step 2", "issue 1234", "version 3". */
function isNumberedPart({ tokens, quantity, from }: Site): boolean {
  if (quantity.dimension !== 'none' && quantity.dimension !== 'count') return false;
  if (quantity.scaled) return false;
  const before = quantity.first - 1;
  if (before < from) return false;
  // "Figures 12 and 13"
  if (/^(?:and|or|,|&)$/.test(tokens[before]?.lower ?? '') && tokens[before - 1]?.kind === 'number') {
    const parts = tokens[before - 2]?.lower ?? '';
    return parts.endsWith('s') && STRUCTURE.test(parts);
  }
  const isLabel = tokens[before]?.text === ':';
  const word = isLabel || tokens[before]?.text === '.' ? tokens[before - 1] : tokens[before];
  // "is building 5 plants", "the important numbers: 350".
  if (/^(?:building|numbers)$/.test(word?.text ?? '') || (isLabel && word?.lower === 'number')) return false;
  return word?.kind === 'word' && STRUCTURE.test(word.lower) && !(word.lower === 'score' || word.lower === 'rank');
}

/** Digits tied to letters behind them: "4o", "3D", "5th", "27b-it". */
function isDesignation({ tokens, quantity }: Site): boolean {
  const after = tokens[quantity.end];
  const last = tokens[quantity.end - 1];
  if (!after?.glued || last?.kind === 'sign') return false;
  if (after.kind === 'word') return !/^s$/.test(after.lower);
  const tied = tokens[quantity.end + 1];
  if (
    after.text === '-' &&
    tied?.glued &&
    tied.kind === 'word' &&
    (quantity.letter !== null || quantity.dimension === 'none')
  )
    return /\p{Lu}/u.test(tied.text) || tied.lower === 'it';
  return /^[_\\]$/.test(after.text) || (after.text === '@' && quantity.dimension === 'none');
}

/** "401k", "a 401(k)": a plan by the number of its law. */
const isPlan = ({ tokens, quantity }: Site): boolean =>
  quantity.dimension === 'none' &&
  tokens[quantity.first]?.text === '401' &&
  /^[k(]$/.test(tokens[quantity.first + 1]?.lower ?? '');

/** "v2", "@10", "k=5", "pass@1", "x_1": a sign ties the number to something that is no quantity. */
function isTagged({ tokens, quantity }: Site): boolean {
  const number = tokens[quantity.first];
  const sign = tokens[quantity.first - 1];
  if (!number?.glued || sign?.kind !== 'sign' || quantity.dimension === 'rank') return false;
  // "ISL=10K" are lengths.
  if (sign.text === '=' && /^[io]sl$/.test(tokens[quantity.first - 2]?.lower ?? '')) return false;
  // "1T@35B parameters" ties two sizes.
  if (sign.text === '@' && quantity.dimension !== 'none') return false;
  return /^[@=_&\\^|#]$/.test(sign.text) && Boolean(sign.glued) && quantity.dimension !== 'money';
}

/** Numbers that are part of a name or label. */
export const NAME_EXCLUSIONS: readonly Exclusion[] = [
  { name: 'identifier', applies: isTagged },
  { name: 'title', applies: isCapitalised },
  { name: 'designation', applies: isPlan },
  { name: 'designation', applies: isNamedFactor },
  { name: 'designation', applies: isPrecision },
  { name: 'title', applies: isTitled },
  { name: 'model-name', applies: isChipNumber },
  { name: 'model-name', applies: isProcessor },
  { name: 'model-name', applies: isCpu },
  { name: 'model-name', applies: isTied },
  { name: 'model-name', applies: isVersionedSize },
  { name: 'structure', applies: isNumberedPart },
  { name: 'designation', applies: isDesignation },
  { name: 'model-name', applies: isInName },
  { name: 'model-name', applies: isSibling },
];
