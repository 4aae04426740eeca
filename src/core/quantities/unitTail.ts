import { chipTime } from './chipTail';
import { singular } from './nouns';
import { NO_TAIL, skipJoint, type Head, type Tail } from './tail';
import type { Token } from './tokens';
import { unitOf, type Unit } from './units';

/** A unit in one token or several: "GB/s" without the rate, "kW-h", "watt hours", "mm²", "°C". */
interface Written {
  readonly unit: Unit;
  readonly end: number;
}

/** Units of the table: "GB VRAM", "months", "-megawatt", "petaflop/s-days", "img/s". */
export function readUnit(_text: string, tokens: readonly Token[], at: number, head: Head): Tail | null {
  const of = skipJoint(tokens, at);
  const from = tokens[of]?.lower === 'metric' ? of + 1 : of;
  const written =
    readSpeed(tokens, from) ??
    readCompound(tokens, from) ??
    readSingle(tokens, from, from > at) ??
    readOperations(tokens, from);
  if (!written || (written.unit.dimension === 'time' && head.plural)) return null;
  const { unit, end } = written;
  const days = unit.dimension.startsWith('flop') ? chipTime(tokens, perSecondEnd(tokens, end)) : null;
  if (days) return { ...NO_TAIL, unit: `${unit.unit}-${days.unit}`, dimension: 'flop', end: days.end };
  return { ...NO_TAIL, ...unit, end: unit.dimension === 'data-size' ? memoryEnd(tokens, end) : end };
}

const PRECISION = /^(?:int|fp|bf|nvfp|mxfp)$/;

/** "387 int8 TOPS", "2 dense FP8 PFLOPS": operations at a precision. */
function readOperations(tokens: readonly Token[], at: number): Written | null {
  const from = /^(?:dense|sparse)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  if (!PRECISION.test(tokens[from]?.lower ?? '') || tokens[from + 1]?.kind !== 'number' || !tokens[from + 1]?.glued)
    return null;
  const unit = readSingle(tokens, from + 2, false);
  return unit?.unit.dimension.startsWith('flop') ? unit : null;
}

function perSecondEnd(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === '/' && tokens[at + 1]?.text === 's' ? at + 2 : at;
}

/** Short words before "/s" and the like, with what they count. */
const COUNTED: Readonly<Record<string, string>> = {
  t: 'token',
  tk: 'token',
  tok: 'token',
  toks: 'token',
  img: 'image',
  imgs: 'image',
  req: 'request',
  reqs: 'request',
  it: 'iteration',
  r: 'request',
  q: 'query',
};
const SECONDS = /^(?:s|sec|second|min|minute)$/;

/** "t/s", "img/s", "samples/sec": a rate that is a unit by itself. */
function readSpeed(tokens: readonly Token[], at: number): Written | null {
  const word = tokens[at];
  const per = tokens[at + 2];
  if (
    word?.kind !== 'word' ||
    tokens[at + 1]?.text !== '/' ||
    !tokens[at + 1]?.glued ||
    !per?.glued ||
    !SECONDS.test(per.lower)
  )
    return null;
  // "t/s" are tokens, though "t" alone are tonnes.
  if (word.text !== 't' && unitOf(word.text, true)) return null;
  const counted = COUNTED[word.lower] ?? singular(word.text);
  return { unit: { unit: `${counted}/${per.lower.startsWith('m') ? 'min' : 's'}`, dimension: 'rate' }, end: at + 3 };
}

