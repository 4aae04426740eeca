import { analyze } from '../../../src/core/analyze';
import { sourceListEdits } from '../../../src/core/citations/sourceList';
import type { FootnoteFormat, Source } from '../../../src/core/citations/source';
import { applyEdits } from '../../../src/core/text/edit';

/** What the ledger has. */
export const STORED: Readonly<Record<string, Source>> = {
  report: {
    id: 'report',
    type: 'report',
    title: 'The $5 million Report',
    author: [{ literal: 'Lab' }],
    URL: 'https://example.com/r',
  },
  paper: { id: 'paper', type: 'article', title: 'Paper', URL: 'https://arxiv.org/abs/2412.19437' },
};

/** The draft after its list of sources was written. */
export function listed(text: string, heading = 'Sources', format: FootnoteFormat = 'short'): string {
  const { document, claims } = analyze(text);
  return applyEdits(text, sourceListEdits(document, claims, STORED, { heading, format }));
}

/** A list of sources as it is written. */
export const LIST = (...items: readonly string[]) =>
  [
    '<!-- claimcheck-sources -->',
    '',
    ...items.map((item) => `- ${item}`),
    ...(items.length > 0 ? [''] : []),
    '<!-- claimcheck-sources-end -->',
  ].join('\n');
