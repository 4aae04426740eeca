import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { newestTest } from './support/desk';
import { nextInputBox } from './support/inputBox';

const TEXT = 'The run cost $6 million.\n\nIt took 2,048 H800s.\n';
const ADDRESS = 'https://example.com/report';

const accept = () => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');

newestTest('Adding a citation asks for an address, and does not take what is none', async (desk) => {
  const draft = await desk.open('draft.md', TEXT);
  const asked = nextInputBox();
  const done = vscode.commands.executeCommand('claimcheck.addCitation', await draft.target('$6 million'));
  const box = await asked;
  assert.equal(box.title, 'Add Citation to “$6 million”');
  box.value = 'the report';
  await accept();
  const refusal = 'That is no web address, DOI, arXiv id, PMID or ISBN. Paste the address of the source.';
  assert.equal(box.validationMessage, refusal);
  box.value = 'arXiv:2412.19437v2';
  await accept();
  await done;
  assert.equal(draft.text, `${TEXT.replace('million.', 'million.[^1]')}\n[^1]: https://arxiv.org/abs/2412.19437\n`);
  assert.equal(desk.ledger().claims.length, 1);
});

newestTest('The address goes to the claim that was meant, whatever is typed while it is fetched', async (desk) => {
  const draft = await desk.open('draft.md', TEXT);
  const asked = nextInputBox();
  const done = vscode.commands.executeCommand('claimcheck.addCitation', await draft.target('2,048 H800s'));
  const box = await asked;
  await draft.replace(0, 0, 'Listen. ');
  box.value = ADDRESS;
  await accept();
  await done;
  assert.equal(draft.text, `Listen. ${TEXT.replace('H800s.', 'H800s.[^1]')}\n[^1]: ${ADDRESS}\n`);
});

newestTest('Giving up leaves all as it was', async (desk) => {
  const draft = await desk.open('draft.md', TEXT);
  const asked = nextInputBox();
  const done = vscode.commands.executeCommand('claimcheck.addCitation', await draft.target('$6 million'));
  (await asked).hide();
  await done;
  assert.equal(draft.text, TEXT);
  assert.deepEqual(desk.files(), ['draft.md']);
  assert.deepEqual(desk.told, []);
});
