import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { askForDetails } from '../../../src/extension/askForSource';
import { page } from '../../fetching/standIn';
import { newestTest } from './support/desk';
import type { OpenDraft } from './support/draft';
import { nextEvent } from './support/events';
import { nextInputBox } from './support/inputBox';
import { webTest } from './support/webTest';

const TEXT = 'The run cost $6 million.\n';
const ADDRESS = 'https://example.com/report';
const REPORT = page(
  '<title>The Cost of a Run</title><meta name="author" content="Example Lab">' +
    '<meta property="article:published_time" content="2025-03-04T10:00:00Z">',
);
const NOTE = 'Example Lab, “The Cost of a Run”, 4 March 2025. https://example.com/report';

const accept = () => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');

/** Adds a citation as a writer does who has the address in the clipboard and presses Enter. */
async function addCitation(draft: OpenDraft, address = ADDRESS, words = '$6 million'): Promise<void> {
  await vscode.env.clipboard.writeText(address);
  const asked = nextInputBox();
  const done = vscode.commands.executeCommand('claimcheck.addCitation', await draft.target(words));
  assert.equal((await asked).value, address);
  await accept();
  await done;
}

webTest('What is found about an address is in the footnote, as one undo step', { [ADDRESS]: REPORT }, async (desk) => {
  const draft = await desk.open('draft.md', TEXT);
  await addCitation(draft);
  assert.equal(draft.text, `The run cost $6 million.[^1]\n\n[^1]: ${NOTE}\n`);
  assert.deepEqual(desk.told, []);
  const [source] = Object.values(desk.ledger().sources);
  assert.deepEqual([source?.title, source?.author], ['The Cost of a Run', [{ literal: 'Example Lab' }]]);
  await draft.run('undo');
  assert.equal(draft.text, TEXT);
});

webTest('A page that cannot be read is cited by its address, and the reason is said once', {}, async (desk) => {
  const draft = await desk.open('draft.md', TEXT);
  await addCitation(draft);
  assert.equal(draft.text, `The run cost $6 million.[^1]\n\n[^1]: ${ADDRESS}\n`);
  assert.deepEqual(desk.told, [
    'Cited by its address alone. example.com does not have this page: check it for typing errors, or type the details yourself.',
  ]);
});

webTest(
  'Nothing is asked of the network where looking up is switched off',
  { [ADDRESS]: REPORT },
  async (desk, asked) => {
    await desk.set('lookUp', false);
    const draft = await desk.open('draft.md', TEXT);
    await addCitation(draft);
    assert.equal(draft.text, `The run cost $6 million.[^1]\n\n[^1]: ${ADDRESS}\n`);
    assert.deepEqual([asked, desk.told], [[], []]);
  },
);

webTest('Footnotes are written in the format of the setting', { [ADDRESS]: REPORT }, async (desk) => {
  await desk.set('footnoteFormat', 'apa');
  const draft = await desk.open('draft.md', TEXT);
  await addCitation(draft);
  assert.match(draft.text, /\[\^1\]: Example Lab\. \(2025, March 4\)\. \*The Cost of a Run\*\. https:/);
});

const other = 'https://example.com/mirror';
const canonical = page(`<title>The Cost of a Run</title><link rel="canonical" href="${ADDRESS}">`);
webTest(
  'A page that turns out to be a source of the draft is cited as that one',
  { [ADDRESS]: REPORT, [other]: canonical },
  async (desk) => {
    const draft = await desk.open('draft.md', `${TEXT}\nIt took 2,048 H800s.\n`);
    await addCitation(draft);
    await addCitation(draft, other, '2,048 H800s');
    assert.equal(draft.text, `The run cost $6 million.[^1]\n\nIt took 2,048 H800s.[^1]\n\n[^1]: ${NOTE}\n`);
    assert.equal(Object.keys(desk.ledger().sources).length, 1);
  },
);

