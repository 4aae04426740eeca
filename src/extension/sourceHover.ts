import * as vscode from 'vscode';
import { writtenDate } from '../core/citations/date';
import { linkTarget, sourceUrl } from '../core/citations/format';
import { fullName, nameList } from '../core/citations/names';
import type { Source } from '../core/citations/source';
import { sourceTitle } from '../core/citations/title';
import type { AnalysisStore } from './analysisStore';
import type { BibliographyStore } from './bibliographyStore';
import { toRange } from './vscodeValues';
import { definitionOf, findName, sourceNamed } from './namedSources';

/** Shows what the key or the footnote under the pointer stands for: title, authors, date and address. */
export class SourceHover implements vscode.HoverProvider {
  constructor(
    private readonly store: AnalysisStore,
    private readonly bibliographies: BibliographyStore,
  ) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const found = await findName(this.store, document, position);
    if (!found) return undefined;
    const source = await sourceNamed(this.bibliographies, found);
    const note = definitionOf(found);
    const text = source ? describe(source) : note && new vscode.MarkdownString().appendText(note.text);
    return text && new vscode.Hover(text, toRange(document, found.place.span));
  }
}

function describe(source: Source): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString()
    .appendMarkdown('**')
    .appendText(sourceTitle(source))
    .appendMarkdown('**');
  const authors = nameList((source.author ?? []).map(fullName), 'and', 5);
  const about = [authors, source['container-title'] ?? source.publisher ?? '', writtenDate(source.issued)];
  const line = about.filter((part) => part !== '').join(' · ');
  if (line !== '') markdown.appendMarkdown('\n\n').appendText(line);
  const url = sourceUrl(source);
  if (url !== '') markdown.appendMarkdown(`\n\n<${linkTarget(url)}>`);
  return markdown;
}
