import { wordSet } from '../text/wordSet';
import { findBenchmark } from './benchmarkName';
import { LEXICON } from '../quantities/lexicon';
import type { Token } from '../quantities/tokens';
import { isNoClaim } from './comparisonDoubt';
import { readObject, readRival, readTest, type Scope } from './comparisonObject';
import { typeOf, type Comparison } from './comparison';
import { ALIKE, COMPARATIVES, DEGREES, GAIN, LEVEL, QUALITY } from './comparisonWords';
import { readName, type Name } from './nameChain';
import { readStarted, STARTED } from './startedComparison';

/** A form of a comparison: the words at which it is looked for, as a trait of their tokens, and how it is read there. */
interface Rule {
  readonly trait: number;
  readonly read: (scope: Scope, at: number, from: number) => Comparison | null;
}

const ruleAt = (starts: Iterable<string>, read: Rule['read']): Rule => ({ trait: LEXICON.enter(starts), read });

/** The forms in the order in which they are tried at a token. */
const RULES: readonly Rule[] = [
  { trait: STARTED.trait, read: readStarted },
  ruleAt(
    wordSet(
      'comparable similar competitive equal equivalent superior inferior better stronger higher lower worse weaker',
    ),
    readQuality,
  ),
  ruleAt(ALIKE, readAlike),
  ruleAt(['than'], readThan),
  ruleAt(['compared', 'relative'], readCompared),
  ruleAt(['as'], readAsAs),
  ruleAt([...LEVEL, 'near'], readLevel),
  ruleAt(['top', 'best', 'strongest', 'leading'], readTop),
];
/** The traits of all of them together: most words have none. */
const ANY = RULES.reduce((traits, { trait }) => traits | trait, 0);

/** All comparisons without a number in a sentence (tokens from `from`), in order, none over another. */
export function findComparisons(scope: Scope, from: number): readonly Comparison[] {
  const found: Comparison[] = [];
  let free = from;
  for (let at = from; at < scope.to; at++) {
    const traits = scope.tokens[at]?.traits ?? 0;
    const comparison = (traits & ANY) === 0 ? null : firstOf(scope, at, traits, free);
    if (!comparison) continue;
    if (!isNoClaim(scope, comparison.first, comparison.end, from)) found.push(comparison);
    free = comparison.end;
    at = free - 1;
  }
  return found;
}

function firstOf(scope: Scope, at: number, traits: number, from: number): Comparison | null {
  for (const { trait, read } of RULES) {
    const comparison = (traits & trait) === 0 ? null : read(scope, at, from);
    if (comparison && comparison.first >= from && comparison.end <= scope.to) return comparison;
  }
  return null;
}

/** What is level with something, rather than above or below it. */
const EVEN = /^(?:comparable|similar|competitive|equal|equivalent)$/;

/** "stronger capabilities than Mistral 7B", "similar or better performance than its bigger counterparts". */
function readQuality(scope: Scope, at: number): Comparison | null {
  const { tokens } = scope;
  const named = findBenchmark(tokens, at + 1);
  // "higher GDPval performance"
  if (named && QUALITY.test(tokens[named.end]?.lower ?? ''))
    return { first: at, end: named.end + 1, type: 'benchmark' };
  let index = at + 1;
  while (index < at + 5 && tokens[index]?.kind === 'word' && !QUALITY.test(tokens[index]?.lower ?? '')) index++;
  if (!QUALITY.test(tokens[index]?.lower ?? '')) return null;
  // "comparable performance on benchmarks with X"
  if (/^(?:on|across|in)$/.test(tokens[index + 1]?.lower ?? ''))
    for (const last = index + 5; index < last && !/^(?:than|to|with)$/.test(tokens[index + 1]?.lower ?? '');) index++;
  const link = tokens[index + 1]?.lower ?? '';
  // "higher quality with BF16" says by what.
  if (!/^(?:than|to|with|as|compared|against)$/.test(link) || (link === 'with' && !EVEN.test(tokens[at]?.lower ?? '')))
    return null;
  const end = readRival(scope, index + 2, 'none');
  return end === null ? null : { first: start(tokens, at), end, type: typeOf(tokens, at, end) };
}

const start = (tokens: readonly Token[], at: number): number => (tokens[at - 1]?.lower === 'of' ? at - 1 : at);

/** "quality close to GPT-4", "performance is similar to that of o1". */
function readAlike(scope: Scope, at: number, from: number): Comparison | null {
  const { tokens } = scope;
  if (tokens[at + 1]?.lower !== 'to') return null;
  for (let index = at - 1; index >= Math.max(from, at - 4); index--) {
    if (!QUALITY.test(tokens[index]?.lower ?? '')) continue;
    const end = readRival(scope, at + 2, 'none');
    return end === null ? null : { first: index, end, type: typeOf(tokens, index, end) };
  }
  return null;
}

/** How many tokens back from "than" its comparative may stand. */
const BACK = 12;

/** "more efficient than 4.7", "takes more generations to get there than GPT-4": from the comparative to the name. */
function readThan(scope: Scope, at: number, from: number): Comparison | null {
  const { tokens } = scope;
  const first = comparativeBefore(tokens, at, from);
  if (first === null) return null;
  const end = readObject(scope, at + 1, 'name');
  return end === null ? null : { first, end, type: typeOf(tokens, first, end) };
}

