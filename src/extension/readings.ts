import * as vscode from 'vscode';
import { compileReading, type Reading } from '../core/claims/reading';
import type { Log } from './log';
import type { Settings } from './settings';

/** How drafts are read by the settings, compiled once for all drafts that share them. */
export class Readings {
  private readonly compiled = new Map<string, Reading>();

  constructor(private readonly log: Log) {}

  /** The reading that the settings of a draft ask for; tells the person once of patterns that are none. */
  of({ ignoredTypes: typesOff, ignore: ignored, units, chips, benchmarks }: Settings): Reading {
    const choices = { typesOff, ignored, units, chips, benchmarks };
    const key = JSON.stringify(choices);
    const known = this.compiled.get(key);
    if (known) return known;
    const reading = compileReading(choices);
    this.compiled.set(key, reading);
    if (reading.ignored.problems.length > 0) void this.tell(reading.ignored.problems);
    return reading;
  }

  private async tell(problems: readonly string[]): Promise<void> {
    for (const problem of problems) this.log.info(`Setting claimcheck.ignore: ${problem}`);
    const choice = await vscode.window.showWarningMessage(
      `The setting claimcheck.ignore has an entry that cannot be used: ${problems[0]}`,
      'Open Settings',
    );
    if (choice) await vscode.commands.executeCommand('workbench.action.openSettings', 'claimcheck.ignore');
  }
}
