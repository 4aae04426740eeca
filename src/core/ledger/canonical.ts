/** Orders texts by UTF-16 code units, the same on every machine. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The same data with the keys of all its objects in order. */
function withSortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSortedKeys);
  return typeof value === 'object' && value !== null ? inOrder(value, []) : value;
}

/** A record with its fields in order, those of `first` before the others; fields in `done` are taken from there as they are. */
export function inOrder(
  record: object,
  first: readonly string[],
  done: Readonly<Record<string, unknown>> = {},
): object {
  const rank = (key: string) => (first.includes(key) ? first.indexOf(key) : first.length);
  return Object.fromEntries(
    Object.entries(record)
      .sort(([a], [b]) => rank(a) - rank(b) || byCodeUnits(a, b))
      .map(([key, value]) => [key, Object.hasOwn(done, key) ? done[key] : withSortedKeys(value)]),
  );
}

/** One text for equal data, whatever the order of its keys. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(withSortedKeys(value)) ?? '';
}
