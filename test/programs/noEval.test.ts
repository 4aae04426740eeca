import assert from 'node:assert/strict';
import { test } from 'node:test';

test('schemas do not try out what the hosts of the editor forbid', async () => {
  let asked = 0;
  const original = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  const value = { userAgent: 'none' };
  Object.defineProperty(globalThis, 'navigator', { configurable: true, get: () => (asked++, value) });
  try {
    await import('../../src/extension/noEval');
    const { readLedger } = await import('../../src/core/ledger/read');
    assert.equal(readLedger('{ "version": 1, "draft": 1 }').kind, 'broken');
    assert.equal(asked, 0);
  } finally {
    if (original) Object.defineProperty(globalThis, 'navigator', original);
  }
});
