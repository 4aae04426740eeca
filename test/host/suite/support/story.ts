import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { AnalyzedClaim } from '../../../../src/core/analyzedClaim';
import type { Ledger } from '../../../../src/core/ledger/schema';
import type { DraftState } from '../../../../src/extension/analysisStore';
import type { Desk } from './desk';
import type { OpenDraft } from './draft';
import { nextEvent, until } from './events';
import { SOURCE, type CitedNumber, type SampleDraft } from './tenDrafts';

/** Draft and ledger as a commit holds them. */
export interface Commit {
  readonly text: string;
  readonly ledger: string;
}

/** What may have become of a record: as it was, if not said otherwise. */
export type Fate =
  /** Attached to its number; the words around it changed. */
  | 'touched'
  /** Its number was changed: attached to what stands there now, and no verdict is in force. */
  | 'edited'
  /** Its number was typed anew: as `edited`, or listed as gone. */
  | 'replaced'
  /** Its number is not in the text: listed as gone. */
  | 'gone';

/** A record of the ledger, and what was true of it when it was made. */
interface Recorded {
  readonly id: string;
  readonly number: CitedNumber;
  readonly value: unknown;
  readonly unit: string;
  readonly status: string;
}

/** A draft with three records in its ledger, which must survive what is done to the draft. */
export class Story {
  private records: readonly Recorded[] = [];

  private constructor(
    private readonly desk: Desk,
    public draft: OpenDraft,
    private readonly sample: SampleDraft,
  ) {}

  /** Opens the draft, cites and marks its numbers; `older` is the commit with the first of the records alone. */
  static async begin(desk: Desk, sample: SampleDraft): Promise<{ readonly story: Story; readonly older: Commit }> {
    await desk.set('citationStyle', sample.style);
    const story = new Story(desk, await desk.open('draft.md', sample.text), sample);
    const [first, second, third] = sample.numbers;
    await vscode.commands.executeCommand('claimcheck.citeExisting', await story.target(first), SOURCE);
    const older = await story.commit();
    const claim = (await story.find(second)).id;
    const fields = { title: '', url: '', date: '', quote: 'So it was.', locator: 'p. 1', accessed: '', note: '' };
    const problem = await desk.api.request({
      ...{ kind: 'addCitation', request: 1, uri: story.draft.uri.toString(), version: story.draft.document.version },
      ...{ claims: [claim], source: SOURCE, fields: { ...fields, verdict: 'supports' } },
    });
    assert.equal(problem, null);
    await vscode.commands.executeCommand('claimcheck.waive', await story.target(third), 'own reporting');
    await story.draft.save();
    story.records = await Promise.all(sample.numbers.map((number) => story.record(number)));
    assert.deepEqual(desk.told, []);
    return { story, older };
  }

  /** Saves, and gives what a commit would hold now. */
  async commit(): Promise<Commit> {
    if (this.draft.document.isDirty) await this.draft.save();
    return { text: this.draft.text, ledger: this.desk.read('draft.claims.json') };
  }

  /** Puts the files of a commit on disk, as Git does, and waits until the editor has taken both in. */
  async checkOut({ text, ledger }: Commit): Promise<void> {
    const { store } = this.desk.api;
    const { uri } = this.draft;
    const wanted = idsOf(JSON.parse(ledger) as Ledger);
    this.desk.write('draft.claims.json', ledger);
    this.desk.write('draft.md', text);
    const hasBoth = () => this.draft.text === text && sameIds(store.state(uri), wanted);
    await until(hasBoth, store.onDidAnalyze, vscode.workspace.onDidChangeTextDocument);
  }

  /** Undoes until the text is as it was. */
  async undoTo(text: string): Promise<void> {
    for (let step = 0; step < 9 && this.draft.text !== text; step++) await this.draft.run('undo');
    assert.equal(this.draft.text, text);
  }

  async rename(name: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(this.draft.uri, this.desk.uri(name));
    const renamed = nextEvent(vscode.workspace.onDidRenameFiles);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await renamed;
    this.draft = await this.desk.open(name);
  }

  async reopen(): Promise<void> {
    const { path } = this.draft.uri;
    await this.draft.close();
    this.draft = await this.desk.open(path.slice(path.lastIndexOf('/') + 1));
  }

