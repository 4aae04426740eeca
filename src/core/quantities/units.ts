import type { Dimension } from './quantity';

/** A unit as it is given out ("GB/s", "month") and what it measures. */
export interface Unit {
  readonly unit: string;
  readonly dimension: Dimension;
}

/** A base that takes SI prefixes: symbols are exact in case, names are not. */
interface Base {
  readonly symbol: string;
  readonly names: readonly string[];
  readonly also?: readonly string[];
  readonly prefixes: string;
  readonly dimension: Dimension;
}

const PREFIX_NAMES: Readonly<Record<string, string>> = {
  n: 'nano',
  µ: 'micro',
  m: 'milli',
  c: 'centi',
  k: 'kilo',
  M: 'mega',
  G: 'giga',
  T: 'tera',
  P: 'peta',
  E: 'exa',
  Z: 'zetta',
  Y: 'yotta',
};

const BASES: readonly Base[] = [
  { symbol: 'B', names: ['byte', 'bytes'], prefixes: 'kMGTPEZ', dimension: 'data-size' },
  { symbol: 'b', names: ['bit', 'bits'], prefixes: 'kMGTP', dimension: 'data-size' },
  { symbol: 'W', names: ['watt', 'watts'], prefixes: 'mkMGT', dimension: 'power' },
  { symbol: 'Wh', names: ['watthour', 'watthours'], prefixes: 'mkMGT', dimension: 'energy' },
  { symbol: 'J', names: ['joule', 'joules'], prefixes: 'mkMGTPE', dimension: 'energy' },
  { symbol: 'Hz', names: ['hertz'], also: ['hz'], prefixes: 'kMGT', dimension: 'frequency' },
  { symbol: 'FLOP', names: ['flop'], also: ['FLOPs'], prefixes: 'MGTPEZY', dimension: 'flop' },
  { symbol: 'FLOP/s', names: ['flops'], also: ['FLOPS'], prefixes: 'MGTPEZY', dimension: 'flop-rate' },
  { symbol: 'OP/s', names: ['ops'], also: ['OPS', 'OPs'], prefixes: 'GTPE', dimension: 'flop-rate' },
  { symbol: 'm', names: ['metre', 'metres', 'meter', 'meters'], prefixes: 'nµmck', dimension: 'length' },
  { symbol: 'g', names: ['gram', 'grams'], prefixes: 'mk', dimension: 'mass' },
  { symbol: 'L', names: ['litre', 'litres', 'liter', 'liters'], also: ['l'], prefixes: 'mM', dimension: 'volume' },
  { symbol: 'V', names: ['volt', 'volts'], prefixes: 'mk', dimension: 'voltage' },
];

