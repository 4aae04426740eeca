import * as vscode from 'vscode';
import type { AnalyzedClaim } from '../core/analyzedClaim';
import { bareSource } from '../core/citations/bareSource';
import type { SourceIdentity } from '../core/citations/identify';
import type { Unkeyed } from '../core/citations/key';
import { collectSources } from '../core/citations/library';
import { WAIVER_REASONS, type WaiverReason } from '../core/ledger/schema';
import type { TextEdit } from '../core/text/edit';
import type { LookUp } from '../fetching/result';
import type { CitationFields } from '../protocol/messages';
import type { AnalysisStore, DraftState } from './analysisStore';
import { listEntries } from './draftBibliography';
import { askForDetails, askForSource, type AskedSource } from './askForSource';
import type { BibliographyStore } from './bibliographyStore';
import type { CitationActions } from './citationActions';
import type { CitationInput } from './citationInput';
import { findClaim, findClaims, findDraft, type FoundClaim, type FoundClaims } from './claimTarget';
import type { LedgerStore } from './ledgerStore';
import type { LookUps, RunningLookUp } from './lookUps';
import type { RecordActions } from './recordActions';
import { storedSources } from './storedSources';
import { today } from './today';

/** A citation of which nothing but the source is known. */
const NO_FIELDS: CitationFields = {
  ...{ title: '', url: '', date: '', quote: '', locator: '', accessed: '', note: '' },
  verdict: 'not checked',
};

const OPEN_LEDGER = 'Open the Ledger';

/** A citation that is not in the text yet. */
export interface OfferedCitation {
  /** None where the text cites the source already. */
  readonly edits: readonly TextEdit[];
  /** To be called when the edits are in the text: records the citation, and completes it when a look-up was too slow. */
  readonly finish: () => Promise<void>;
}

/** The commands of quick fixes and of the palette: ask what is missing, act, and say in one sentence what failed. */
export class Citing {
  constructor(
    private readonly store: AnalysisStore,
    private readonly actions: CitationActions,
    private readonly records: RecordActions,
    private readonly ledgers: LedgerStore,
    private readonly bibliographies: BibliographyStore,
    private readonly lookUps: LookUps,
  ) {}

  /** Asks for a source and cites it for a claim, or for all open claims of a selection. */
  async addCitation(target: unknown): Promise<void> {
    const found = await findClaims(this.store, target);
    if (!found) return;
    const asked = await askForSource(`Add Citation to ${namesOf(found.claims)}`);
    if (asked) await this.citeAsked(found, asked);
  }

  /**
   * Cites what was asked for. What is looked up within two seconds is cited with all that was found, as one step; what
   * takes longer is cited by its address at once and completed later, as a second step. A source that is known with its
   * title is not looked up again, unless the person wants to see the details.
   */
  async citeAsked(found: FoundClaims, asked: AskedSource): Promise<void> {
    const { identity, wantsDetails } = asked;
    const isKnown = !wantsDetails && (await this.isKnown(found, identity));
    const lookingUp = isKnown ? null : this.lookUps.start(asked.typed, found.state.document.uri);
    const lookedUp = (await (wantsDetails ? lookingUp?.result : lookingUp?.within(PATIENCE_MS))) ?? null;
    const known = lookedUp?.source ?? bareSource(identity);
    const record = wantsDetails ? await askForDetails(known, lookedUp) : known;
    if (!record) return;
    const input = inputOf(identity, record);
    const isDone = await this.actOnAll(found, (state, claims) => this.actions.cite(state, claims, input));
    if (isDone && !wantsDetails) await this.complete(found, asked, lookedUp, lookingUp);
  }

  /**
   * The same for VS Code to put into the text, which a paste or a drop leaves to it. Only with `isChosen` a look-up is
   * waited for; otherwise it begins once the citation is in the text. Null when the claims are gone.
   */
  async offer(found: FoundClaims, asked: AskedSource, isChosen: boolean): Promise<OfferedCitation | null> {
    const { identity, typed } = asked;
    const draft = found.state.document.uri;
    const isKnown = await this.isKnown(found, identity);
    const lookingUp = isChosen && !isKnown ? this.lookUps.start(typed, draft) : null;
    const lookedUp = (await lookingUp?.within(PATIENCE_MS)) ?? null;
    const now = await this.claimsNow(found);
    const input = inputOf(identity, lookedUp?.source ?? bareSource(identity));
    const planned = now && (await this.actions.planCitation(now.state, now.claims, input));
    if (!planned) return null;
    const finish = async () => {
      const problem = await this.actions.recordCitation(planned);
      if (problem) return this.tellProblem(problem, draft);
      const late = lookingUp ?? (isKnown ? null : this.lookUps.start(typed, draft));
      await this.complete(found, asked, lookedUp, late);
    };
    return { edits: planned.edits, finish };
  }

  /** Cites a source that the draft has, for one claim or a selection: the one with `key`, else one that the person picks. */
  async citeExisting(target: unknown, key: unknown): Promise<void> {
    const found = await findClaims(this.store, target);
    if (!found) return;
    const source = typeof key === 'string' ? key : await this.pickSource(found.state);
    if (source === undefined) return;
    const fields = { ...NO_FIELDS, accessed: today() };
    await this.actOnAll(found, (state, claims) => this.actions.cite(state, claims, { source, fields }));
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
    await this.act(found, (state, claim) => this.records.setWaiver(state, claim, chosen as WaiverReason, ''));
  }

