import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { deskTest } from './support/desk';

const ADDRESS = 'https://example.com/report';

/** A draft that names one source in a way that settles no style by itself: a bare address in a list. */
const TEXT = `The run cost $6 million, on 2,048 H800s.\n\nSee also:\n\n- <${ADDRESS}>\n`;

const STYLES = {
  footnote: `The run cost $6 million,[^1] on 2,048 H800s.\n\nSee also:\n\n- <${ADDRESS}>\n\n[^1]: ${ADDRESS}\n`,
  link: `The run cost [$6 million](${ADDRESS}), on 2,048 H800s.\n\nSee also:\n\n- <${ADDRESS}>\n`,
  reference: `The run cost [$6 million][1], on 2,048 H800s.\n\nSee also:\n\n- <${ADDRESS}>\n\n[1]: ${ADDRESS}\n`,
  key: `The run cost $6 million [@example-report], on 2,048 H800s.\n\nSee also:\n\n- <${ADDRESS}>\n`,
} as const;

for (const [style, expected] of Object.entries(STYLES)) {
  deskTest(`A citation in the style "${style}" is one undo step in the text, and stays in the ledger`, async (desk) => {
    await desk.set('citationStyle', style);
    const draft = await desk.open('draft.md', TEXT);
    await vscode.commands.executeCommand('claimcheck.citeExisting', await draft.target('$6 million'), ADDRESS);
    assert.deepEqual(desk.told, []);
    assert.equal(draft.text, expected);
    assert.equal((await draft.claim('$6 million')).status, 'cited');

    const written = desk.read('draft.claims.json');
    const { sources, claims } = desk.ledger();
    assert.deepEqual(Object.keys(sources), ['example-report']);
    assert.equal(sources['example-report']?.URL, ADDRESS);
    assert.deepEqual(
      claims.map(({ anchor, type, value, unit, citations }) => [anchor.quote, type, value, unit, citations.length]),
      [['$6 million', 'cost', 6000000, 'USD', 1]],
    );
    assert.equal(claims[0]?.citations[0]?.source, 'example-report');

    await draft.run('undo');
    assert.equal(draft.text, TEXT);
    const undone = await draft.claim('$6 million');
    assert.deepEqual([undone.status, undone.entry?.citations.length], ['unsourced', 1], 'kept, but not in the text');
    assert.equal(desk.read('draft.claims.json'), written);

    await draft.run('redo');
    assert.equal(draft.text, expected);
    assert.equal((await draft.claim('$6 million')).status, 'cited');
    assert.equal(desk.read('draft.claims.json'), written);
  });
}

deskTest('Without a style of its own a citation is written as the draft writes most of them', async (desk) => {
  const cited = `One chip draws [700 W](https://example.com/a), and holds [80 GB](https://example.com/b).\n\n`;
  const draft = await desk.open('draft.md', `${cited}The run cost $6 million.\n`);
  await vscode.commands.executeCommand(
    'claimcheck.citeExisting',
    await draft.target('$6 million'),
    'https://example.com/b',
  );
  assert.equal(draft.text, `${cited}The run cost [$6 million](https://example.com/b).\n`);
});

deskTest('A source that the text cites already is recorded without another mark', async (desk) => {
  const text = `The run cost $6 million.[^1]\n\n[^1]: ${ADDRESS}\n`;
  const draft = await desk.open('draft.md', text);
  await vscode.commands.executeCommand('claimcheck.citeExisting', await draft.target('$6 million'), ADDRESS);
  assert.equal(draft.text, text);
  assert.equal(desk.ledger().claims[0]?.citations.length, 1);
});

deskTest('Citing again what is cited writes nothing a second time, and says so', async (desk) => {
  const draft = await desk.open('draft.md', TEXT);
  const cite = async () =>
    vscode.commands.executeCommand('claimcheck.citeExisting', await draft.target('$6 million'), ADDRESS);
  await cite();
  const cited = draft.text;
  assert.match(desk.ledger().claims[0]?.citations[0]?.accessed ?? '', /^\d{4}-\d\d-\d\d$/, 'opened today');
  await draft.run('undo');
  await cite();
  assert.equal(draft.text, cited);
  const written = desk.read('draft.claims.json');
  assert.equal(desk.ledger().claims[0]?.citations.length, 1, 'the record is used again');
  assert.deepEqual(desk.told, []);
  await cite();
  assert.equal(desk.read('draft.claims.json'), written);
  assert.deepEqual(desk.told, ['“$6 million” cites “https://example.com/report” already; nothing was changed.']);
});

