import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brokenPath, ledgerName, temporaryPath } from '../../../src/core/ledger/names';

const NAMES: readonly (readonly [draft: string, siblings: readonly string[], owner: string | null, ledger: string])[] =
  [
    ['x.md', [], null, 'x.claims.json'],
    ['x.markdown', [], null, 'x.claims.json'],
    ['x.md', ['x.md', 'x.markdown', 'y.md'], null, 'x.claims.json'],
    ['x.markdown', ['x.md', 'x.markdown'], null, 'x.markdown.claims.json'],
    ['x.mkd', ['x.mkd', 'x.mdown'], null, 'x.mkd.claims.json'],
    // A draft that had the name first keeps it when a second one is made beside it.
    ['x.markdown', ['x.md', 'x.markdown'], 'x.markdown', 'x.claims.json'],
    ['x.md', ['x.md', 'x.markdown'], 'x.markdown', 'x.md.claims.json'],
    // The other draft is gone, or was renamed to this one.
    ['x.md', ['x.md'], 'x.markdown', 'x.claims.json'],
    ['X.md', ['X.md', 'x.markdown'], null, 'X.claims.json'],
    ['x.markdown', ['X.md', 'x.markdown'], null, 'x.markdown.claims.json'],
    ['x.y.MD', [], null, 'x.y.claims.json'],
    ['notes.txt', [], null, 'notes.txt.claims.json'],
    ['.md', [], null, '.md.claims.json'],
  ];

for (const [draft, siblings, owner, ledger] of NAMES) {
  test(`${draft} beside [${siblings.join(', ')}], owner ${owner ?? 'unknown'}, has ${ledger}`, () => {
    assert.equal(ledgerName(draft, siblings, owner), ledger);
  });
}

test('The temporary file stands beside the ledger on every system and in addresses', () => {
  assert.equal(temporaryPath('draft.claims.json'), '.draft.claims.json.tmp');
  assert.equal(temporaryPath('/news/a?b/draft.claims.json'), '/news/a?b/.draft.claims.json.tmp');
  assert.equal(temporaryPath('C:\\news\\draft.claims.json'), 'C:\\news\\.draft.claims.json.tmp');
  assert.equal(temporaryPath('file:///news/my%20draft.claims.json'), 'file:///news/.my%20draft.claims.json.tmp');
  assert.equal(
    temporaryPath('vscode-vfs://host/a/d.claims.json?ref=x/y#z'),
    'vscode-vfs://host/a/.d.claims.json.tmp?ref=x/y#z',
  );
  assert.equal(brokenPath('/news/draft.claims.json'), '/news/draft.claims.json.broken');
});
