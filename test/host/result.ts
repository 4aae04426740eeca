/** What one test in the extension host came to; `error` is there when it failed. */
export interface HostTestResult {
  readonly name: string;
  readonly milliseconds: number;
  /** Lines to print below the test. */
  readonly notes: readonly string[];
  readonly error?: string;
}