/** Units without prefixes: canonical form, dimension, symbols exact in case, names in lower case. */
const PLAIN: readonly (readonly [string, Dimension, readonly string[], readonly string[]])[] = [
  ['ns', 'time', ['ns'], ['nanosecond', 'nanoseconds']],
  ['µs', 'time', ['µs', 'μs', 'us'], ['microsecond', 'microseconds']],
  ['ms', 'time', ['ms', 'msec'], ['millisecond', 'milliseconds']],
  ['second', 'time', ['s', 'sec', 'secs'], ['second', 'seconds', 'secs']],
  ['minute', 'time', ['min', 'mins'], ['minute', 'minutes', 'mins']],
  ['hour', 'time', ['h', 'hr', 'hrs'], ['hour', 'hours', 'hr', 'hrs']],
  ['day', 'time', ['d'], ['day', 'days']],
  ['week', 'time', ['wk', 'wks'], ['week', 'weeks']],
  ['month', 'time', ['mo', 'mos'], ['month', 'months']],
  ['year', 'time', ['yr', 'yrs'], ['year', 'years', 'yr', 'yrs']],
  ['decade', 'time', [], ['decade', 'decades']],
  ['century', 'time', [], ['century', 'centuries']],
  ['GiB', 'data-size', ['GiB'], ['gibibytes']],
  ['MiB', 'data-size', ['MiB'], ['mebibytes']],
  ['TiB', 'data-size', ['TiB'], ['tebibytes']],
  ['GB', 'data-size', ['Gb', 'gb', 'GBs', 'gig', 'gigs'], ['gb', 'gigs']],
  ['MB', 'data-size', ['mb', 'MBs'], ['mb']],
  ['TB', 'data-size', ['tb', 'TBs'], ['tb']],
  ['KB', 'data-size', ['KB'], ['kb']],
  ['Gbps', 'data-rate', ['Gbps', 'Gbit', 'Gb/s', 'gbps'], ['gbps']],
  ['Tbps', 'data-rate', ['Tbps', 'Tb/s', 'tbps'], ['tbps']],
  ['Mbps', 'data-rate', ['Mbps', 'Mb/s', 'mbps'], ['mbps']],
  ['kbps', 'data-rate', ['kbps', 'Kbps'], []],
  ['GT/s', 'data-rate', ['GT'], []],
  ['MT/s', 'data-rate', ['mts', 'MTS'], []],
  ['bit', 'bit', ['bit', 'bits', 'bpw'], ['bit', 'bits']],
  ['MW', 'power', ['mw'], []],
  ['GW', 'power', ['gw'], []],
  ['kW', 'power', ['KW', 'kw'], []],
  ['kWh', 'energy', ['KWh', 'kwh', 'KWH'], []],
  ['MWh', 'energy', ['MWH', 'mwh'], []],
  ['mL', 'volume', ['ml'], []],
  ['gallon', 'volume', ['gal'], ['gallon', 'gallons']],
  ['barrel', 'volume', [], ['barrel', 'barrels']],
  ['tonne', 'mass', ['t'], ['tonne', 'tonnes', 'ton', 'tons']],
  ['pound', 'mass', ['lb', 'lbs'], []],
  ['ounce', 'mass', ['oz'], ['ounce', 'ounces']],
  ['mile', 'length', ['mi'], ['mile', 'miles']],
  ['foot', 'length', ['ft'], ['foot', 'feet']],
  ['inch', 'length', [], ['inch', 'inches']],
  ['acre', 'length', [], ['acre', 'acres']],
  ['hectare', 'length', [], ['hectare', 'hectares']],
  ['square foot', 'length', ['sqft', 'sf'], []],
  ['°C', 'temperature', [], ['celsius']],
  ['°F', 'temperature', [], ['fahrenheit']],
  ['degree', 'temperature', [], ['degree', 'degrees']],
  ['frame/s', 'rate', ['fps', 'FPS'], []],
  ['token/s', 'rate', ['tps', 'TPS'], []],
  ['token/s/GPU', 'rate', ['TGS', 'tgs'], []],
  ['request/s', 'rate', ['qps', 'QPS', 'rps', 'RPS'], []],
  ['request/min', 'rate', ['RPM', 'rpm'], []],
  ['token/min', 'rate', ['TPM', 'tpm'], []],
  ['word/min', 'rate', ['wpm', 'WPM'], []],
  ['dB', 'frequency', ['dB'], []],
  ['megapixel', 'length', ['MP', 'Mpx'], ['megapixel', 'megapixels']],
  ['Elo', 'score', ['Elo', 'ELO'], []],
  ['basis point', 'percent', ['bps', 'bp'], []],
  ['percentage point', 'percent', ['pp', 'ppt', 'ppts'], []],
];

const bySymbol = new Map<string, Unit>();
const byName = new Map<string, Unit>();

for (const base of BASES) {
  for (const prefix of ['', ...base.prefixes]) {
    const unit = { unit: prefix + base.symbol, dimension: base.dimension };
    for (const symbol of [base.symbol, ...(base.also ?? [])]) bySymbol.set(prefix + symbol, unit);
    for (const name of base.names) byName.set((PREFIX_NAMES[prefix] ?? '') + name, unit);
  }
}
for (const [unit, dimension, symbols, names] of PLAIN) {
  for (const symbol of symbols) bySymbol.set(symbol, { unit, dimension });
  for (const name of names) byName.set(name, { unit, dimension });
}
// A lone "b", "B", "m" or "T" after digits is a magnitude, a lone "l" or "g" mostly part of a name.
for (const letter of ['b', 'B', 'm', 'l', 'L', 'g', 'J', 'd', 'us', 'bit', 'bits']) bySymbol.delete(letter);
byName.delete('ops');
byName.delete('byte');
byName.delete('bytes');
bySymbol.set('bit', { unit: 'bit', dimension: 'bit' });
bySymbol.set('bits', { unit: 'bit', dimension: 'bit' });
byName.set('bit', { unit: 'bit', dimension: 'bit' });
byName.set('bits', { unit: 'bit', dimension: 'bit' });
byName.set('bytes', { unit: 'byte', dimension: 'data-size' });

/** The unit of a word as written after a number: "GB", "megawatt", "months"; `glued` when nothing separates the two. */
export function unitOf(word: string, glued: boolean): Unit | undefined {
  const unit = bySymbol.get(word);
  // One letter apart from its number is a word or a list mark, not a unit: "5 s", "10 h".
  if (unit && (glued || word.length > 1 || word === 'W')) return unit;
  return byName.get(word.toLowerCase());
}