  /** The claim of a number as it stands now. */
  async claimOf(index: number): Promise<AnalyzedClaim> {
    const { analysis } = await this.draft.state();
    const claim = analysis.claims.find(({ id }) => id === this.records[index]?.id);
    assert.ok(claim, `record ${index} is attached`);
    return claim;
  }

  /** Indices of the records whose numbers lie in a stretch of the text. */
  async recordsIn(start: number, end: number): Promise<readonly number[]> {
    const { analysis } = await this.draft.state();
    return this.records.flatMap(({ id }, index) =>
      analysis.claims.some((claim) => claim.id === id && start <= claim.span.start && claim.span.end <= end)
        ? [index]
        : [],
    );
  }

  /** Checks every record; `fates` has those that are not to be as they were, `known` how many there are in this commit. */
  async check(step: string, fates: Readonly<Record<number, Fate>> = {}, known = 3): Promise<void> {
    const ledger = this.desk.ledger(this.draft.document.fileName.replace(/^.*[\\/]|\.md$/g, '') + '.claims.json');
    const state = await this.draft.state();
    assert.equal(ledger.claims.length, known, `${step}: nothing is lost from the ledger`);
    for (const [index, record] of this.records.slice(0, known).entries()) {
      const label = `${this.sample.kind}, ${step}, ${record.number.text} (${record.number.home})`;
      assert.ok(
        ledger.claims.some(({ id }) => id === record.id),
        `${label}: it is in the ledger`,
      );
      checkRecord(record, fates[index], state, label);
    }
  }

  private async record(number: CitedNumber): Promise<Recorded> {
    const { entry, value, unit, status } = await this.find(number);
    assert.ok(entry, `${number.text} has a record`);
    return { id: entry.id, number, value, unit, status };
  }

  private async target(number: CitedNumber): Promise<{ readonly uri: string; readonly claim: string }> {
    return { uri: this.draft.uri.toString(), claim: (await this.find(number)).id };
  }

  private async find({ text, home }: CitedNumber): Promise<AnalyzedClaim> {
    const state = await this.draft.state();
    const found = state.analysis.claims.filter(
      (claim) => claim.text.replace(/\s+/g, ' ') === text && homeOf(claim, state).includes(home),
    );
    assert.equal(found.length, 1, `${text} (${home})`);
    return found[0] as AnalyzedClaim;
  }
}

function checkRecord(record: Recorded, fate: Fate | undefined, state: DraftState, label: string): void {
  const { claims, orphans } = state.analysis;
  const isGone = orphans.some(({ id }) => id === record.id);
  const attached = claims.filter(({ id, entry }) => id === record.id && entry?.id === record.id);
  assert.equal(attached.length, isGone ? 0 : 1, `${label}: it is attached or listed as gone`);
  if (fate === 'gone' || (fate === 'replaced' && isGone)) {
    assert.ok(isGone, `${label}: it is listed as gone, not put to “${attached[0]?.text}”`);
    return;
  }
  const [claim] = attached;
  assert.ok(claim, `${label}: it is attached`);
  assert.ok(
    homeOf(claim, state).includes(record.number.home),
    `${label}: it stands where it was, not at “${claim.text}”`,
  );
  const isSame = claim.unit === record.unit && String(claim.value) === String(record.value);
  const hasEdit = fate === 'edited' || fate === 'replaced';
  assert.equal(isSame, !hasEdit, `${label}: its number is “${claim.text}”`);
  const isJudged = record.status === 'verified' || record.status === 'waived';
  if (hasEdit && isJudged) assert.equal(claim.status, 'stale', label);
  if (fate === undefined) assert.equal(claim.status, record.status, label);
}

/** The words in which a claim is at home: its row in a table, else its sentence. */
function homeOf(claim: AnalyzedClaim, { document, analysis }: DraftState): string {
  const range = new vscode.Range(document.positionAt(claim.sentence.start), document.positionAt(claim.sentence.end));
  const isCell = analysis.blocks[claim.block]?.kind === 'cell';
  return isCell ? document.lineAt(range.start.line).text : document.getText(range);
}

function idsOf({ claims }: Ledger): string {
  return claims.map(({ id }) => id).join(' ');
}

function sameIds(state: DraftState | null, ids: string): boolean {
  const ledger = state?.analysis.ledger;
  return ledger ? idsOf(ledger) === ids : false;
}
