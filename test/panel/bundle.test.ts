import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/lib/commands.mjs';

const script = readFileSync(join(root, 'dist', 'panel', 'main.js'), 'utf8');
const styles = readFileSync(join(root, 'dist', 'panel', 'panel.css'), 'utf8');

test('the panel carries no parser of messages and builds no code at run time', () => {
  for (const word of ['ZodError', 'safeParse', 'new Function(', 'eval(']) assert.ok(!script.includes(word), word);
});

test('every colour comes from the theme', () => {
  const declared = styles.match(/(?:#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\()/gi) ?? [];
  assert.deepEqual(declared, []);
});