deskTest('The claim at the cursor is meant when a command is not told which', async (desk) => {
  const draft = await desk.open('draft.md', TEXT);
  await draft.moveTo('2,048');
  await vscode.commands.executeCommand('claimcheck.waive', undefined, 'own reporting');
  assert.equal((await draft.claim('2,048 H800s')).status, 'waived');
  assert.equal((await draft.claim('$6 million')).status, 'unsourced');
});

deskTest('A command on a claim that is gone does nothing and says so', async (desk) => {
  const draft = await desk.open('draft.md', TEXT);
  const target = await draft.target('$6 million');
  await draft.select('$6 million, on 2,048 H800s');
  await draft.type('nothing');
  await vscode.commands.executeCommand('claimcheck.citeExisting', target, ADDRESS);
  assert.deepEqual(desk.told, ['That claim is not in the draft any more.']);
  assert.deepEqual(desk.files(), ['draft.md']);
});

deskTest('A mark that a claim needs no citation is written down with its reason, and taken back', async (desk) => {
  const draft = await desk.open('draft.md', TEXT);
  const target = await draft.target('$6 million');
  await vscode.commands.executeCommand('claimcheck.waive', target, 'common knowledge');
  assert.equal((await draft.claim('$6 million')).status, 'waived');
  await draft.shows(['unsourced-claim: 2,048 H800s']);
  assert.equal(draft.text, TEXT, 'the text is left alone');
  const [waived] = desk.ledger().claims;
  assert.deepEqual(waived?.waiver, { reason: 'common knowledge', note: '' });
  assert.deepEqual(
    waived.history.map(({ by, what }) => [by, what]),
    [['Test Desk', 'waived as common knowledge']],
  );

  await vscode.commands.executeCommand('claimcheck.unwaive', target);
  assert.equal((await draft.claim('$6 million')).status, 'unsourced');
  const [back] = desk.ledger().claims;
  assert.equal(back?.waiver, null);
  assert.deepEqual(back.history.map(({ what }) => what).sort(), [
    'took back: waived as common knowledge',
    'waived as common knowledge',
  ]);
});

deskTest('Claims of one clause that are cited together share one mark, and one undo takes it', async (desk) => {
  await desk.set('citationStyle', 'footnote');
  const text = `It took 2,048 H800s and $6 million.\n\n<${ADDRESS}>\n`;
  const draft = await desk.open('draft.md', text);
  const { document } = draft;
  const problem = await desk.api.request({
    ...{ kind: 'addCitation', request: 1, uri: draft.uri.toString(), version: document.version },
    claims: [(await draft.claim('2,048 H800s')).id, (await draft.claim('$6 million')).id],
    source: ADDRESS,
    fields: {
      ...{ title: '', url: '', date: '', quote: 'Two thousand chips.', locator: 'p. 4', accessed: '2025-01-02' },
      ...{ verdict: 'supports', note: '' },
    },
  });
  assert.equal(problem, null);
  assert.equal(draft.text, `It took 2,048 H800s and $6 million.[^1]\n\n<${ADDRESS}>\n\n[^1]: ${ADDRESS}\n`);
  assert.deepEqual(
    desk.ledger().claims.map(({ citations }) => citations.map(({ verdict, locator }) => [verdict, locator])),
    [[['supports', 'p. 4']], [['supports', 'p. 4']]],
  );
  assert.equal((await draft.claim('2,048 H800s')).status, 'verified');
  await draft.run('undo');
  assert.equal(draft.text, text);
});

deskTest(
  'A source of the draft is cited for all open claims of the selection, and one undo takes it back',
  async (desk) => {
    await desk.set('citationStyle', 'footnote');
    const text = `It took 2,048 H800s. It cost $6 million.\n\nIt drew 700 W.\n\n<${ADDRESS}>\n`;
    const draft = await desk.open('draft.md', text);
    await draft.state();
    await draft.selectOffsets(0, text.indexOf('\n'));
    await vscode.commands.executeCommand('claimcheck.citeExisting', undefined, ADDRESS);
    const cited = text.replace('H800s.', 'H800s.[^1]').replace('million.', 'million.[^1]');
    assert.equal(draft.text, `${cited}\n[^1]: ${ADDRESS}\n`);
    assert.equal(desk.ledger().claims.length, 2);
    await draft.run('undo');
    assert.equal(draft.text, text);
  },
);