newestTest('What takes long is cited by its address at once, and completed when it comes', async (desk) => {
  let answer: (response: Response) => void = () => undefined;
  desk.api.lookUps.useFetch(() => new Promise((resolve) => (answer = resolve)));
  const draft = await desk.open('draft.md', TEXT);
  const written = nextEvent(vscode.workspace.onDidChangeTextDocument, ({ document }) => document === draft.document);
  const done = addCitation(draft);
  await written;
  assert.equal(draft.text, `The run cost $6 million.[^1]\n\n[^1]: ${ADDRESS}\n`);
  answer(new Response(String(REPORT.body), { headers: { 'content-type': 'text/html' } }));
  await done;
  assert.equal(draft.text, `The run cost $6 million.[^1]\n\n[^1]: ${NOTE}\n`);
  assert.equal(Object.values(desk.ledger().sources)[0]?.title, 'The Cost of a Run');
});

webTest('All open claims of a selection are cited as one step', { [ADDRESS]: REPORT }, async (desk) => {
  const text = 'The run cost $6 million. It took 2,048 H800s.\n\nIt drew 700 W.\n';
  const draft = await desk.open('draft.md', text);
  await draft.state();
  await draft.selectOffsets(0, text.indexOf('\n'));
  await vscode.env.clipboard.writeText(ADDRESS);
  const asked = nextInputBox();
  const done = vscode.commands.executeCommand('claimcheck.addCitation');
  assert.equal((await asked).title, 'Add Citation to 2 Claims');
  await accept();
  await done;
  assert.equal(
    draft.text,
    `The run cost $6 million.[^1] It took 2,048 H800s.[^1]\n\nIt drew 700 W.\n\n[^1]: ${NOTE}\n`,
  );
  assert.equal(desk.ledger().claims.length, 2);
  await draft.run('undo');
  assert.equal(draft.text, text);
});

newestTest('All open claims of a paragraph are offered to be cited at once', async (desk) => {
  const draft = await desk.open('draft.md', 'The run cost $6 million. It took 2,048 H800s.\n\nIt drew 700 W.\n');
  const titlesAt = async (words: string) => {
    const command = 'vscode.executeCodeActionProvider';
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, draft.uri, draft.range(words));
    return actions.map(({ title }) => title).filter((title) => title.startsWith('Cite all'));
  };
  assert.deepEqual(await titlesAt('$6 million'), []);
  const cursor = draft.range('The run').start;
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    draft.uri,
    new vscode.Range(cursor, cursor),
  );
  assert.ok(actions.some(({ title }) => title === 'Cite all 2 claims of this paragraph…'));
  assert.deepEqual(await titlesAt('700 W'), []);
});

newestTest('Title and date are asked for with what was found filled in, and where it came from', async () => {
  const asked: (vscode.InputBoxOptions | undefined)[] = [];
  const window = vscode.window as unknown as { showInputBox: unknown };
  const original = window.showInputBox;
  window.showInputBox = (options?: vscode.InputBoxOptions) => {
    asked.push(options);
    return Promise.resolve(asked.length === 1 ? 'Another Title' : options?.value);
  };
  const issued = { 'date-parts': [[2025, 3, 4]] };
  const source = { type: 'webpage', title: 'The Cost of a Run', URL: ADDRESS, issued };
  const origins = { title: 'JSON-LD', issued: 'citation_date' };
  const found = { kind: 'found', source, origins, finalUrl: ADDRESS, canonicalUrl: null, notices: [] } as const;
  try {
    assert.deepEqual(await askForDetails(source, found), { ...source, title: 'Another Title' });
  } finally {
    window.showInputBox = original;
  }
  assert.deepEqual(
    asked.map((options) => [options?.value, options?.prompt?.split('. ')[0]]),
    [
      ['The Cost of a Run', 'Found in: JSON-LD'],
      ['2025-03-04', 'Found in: citation_date'],
    ],
  );
});
