/** The record without one of its keys. */
export function without<Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> {
  const rest = { ...record };
  delete rest[key];
  return rest;
}