/** "dramatic gains in throughput compared to Hopper", "more effective relative to generic data": from the gain to the rival. */
function readCompared(scope: Scope, at: number, from: number): Comparison | null {
  const { tokens } = scope;
  if (!/^(?:to|with)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  const first = comparativeBefore(tokens, at, from) ?? gainBefore(tokens, at, from);
  if (first === null) return null;
  const end = readRival(scope, at + 2, 'none');
  return end === null ? null : { first, end, type: typeOf(tokens, first, end) };
}

function gainBefore(tokens: readonly Token[], compared: number, from: number): number | null {
  for (let at = compared - 1; at >= Math.max(from, compared - BACK); at--) {
    if (tokens[at]?.kind === 'sign' && /^[,;:.—–]$/.test(tokens[at]?.text ?? '')) return null;
    if (GAIN.test(tokens[at]?.lower ?? '')) return at;
  }
  return null;
}

function comparativeBefore(tokens: readonly Token[], than: number, from: number): number | null {
  for (let at = than - 1; at >= Math.max(from, than - BACK); at--) {
    const token = tokens[at];
    if (token?.kind === 'sign' && /^[,;:().—–]$/.test(token.text)) return null;
    // "more than Google" counts something; "more efficient than Google" compares.
    if (DEGREES.has(token?.lower ?? '')) return at === than - 1 ? null : at;
    if (COMPARATIVES.has(token?.lower ?? '')) return at;
  }
  return null;
}

/** "as good as GPT-4", "almost as capable as o1": not "as well as" and the like, which join. */
function readAsAs(scope: Scope, at: number): Comparison | null {
  const { tokens } = scope;
  if (
    /^(?:well|soon|long|far|much|many|opposed|part|such|early|late|little|few|high|low|if|though)$/.test(
      tokens[at + 1]?.lower ?? '',
    )
  )
    return null;
  for (let index = at + 2; index <= at + 4; index++) {
    if (/^[,;:.]$/.test(tokens[index]?.text ?? '')) return null;
    if (tokens[index]?.lower !== 'as') continue;
    const end = readObject(scope, index + 1, 'name');
    return end === null ? null : { first: at, end, type: typeOf(tokens, at, end) };
  }
  return null;
}

/** How many tokens a name before "-level" may have. */
const NAME = 8;

/** "GPT-4-level answers", "near-BF16 quality", "o1-class": read from the word after the name. */
function readLevel(scope: Scope, at: number, from: number): Comparison | null {
  const { text, tokens } = scope;
  if (tokens[at]?.lower === 'near' && tokens[at + 1]?.text === '-') return readNear(scope, at);
  const word = tokens[at]?.lower ?? '';
  const hyphen = tokens[at - 1]?.text === '-';
  if (!LEVEL.has(word) || (!hyphen && word !== 'level' && word !== 'class')) return null;
  if (/^(?:like|class)$/.test(word) && KIND.test(tokens[at + 1]?.lower ?? '')) return null;
  const end = QUALITY.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  for (let first = Math.max(from, at - NAME); first < at; first++) {
    const name = tokens[first]?.glued ? null : readName(text, tokens, first);
    if (name?.end === (hyphen ? at - 1 : at) && isVersioned(scope, name)) return { first, end, type: 'benchmark' };
  }
  return null;
}

/** "o1-like models" are a kind of models. */
const KIND = /^(?:models|llms|systems|agents|architectures|gpus|chips|cards|hardware|acceleration)$/;

/** "near-BF16 quality". */
function readNear(scope: Scope, at: number): Comparison | null {
  const native = scope.tokens[at + 2]?.lower === 'native' ? 1 : 0;
  const name = readName(scope.text, scope.tokens, at + 2 + native);
  const noun = scope.tokens[name?.end ?? 0]?.lower ?? '';
  return name && isVersioned(scope, name) && QUALITY.test(noun)
    ? { first: at, end: name.end + 1, type: 'benchmark' }
    : null;
}

/** A model, or a name with digits ("BF16"): "byte-level" and "PDF-like" compare nothing. */
function isVersioned({ tokens }: Scope, { start: first, end, kind }: Name): boolean {
  const numbered = tokens.slice(first, end).some((token) => token.kind === 'number');
  // "Llama-class models" are a kind of models, "Llama-class performance" is a level.
  const noun = tokens[end]?.text === '-' ? end + 2 : end + 1;
  const isKind =
    kind === 'model' && !numbered && !QUALITY.test(tokens[noun]?.lower ?? '') && tokens[noun - 1]?.lower !== 'level';
  return !isKind && (kind === 'model' || (kind !== 'company' && numbered));
}

const SYSTEM = /^(?:models?|llms?|vlms?|agents?|systems?|methods?)$/;

/** "the best open model on SWE-bench": first of its kind on a test. */
function readTop(scope: Scope, at: number): Comparison | null {
  const { tokens } = scope;
  for (let index = at + 1; index < at + 6 && tokens[index]?.kind === 'word'; index++) {
    if (!SYSTEM.test(tokens[index]?.lower ?? '') || !/^(?:on|in)$/.test(tokens[index + 1]?.lower ?? '')) continue;
    const end = readTest(scope, index + 2, 3);
    return end === null ? null : { first: at, end, type: 'benchmark' };
  }
  return null;
}
