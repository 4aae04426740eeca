import * as vscode from 'vscode';
import type { FetchFunction, PoliteFetch } from '../fetching/politeFetch';
import type { LookUp } from '../fetching/result';
import { showProgress } from './showProgress';
import { readSettings } from './settings';

/** A look-up that is under way. */
export interface RunningLookUp {
  /** What came of it; never rejects. */
  readonly result: Promise<LookUp>;
  /** The same, or null when it takes longer than so many milliseconds. */
  readonly within: (milliseconds: number) => Promise<LookUp | null>;
  /** Ends it; its result tells so. */
  readonly cancel: () => void;
}

const NOT_TRUSTED =
  'Nothing is looked up in a workspace that you do not trust: trust it, or type the details yourself.';
const SWITCHED_OFF =
  'Looking up is switched off by the setting claimcheck.lookUp: switch it on, or type the details yourself.';

/** Looks sources up on the web when a person adds one. Nothing else of Claimcheck asks the network for anything. */
export class LookUps {
  private fetch: FetchFunction = (url, init) => globalThis.fetch(url, init);
  private web: { readonly contact: string; readonly fetch: PoliteFetch } | null = null;

  /** `version` is that of the extension, for the name that it gives itself. */
  constructor(private readonly version: string) {}

  /** Asks through another function than that of the host, as tests do. */
  useFetch(fetch: FetchFunction): void {
    this.fetch = fetch;
    this.web = null;
  }

  /** Why nothing is looked up for a draft, as a sentence with what to do; null where it is. */
  whyNot(draft: vscode.Uri): string | null {
    if (!vscode.workspace.isTrusted) return NOT_TRUSTED;
    return readSettings(draft).lookUp ? null : SWITCHED_OFF;
  }

  /**
   * Starts to look up what a person typed for a source of a draft, with progress that can be cancelled where it takes a
   * moment. Null where that is switched off, and in workspaces that are not trusted.
   */
  start(typed: string, draft: vscode.Uri): RunningLookUp | null {
    const running = this.startQuietly(typed, draft);
    if (running) void showProgress('Looking up the source…', running.result, running.cancel);
    return running;
  }

  /** The same for who shows its progress elsewhere. */
  startQuietly(typed: string, draft: vscode.Uri): RunningLookUp | null {
    if (this.whyNot(draft) !== null) return null;
    const aborter = new AbortController();
    const result = this.find(typed, aborter.signal);
    return {
      result,
      within: (milliseconds) => Promise.race([result, nothingAfter(milliseconds)]),
      cancel: () => aborter.abort(),
    };
  }

  /** What it takes is loaded only now, for most sessions look nothing up. */
  private async find(typed: string, signal: AbortSignal): Promise<LookUp> {
    const [{ lookUp }, web] = await Promise.all([import('../fetching/lookUp'), this.politeFetch()]);
    return lookUp(typed, { web, signal });
  }

  private async politeFetch(): Promise<PoliteFetch> {
    const { contact } = readSettings(null);
    const { PoliteFetch } = await import('../fetching/politeFetch');
    if (this.web?.contact !== contact) {
      // A browser names itself and lets nobody change that.
      const agent = 'WorkerGlobalScope' in globalThis ? null : `Claimcheck/${this.version}`;
      this.web = { contact, fetch: new PoliteFetch({ fetch: this.fetch, agent, contact }) };
    }
    return this.web.fetch;
  }
}

function nothingAfter(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
}