  async unwaive(target: unknown): Promise<void> {
    const found = await findClaim(this.store, target);
    if (found) await this.act(found, (state, claim) => this.records.setWaiver(state, claim, null, ''));
  }

  /** The person looked at a claim that had changed since it was checked, and all is still right. */
  async confirm(target: unknown): Promise<void> {
    const found = await findClaim(this.store, target);
    if (found) await this.act(found, (state, claim) => this.records.confirm(state, claim));
  }

  /** The key of a source that the person picks: of the draft, else of its bibliographies. */
  private async pickSource({ document, analysis }: DraftState): Promise<string | undefined> {
    const sources = collectSources(analysis.document, storedSources(analysis));
    const isListed = new Set(sources.map(({ key }) => key));
    const entries = listEntries(this.bibliographies.of(document.uri, analysis.document));
    const items = [
      ...sources.map(({ key, title, url }) => ({ label: title, detail: url === title ? '' : url, key })),
      ...entries
        .filter(({ key }) => !isListed.has(key))
        .map(({ key, title, author, year }) => ({
          label: title || key,
          description: [author, year].filter((part) => part !== '').join(', '),
          detail: `@${key}`,
          key,
        })),
    ];
    if (items.length === 0) {
      void vscode.window.showInformationMessage('This draft cites nothing yet; add a citation by its address.');
      return undefined;
    }
    const picked = await vscode.window.showQuickPick(items, {
      title: 'Cite a Source of This Draft',
      matchOnDescription: true,
      matchOnDetail: true,
    });
    return picked?.key;
  }

  /** Whether a source needs no looking up, for the draft or its bibliography has it with its title. */
  private async isKnown({ state, claims }: FoundClaims, identity: SourceIdentity): Promise<boolean> {
    const planned = await this.actions.planCitation(state, claims, inputOf(identity, bareSource(identity)));
    return planned?.source.title !== undefined;
  }

  /** Says what a look-up wants said, and waits for one that is slow, to put what it found in its place. */
  private async complete(
    found: FoundClaims,
    { identity }: AskedSource,
    inTime: LookUp | null,
    lookingUp: RunningLookUp | null,
  ): Promise<void> {
    const lookedUp = inTime ?? (await lookingUp?.result);
    if (!lookedUp) return;
    const isLate = inTime === null && lookedUp.kind === 'found';
    const state = isLate ? await findDraft(this.store, found.state.document.uri.toString()) : null;
    const problem = state && lookedUp.source && (await this.actions.describe(state, identity, lookedUp.source));
    if (problem) void vscode.window.showWarningMessage(problem);
    else this.tell(found, lookedUp);
  }

  /** Says what a look-up wants said: why it found nothing, or what to look at. */
  private tell({ state, claims: [claim] }: FoundClaims, lookedUp: LookUp): void {
    if (lookedUp.kind === 'failed' && lookedUp.reason === 'cancelled') return;
    const sentences =
      lookedUp.kind === 'failed' ? [`Cited by its address alone. ${lookedUp.message}`] : lookedUp.notices;
    if (sentences.length === 0 || !claim) return;
    const target = { uri: state.document.uri.toString(), claim: claim.id };
    void vscode.window.showInformationMessage(sentences.join(' '), EDIT_DETAILS).then((choice) => {
      if (choice) void vscode.commands.executeCommand('claimcheck.showClaim', target);
    });
  }

  /** Acts on the claim as it is now, since the text may have changed while the person was asked. */
  private async act(
    { state, claim }: FoundClaim,
    action: (state: DraftState, claim: AnalyzedClaim) => Promise<string | null>,
  ): Promise<void> {
    await this.actOnAll({ state, claims: [claim] }, (now, [first]) =>
      first ? action(now, first) : Promise.resolve(null),
    );
  }

  /** Acts on claims as they are now; whether all went well. */
  private async actOnAll(
    { state, claims }: FoundClaims,
    action: (state: DraftState, claims: readonly AnalyzedClaim[]) => Promise<string | null>,
  ): Promise<boolean> {
    const now = await this.claimsNow({ state, claims });
    const problem = now && (await action(now.state, now.claims));
    if (problem) void this.tellProblem(problem, state.document.uri);
    return now !== null && problem === null;
  }

  /** The claims in the text as it is now; null, with a sentence to the person, when one is gone. */
  private claimsNow({ state, claims }: FoundClaims): Promise<FoundClaims | null> {
    const uri = state.document.uri.toString();
    const [first, second] = claims.map(({ id }) => id);
    const target = second === undefined ? { uri, claim: first } : { uri, claims: claims.map(({ id }) => id) };
    return findClaims(this.store, target);
  }

  private async tellProblem(problem: string, draft: vscode.Uri): Promise<void> {
    const buttons = this.ledgers.isMendable(draft) ? [OPEN_LEDGER] : [];
    const choice = await vscode.window.showWarningMessage(problem, ...buttons);
    if (choice) await vscode.commands.executeCommand('claimcheck.openLedger');
  }
}

/** How long a citation waits for what is looked up about its source. */
const PATIENCE_MS = 2000;

const EDIT_DETAILS = 'Edit Details';

/** A new source by what is known of it, opened today. */
function inputOf(asked: SourceIdentity, record: Unkeyed): CitationInput {
  return {
    source: null,
    fields: { ...NO_FIELDS, url: asked.url, accessed: today() },
    found: { record, asked },
  };
}

/** "“$6 million”", "3 Claims". */
function namesOf(claims: readonly AnalyzedClaim[]): string {
  return claims.length === 1 ? `“${claims[0]?.text ?? ''}”` : `${claims.length} Claims`;
}
