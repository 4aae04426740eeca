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
}

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

  /**
   * Starts to look up what a person typed for a source of a draft, with progress that can be cancelled where it takes a
   * moment. Null where that is switched off, and in workspaces that are not trusted.
   */
  start(typed: string, draft: vscode.Uri): RunningLookUp | null {
    if (!vscode.workspace.isTrusted || !readSettings(draft).lookUp) return null;
    const aborter = new AbortController();
    const result = this.find(typed, aborter.signal);
    void showProgress('Looking up the source…', result, () => aborter.abort());
    return { result, within: (milliseconds) => Promise.race([result, nothingAfter(milliseconds)]) };
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
