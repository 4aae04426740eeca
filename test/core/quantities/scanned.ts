import { scanQuantities } from '../../../src/core/quantities/scan';

/** The quantities of a text as "text = value unit", a range's value as "low..high". */
export function scanned(text: string): readonly string[] {
  return scanQuantities(text).map(({ prose, value, unit }) => {
    const written = typeof value === 'number' ? `${value}` : value.join('..');
    return `${text.slice(prose.start, prose.end)} = ${written} ${unit}`.trim();
  });
}
