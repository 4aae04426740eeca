import * as vscode from 'vscode';
import type { AnalyzedClaim } from '../core/analyzedClaim';
import { linkTarget, sourceUrl } from '../core/citations/format';
import { sourceTitle } from '../core/citations/title';
import type { LedgerCitation } from '../core/ledger/schema';
import { touches } from '../core/text/span';
import type { AnalysisStore, DraftState } from './analysisStore';
import { toRange } from './vscodeValues';
import { valueWords } from './valueWords';
import { STATUS_WORDS } from './words';

/** Shows what is known of the claim under the pointer: type, value in words, status, citations and their passages. */
export class ClaimHover implements vscode.HoverProvider {
  constructor(private readonly store: AnalysisStore) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const state = await this.store.stateOf(document);
    const offset = document.offsetAt(position);
    const claim = state?.analysis.claimsAt(offset).find(({ span }) => touches(span, offset));
    if (!state || !claim) return undefined;
    return new vscode.Hover(describe(claim, state), toRange(document, claim.span));
  }
}

function describe(claim: AnalyzedClaim, state: DraftState): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  markdown.isTrusted = { enabledCommands: ['claimcheck.addCitation', 'claimcheck.showClaim'] };
  markdown.supportThemeIcons = true;
  const facts = [claim.type, valueWords(claim), STATUS_WORDS[claim.status]].filter((fact) => fact !== '');
  markdown.appendMarkdown('**Claim** ').appendText(facts.join(' · '));
  const about = [claim.subject, claim.metric].filter((part) => part !== null).join(', ');
  if (about) markdown.appendMarkdown('  \n').appendText(`Of ${about}`);
  if (claim.entry?.waiver) appendLine(markdown, `Marked as ${claim.entry.waiver.reason}. ${claim.entry.waiver.note}`);
  for (const citation of claim.entry?.citations ?? []) appendCitation(markdown, citation, state);
  const args = encodeURIComponent(JSON.stringify([{ uri: state.document.uri.toString(), claim: claim.id }]));
  markdown.appendMarkdown(
    `\n\n[$(quote) Add citation](command:claimcheck.addCitation?${args}) · ` +
      `[$(list-unordered) Show in panel](command:claimcheck.showClaim?${args})`,
  );
  return markdown;
}

function appendCitation(markdown: vscode.MarkdownString, citation: LedgerCitation, { analysis }: DraftState): void {
  const source = analysis.ledger?.sources[citation.source];
  const title = source ? sourceTitle(source) : citation.source;
  const url = source ? sourceUrl(source) : '';
  const verdict = citation.verdict === 'not checked' ? 'not checked yet' : citation.verdict;
  const locator = citation.locator ? `, ${citation.locator}` : '';
  markdown.appendMarkdown('\n\n');
  if (/^https?:/i.test(url)) {
    markdown
      .appendMarkdown('[')
      .appendText(oneLine(title))
      .appendMarkdown(`](${linkTarget(url)})`);
  } else markdown.appendText(oneLine(title));
  markdown.appendText(oneLine(`${locator} (${verdict})`));
  if (citation.quote.trim()) appendQuote(markdown, citation.quote);
  if (citation.note.trim()) appendLine(markdown, citation.note);
}

/** A passage with its lines, all of them in the quotation. */
function appendQuote(markdown: vscode.MarkdownString, quote: string): void {
  const lines = quote
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  lines.forEach((line, index) => markdown.appendMarkdown(index === 0 ? '\n\n> ' : '  \n> ').appendText(line));
}

function appendLine(markdown: vscode.MarkdownString, line: string): void {
  markdown.appendMarkdown('\n\n').appendText(oneLine(line));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trimEnd();
}
