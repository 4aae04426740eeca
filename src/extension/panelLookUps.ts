import * as vscode from 'vscode';
import { sameAs } from '../core/citations/customFields';
import { identifySource } from '../core/citations/identify';
import { identitiesOf } from '../core/citations/identity';
import type { Unkeyed } from '../core/citations/key';
import { collectSources, findSource, withDetails } from '../core/citations/library';
import { namesOf } from '../core/citations/recordedSource';
import type { Source } from '../core/citations/source';
import type { LookUp } from '../fetching/result';
import type { AskedLookUp, FromPanel, PanelLookUp } from '../protocol/messages';
import type { AnalysisStore, DraftState } from './analysisStore';
import { findDraft } from './claimTarget';
import type { LookUps } from './lookUps';
import { lookedUpFacts } from './lookedUpFacts';
import { storedSources } from './storedSources';

type Asked = Extract<FromPanel, { kind: 'lookUp' }>;

/**
 * Looks sources up for the panel's form; several may be under way, each under its number. What came of one is kept until
 * the panel ends it, for a panel that is hidden hears nothing.
 */
export class PanelLookUps {
  private readonly asked = new Map<number, { readonly cancel: () => void; result: PanelLookUp | null }>();

  constructor(
    private readonly lookUps: LookUps,
    private readonly store: AnalysisStore,
  ) {}

  /** Those that the panel has not ended. */
  get all(): readonly AskedLookUp[] {
    return [...this.asked].map(([lookUp, { result }]) => ({ lookUp, result }));
  }

  /** What came of it; never rejects for what the web does. */
  async find(asked: Asked): Promise<PanelLookUp> {
    const draft = vscode.Uri.parse(asked.uri, true);
    const running = this.lookUps.startQuietly(asked.typed, draft);
    const kept = { cancel: () => running?.cancel(), result: null as PanelLookUp | null };
    this.asked.set(asked.lookUp, kept);
    if (running) kept.result = await this.inWords(asked, await running.result);
    else kept.result = { kind: 'failed', message: this.lookUps.whyNot(draft) ?? '', known: null };
    return kept.result;
  }

  /** Forgets a look-up, and cancels it if it is under way. */
  end(number: number): void {
    this.asked.get(number)?.cancel();
    this.asked.delete(number);
  }

  private async inWords({ uri, typed, source: key }: Asked, result: LookUp): Promise<PanelLookUp> {
    const state = await findDraft(this.store, uri);
    const edited = state && key !== null ? editedSource(state, key, typed) : null;
    const known = state && result.source ? knownAs(state, typed, result.source) : null;
    const other = known === edited?.key || known === key ? null : known;
    if (result.kind === 'failed') return { kind: 'failed', message: result.message, known: other };
    const facts = lookedUpFacts(result, typed, edited?.source ?? null);
    return { kind: 'found', record: result.source, facts, notices: result.notices, known: other };
  }
}

/**
 * The source whose details are edited as it is with the address that was typed, and the key under which the panel lists
 * it; null where the draft does not have it.
 */
function editedSource({ analysis }: DraftState, key: string, typed: string): { key: string; source: Source } | null {
  const stored = storedSources(analysis);
  const source = findSource(analysis.document, stored, key);
  if (!source) return null;
  const { title = '', author, issued } = source;
  return {
    key: sameAs(source, stored) ?? source.id,
    source: withDetails(source, { title, author, issued, url: typed }) ?? source,
  };
}

/** The key under which the draft has the source already, as the panel lists it; null for a new one. */
function knownAs({ analysis }: DraftState, typed: string, record: Unkeyed): string | null {
  const asked = identifySource(typed);
  if (!asked) return null;
  const names = namesOf(record, asked);
  const library = collectSources(analysis.document, storedSources(analysis));
  return library.find(({ source }) => identitiesOf(source).some((name) => names.has(name)))?.key ?? null;
}