function readCompound(tokens: readonly Token[], at: number): Written | null {
  const token = tokens[at];
  const next = tokens[at + 1];
  const after = tokens[at + 2];
  if (token?.text === '°' && next?.glued) return named(`°${next.text}`, at + 2);
  if (token?.kind !== 'word' || !next) return null;
  // "64G RAM"
  const memory = next.lower === 'of' ? after : next;
  if (token.text === 'G' && token.glued && MEMORY.test(memory?.lower ?? '')) return named('GB', at + 1);
  if (token.lower === 'p' && next.text === '.' && next.glued && after?.lower === 'p' && after.glued)
    return named('pp', tokens[at + 3]?.text === '.' && tokens[at + 3]?.glued ? at + 4 : at + 3);
  const emission = readEmission(tokens, at);
  if (emission) return emission;
  const watts = token.lower.replace(/s$/, '');
  if (/watt$/.test(watts) && /^hours?$/.test(next.lower)) return named(`${watts}hours`, at + 2);
  const tied = next.glued && /^[-·⋅]$/.test(next.text) && after?.glued;
  if (tied && /watt$/.test(watts) && /^hours?$/.test(after.lower)) return named(`${watts}hours`, at + 3);
  if (tied && /^[mkMGT]?W$/.test(token.text) && after.lower === 'h') return named(`${token.text}h`, at + 3);
  const length = unitOf(token.text, token.glued);
  const squared = next.glued && (next.kind === 'superscript' || (next.text === '^' && after?.text === '2'));
  if (length?.dimension !== 'length' || !squared) return null;
  const power = next.kind === 'superscript' ? next.text : '²';
  return {
    unit: { unit: `${length.unit}${power}`, dimension: 'length' },
    end: next.kind === 'superscript' ? at + 2 : at + 3,
  };
}

/** "tCO2e", "MtCO₂", "kg CO2": a mass of carbon dioxide, with the digit that splits its name. */
function readEmission(tokens: readonly Token[], at: number): Written | null {
  const [, mass] = /^((?:[kMG]t|t|kg|g|lbs?)?)CO$/.exec(tokens[at]?.text ?? '') ?? [];
  const digit = tokens[at + 1];
  if (!mass || !digit?.glued || !/^[2₂²]$/.test(digit.text)) return null;
  const equivalent = tokens[at + 2]?.glued && /^(?:e|eq)$/.test(tokens[at + 2]?.text ?? '');
  return { unit: { unit: mass === 't' ? 'tonne' : mass, dimension: 'emission' }, end: at + (equivalent ? 3 : 2) };
}

function named(name: string, end: number): Written | null {
  const unit = unitOf(name, true);
  return unit ? { unit, end } : null;
}

/** "1.8 s", "5 h": single letters that are units apart from their number too, where no word goes on with them. */
const SPACED = /^[sh]$/;

function readSingle(tokens: readonly Token[], at: number, joined: boolean): Written | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  // "2.5B year to date"
  const next = `${tokens[at + 1]?.lower ?? ''} ${tokens[at + 2]?.lower ?? ''}`;
  if (token.lower === 'year' && /^(?:to date|over year|on year)$/.test(next)) return null;
  const alone = SPACED.test(token.text) && !tokens[at + 1]?.glued;
  const closing = SPACED.test(token.text) && /^[.,;:)/]$/.test(tokens[at + 1]?.text ?? '');
  const unit = unitOf(token.text, token.glued || joined || alone || closing);
  return unit ? { unit, end: at + 1 } : null;
}

const MEMORY = /^(?:vram|ram|hbm\d?e?|sram|dram|memory|ssd|storage|gddr\d?|lpddr\d?x?)$/;

/** Generations that stand before the kind: "96GB DDR5 RAM". */
const GENERATION = /^(?:ddr|lpddr|gddr)$/;

/** Index after the kind of memory that a size is of: "10GB VRAM", "141GB HBM3e", "96GB DDR5 RAM". */
function memoryEnd(tokens: readonly Token[], at: number): number {
  const from = GENERATION.test(tokens[at]?.lower ?? '') ? gluedEnd(tokens, at) : at;
  if (!MEMORY.test(tokens[from]?.lower ?? '')) return at;
  const end = gluedEnd(tokens, from);
  const both = tokens[end]?.text === '/' && MEMORY.test(tokens[end + 1]?.lower ?? '');
  return both ? end + 2 : end;
}

/** Index after a word and what is glued to it: "HBM3e", "DDR5". */
function gluedEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (tokens[end]?.glued && tokens[end]?.kind !== 'sign') end++;
  return end;
}
