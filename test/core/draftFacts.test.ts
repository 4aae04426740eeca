import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Chunk } from '../../src/core/chunk';
import { DraftFacts } from '../../src/core/draftFacts';
import { parseChunks } from '../../src/core/markdown/parseChunks';

test('the versions of a draft are the same object while they are the same', () => {
  const facts = new DraftFacts();
  const add = (text: string): Chunk => {
    const chunk = new Chunk(text, true);
    const [markup] = parseChunks([chunk], facts.labels);
    assert.ok(markup);
    chunk.parsedAs(markup);
    facts.add(chunk);
    return chunk;
  };
  const typed = add('Claude Opus 4.8 costs $5.');
  const before = facts.versionSet;
  assert.deepEqual([...before], ['4.8']);
  facts.remove(typed);
  const again = add('Claude Opus 4.8 costs $15.');
  assert.equal(facts.versionSet, before);
  facts.remove(again);
  add('Claude Opus 4.9 costs $15.');
  assert.deepEqual([...facts.versionSet], ['4.9']);
});
