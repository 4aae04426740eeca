import * as vscode from 'vscode';
import { identifySource } from '../core/citations/identify';
import { identitiesOf } from '../core/citations/identity';
import type { Unkeyed } from '../core/citations/key';
import { collectSources } from '../core/citations/library';
import { namesOf } from '../core/citations/recordedSource';
import type { FromPanel, PanelLookUp } from '../protocol/messages';
import type { AnalysisStore } from './analysisStore';
import { findDraft } from './claimTarget';
import type { LookUps } from './lookUps';
import { lookedUpFacts } from './lookedUpFacts';
import { storedSources } from './storedSources';

type Asked = Extract<FromPanel, { kind: 'lookUp' }>;

/** Looks sources up for the panel's form; several may be under way, each under its number. */
export class PanelLookUps {
  private readonly running = new Map<number, () => void>();

  constructor(
    private readonly lookUps: LookUps,
    private readonly store: AnalysisStore,
  ) {}

  /** What came of it; never rejects for what the web does. */
  async find({ uri, lookUp: number, typed }: Asked): Promise<PanelLookUp> {
    const draft = vscode.Uri.parse(uri, true);
    const running = this.lookUps.startQuietly(typed, draft);
    if (!running) return { kind: 'failed', message: this.lookUps.whyNot(draft) ?? '', known: null };
    this.running.set(number, running.cancel);
    const result = await running.result;
    this.running.delete(number);
    const known = await this.knownAs(uri, typed, result.source);
    if (result.kind === 'failed') return { kind: 'failed', message: result.message, known };
    return {
      kind: 'found',
      record: result.source,
      facts: lookedUpFacts(result, typed),
      notices: result.notices,
      known,
    };
  }

  /** Ends a look-up; one that is over stays as it is. */
  cancel(number: number): void {
    this.running.get(number)?.();
  }

  /** The key under which the draft has the source already, as the panel lists it; null for a new one. */
  private async knownAs(uri: string, typed: string, record: Unkeyed | null): Promise<string | null> {
    const asked = identifySource(typed);
    const state = asked && record ? await findDraft(this.store, uri) : null;
    if (!asked || !record || !state) return null;
    const names = namesOf(record, asked);
    const library = collectSources(state.analysis.document, storedSources(state.analysis));
    return library.find(({ source }) => identitiesOf(source).some((name) => names.has(name)))?.key ?? null;
  }
}
