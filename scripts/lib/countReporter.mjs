/**
 * A reporter for Node's test runner that writes nothing but the numbers, as JSON, for the sum over all runners.
 *
 * @param {AsyncIterable<{ type: string, data: { skip?: unknown, todo?: unknown, details?: { type?: string } } }>} events
 */
export default async function* countReporter(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite') continue;
    if (isSet(data.skip) || isSet(data.todo)) counts.skipped++;
    else if (type === 'test:pass') counts.passed++;
    else counts.failed++;
  }
  yield JSON.stringify(counts);
}

/** @param {unknown} mark true or the reason why, which may be empty */
function isSet(mark) {
  return mark !== undefined && mark !== false;
}
