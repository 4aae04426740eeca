import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { deskTest } from './support/desk';

const BIB = `@techreport{deepseek2024,
  title = {DeepSeek-V3 Technical Report},
  author = {{DeepSeek-AI}},
  year = {2024},
  url = {https://arxiv.org/abs/2412.19437}
}
`;
const MATTER = '---\nbibliography: references.bib\n---\n\n';
const ADDRESS = 'https://example.com/report';

deskTest('Keys that no bibliography has are reported, and no more once an entry is written', async (desk) => {
  desk.write('references.bib', BIB);
  const draft = await desk.open('draft.md', `${MATTER}It took $6 million [@deepseek2024]. It ran 55 days [@nobody].\n`);
  await draft.shows(['unsourced-claim: 55 days', 'undefined-citation: [@nobody]']);
  assert.equal((await draft.claim('$6 million')).status, 'cited');
  desk.write('references.bib', `${BIB}\n@misc{nobody, title = {A Note}}\n`);
  await draft.shows([]);
});

deskTest('The bibliographies of the settings count too, from the workspace folder', async (desk) => {
  desk.write('shared.json', JSON.stringify([{ id: 'note', type: 'document', title: 'A Note' }]));
  const folder = desk.folder.slice(desk.folder.lastIndexOf('/') + 1);
  await desk.set('bibliography', [`${folder}/shared.json`]);
  const draft = await desk.open('deep/draft.md', 'It took $6 million [@note]. It ran 55 days [@nobody].\n');
  await draft.shows(['unsourced-claim: 55 days', 'undefined-citation: [@nobody]']);
});

deskTest('A source that the bibliography has is cited by its key, and goes into the ledger', async (desk) => {
  desk.write('references.bib', BIB);
  await desk.set('citationStyle', 'key');
  const draft = await desk.open('draft.md', `${MATTER}It took $6 million. It ran 55 days [@nobody].\n`);
  await draft.shows(['unsourced-claim: $6 million', 'unsourced-claim: 55 days', 'undefined-citation: [@nobody]']);
  const target = await draft.target('$6 million');
  await vscode.commands.executeCommand('claimcheck.citeExisting', target, 'https://arxiv.org/abs/2412.19437v1');
  assert.match(draft.text, /\$6 million \[@deepseek2024\]\. It ran/);
  assert.equal(desk.ledger().sources['deepseek2024']?.title, 'DeepSeek-V3 Technical Report');
  assert.equal(desk.read('references.bib'), BIB);
});

deskTest('A new source that is cited by its key is added to the bibliography', async (desk) => {
  desk.write('references.bib', BIB);
  await desk.set('citationStyle', 'key');
  await desk.set('addToBibliography', 'always');
  const draft = await desk.open('draft.md', `${MATTER}It took $6 million. It ran 55 days [@nobody].\n`);
  await draft.shows(['unsourced-claim: $6 million', 'unsourced-claim: 55 days', 'undefined-citation: [@nobody]']);
  const noticed = desk.notices('references.bib');
  await vscode.commands.executeCommand('claimcheck.citeExisting', await draft.target('$6 million'), ADDRESS);
  await noticed;
  assert.match(draft.text, /\$6 million \[@example-report\]\./);
  assert.ok(desk.read('references.bib').startsWith(BIB), 'what was there is left alone');
  assert.match(desk.read('references.bib'), /@\w+\{example-report,[^]*https:\/\/example\.com\/report/);
  assert.deepEqual(desk.told, []);
});

deskTest(
  'All citations are written in another style as one undo step, with their sources in the ledger',
  async (desk) => {
    const text = `It took $6 million.[^1]\n\n[^1]: “The Report”. ${ADDRESS}\n`;
    const draft = await desk.open('draft.md', text);
    await draft.state();
    const picked = pickFirst();
    try {
      await vscode.commands.executeCommand('claimcheck.convertCitations', 'key');
    } finally {
      picked.dispose();
    }
    assert.equal(draft.text.trim(), 'It took $6 million [@example-report].');
    assert.equal(desk.ledger().sources['example-report']?.URL, ADDRESS);
    await draft.run('undo');
    assert.equal(draft.text, text);
  },
);

deskTest('A list of sources is put in, and brought up to date', async (desk) => {
  const draft = await desk.open('draft.md', `It took [$6 million](${ADDRESS}).\n`);
  await desk.set('sourceListHeading', 'Read on');
  await draft.state();
  await vscode.commands.executeCommand('claimcheck.updateSourceList');
  const list = `<!-- claimcheck-sources -->\n\n- ${ADDRESS}\n\n<!-- claimcheck-sources-end -->`;
  assert.equal(draft.text.trimEnd(), `It took [$6 million](${ADDRESS}).\n\n## Read on\n\n${list}`);
  await vscode.commands.executeCommand('claimcheck.updateSourceList');
  assert.deepEqual(desk.told, ['The list of sources is up to date.']);
});

/** Picks the first of each list that is shown, in the place of showing it. */
function pickFirst(): vscode.Disposable {
  const window = vscode.window as unknown as { showQuickPick: unknown };
  const original = window.showQuickPick;
  window.showQuickPick = (items: readonly unknown[]) => Promise.resolve(items[0]);
  return new vscode.Disposable(() => (window.showQuickPick = original));
}
