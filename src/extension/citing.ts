import * as vscode from 'vscode';
import type { AnalyzedClaim } from '../core/analysis';
import { collectSources } from '../core/citations/library';
import { WAIVER_REASONS, type WaiverReason } from '../core/ledger/schema';
import type { CitationFields } from '../protocol/messages';
import type { AnalysisStore, DraftState } from './analysisStore';
import { askForSource } from './askForSource';
import type { CitationActions } from './citationActions';
import { findClaim, type FoundClaim } from './claimTarget';
import type { LedgerStore } from './ledgerStore';
import { storedSources } from './storedSources';
import { today } from './today';

/** A citation of which nothing but the source is known. */
const NO_FIELDS: CitationFields = {
  ...{ title: '', url: '', date: '', quote: '', locator: '', accessed: '', note: '' },
  verdict: 'not checked',
};

const OPEN_LEDGER = 'Open the Ledger';

/** The commands of quick fixes and of the palette: ask what is missing, act, and say in one sentence what failed. */
export class Citing {
  constructor(
    private readonly store: AnalysisStore,
    private readonly actions: CitationActions,
    private readonly ledgers: LedgerStore,
  ) {}

  /** Asks for a source and cites it. */
  async addCitation(target: unknown): Promise<void> {
    const found = await findClaim(this.store, target);
    if (!found) return;
    const asked = await askForSource(found.claim.text);
    if (!asked) return;
    const { identity, title, date } = asked;
    const fields = { ...NO_FIELDS, url: identity.url, title, date, accessed: today() };
    await this.act(found, (state, claim) => this.actions.cite(state, [claim], { source: null, fields }));
  }

  /** Cites a source that the draft has: the one with `key`, else one that the person picks. */
  async citeExisting(target: unknown, key: unknown): Promise<void> {
    const found = await findClaim(this.store, target);
    if (!found) return;
    const source = typeof key === 'string' ? key : await pickSource(found);
    if (source === undefined) return;
    const fields = { ...NO_FIELDS, accessed: today() };
    await this.act(found, (state, claim) => this.actions.cite(state, [claim], { source, fields }));
  }

  /** Says why a claim needs no citation: the `reason` handed over, else one that the person picks. */
  async waive(target: unknown, reason: unknown): Promise<void> {
    const found = await findClaim(this.store, target);
    if (!found) return;
    const given = WAIVER_REASONS.find((known) => known === reason);
    const chosen =
      given ??
      (await vscode.window.showQuickPick(WAIVER_REASONS, {
        title: `Why Does “${found.claim.text}” Need No Citation?`,
      }));
    if (!chosen) return;
    await this.act(found, (state, claim) => this.actions.setWaiver(state, claim, chosen as WaiverReason, ''));
  }

  async unwaive(target: unknown): Promise<void> {
    const found = await findClaim(this.store, target);
    if (found) await this.act(found, (state, claim) => this.actions.setWaiver(state, claim, null, ''));
  }

  /** The person looked at a claim that had changed since it was checked, and all is still right. */
  async confirm(target: unknown): Promise<void> {
    const found = await findClaim(this.store, target);
    if (found) await this.act(found, (state, claim) => this.actions.confirm(state, claim));
  }

  /** Acts on the claim as it is now, since the text may have changed while the person was asked. */
  private async act(
    { state, claim }: FoundClaim,
    action: (state: DraftState, claim: AnalyzedClaim) => Promise<string | null>,
  ): Promise<void> {
    const now = await findClaim(this.store, { uri: state.document.uri.toString(), claim: claim.id });
    const problem = now && (await action(now.state, now.claim));
    if (problem) void this.tell(problem, state.document.uri);
  }

  private async tell(problem: string, draft: vscode.Uri): Promise<void> {
    const buttons = this.ledgers.isMendable(draft) ? [OPEN_LEDGER] : [];
    const choice = await vscode.window.showWarningMessage(problem, ...buttons);
    if (choice) await vscode.commands.executeCommand('claimcheck.openLedger');
  }
}

async function pickSource({ state: { analysis }, claim }: FoundClaim): Promise<string | undefined> {
  const sources = collectSources(analysis.document, storedSources(analysis));
  if (sources.length === 0) {
    void vscode.window.showInformationMessage('This draft cites nothing yet; add a citation by its address.');
    return undefined;
  }
  const items = sources.map(({ key, title, url }) => ({ label: title, detail: url === title ? '' : url, key }));
  const picked = await vscode.window.showQuickPick(items, {
    title: `Cite a Source of This Draft for “${claim.text}”`,
    matchOnDetail: true,
  });
  return picked?.key;
}
