import type {
  AskedLookUp,
  PanelCitation,
  PanelClaim,
  PanelDraft,
  PanelOrphan,
  PanelSource,
  ToPanel,
} from '../../../src/protocol/messages';
import { CLAIM_TYPES } from '../../../src/core/claims/claim';
import { STATUSES } from '../../../src/core/sourcing/status';

export const TODAY = '2026-11-23';

const REPORT = source('deepseek-v3', 'DeepSeek-V3 Technical Report', 'https://arxiv.org/abs/2412.19437', {
  date: '2024',
  kind: 'primary',
});
const BLOG = source('llama-3-1', 'Introducing Llama 3.1', 'https://ai.meta.com/blog/meta-llama-3-1/', {
  kind: 'maker',
});
const PRICES = source('api-prices', 'API pricing', 'https://api.example.com/pricing');
export const SOURCES: readonly PanelSource[] = [REPORT, BLOG, PRICES];

/** The snapshot in which the extension sends a draft, with what it knows of look-ups. */
export function snapshot(draft: PanelDraft | null, lookUps: readonly AskedLookUp[] = []): ToPanel {
  return { kind: 'state', draft, empty: 'Open a Markdown draft to see its claims.', today: TODAY, lookUps };
}

/** A source of the ledger, with what is given on top. */
export function source(key: string, title: string, url: string, part: Partial<PanelSource> = {}): PanelSource {
  return { key, title, url, date: '', kind: null, duplicateOf: null, ...part };
}

/** A citation of one of the sources, with what is given on top. */
export function citation(of: PanelSource, part: Partial<PanelCitation> = {}): PanelCitation {
  return {
    id: `citation-of-${of.key}`,
    source: of.key,
    library: of.key,
    sourceKind: of.kind,
    title: of.title,
    url: of.url,
    date: '',
    authors: '',
    quote: '',
    locator: '',
    accessed: '',
    verdict: 'not checked',
    note: '',
    inText: true,
    ...part,
  };
}

/** A claim with what is given; `words` is its sentence with the claim between bars: "It cost |$6 million| once." */
export function claim(id: string, words: string, part: Partial<PanelClaim> = {}): PanelClaim {
  const [before = '', text = '', after = ''] = words.split('|');
  return {
    id,
    text,
    before,
    after,
    line: 1,
    type: 'cost',
    priority: 'medium',
    status: 'unsourced',
    value: '',
    subject: '',
    metric: '',
    heading: '',
    headingLine: 0,
    waiver: null,
    citations: [],
    signOff: null,
    history: [],
    ...part,
  };
}

const checked = citation(REPORT, {
  date: '2024',
  quote: 'The final run is put at 5.576 million US dollars, at two dollars for an hour of one H800.',
  locator: 'p. 5',
  accessed: '2026-11-20',
  verdict: 'supports',
  note: 'Research and failed runs are not counted in it.',
});

const costs = { heading: 'What the training cost', headingLine: 8 };
const rivals = { heading: 'How the rivals compare', headingLine: 20 };
const use = { heading: 'Who uses it', headingLine: 31 };

/** A claim of every status, several of them cited, as a draft of one page has them. */
export const SAMPLE_CLAIMS: readonly PanelClaim[] = [
  claim('c01', 'DeepSeek’s model has |671 billion parameters|, of which 37 billion are active.', {
    line: 3,
    type: 'model-size',
    status: 'cited',
    value: '671 billion parameters',
    subject: 'DeepSeek-V3',
    citations: [citation(REPORT)],
  }),
  claim('c02', 'DeepSeek’s model has 671 billion parameters, of which |37 billion| are active.', {
    line: 3,
    type: 'model-size',
    status: 'cited',
    value: '37 billion',
    subject: 'DeepSeek-V3',
    citations: [citation(REPORT, { id: null })],
  }),
  claim('c03', 'The final training run |cost| ', {
    text: '$5.576 million',
    before: 'The final training run cost ',
    after: ', if an hour of one chip is put at two dollars.',
    line: 10,
    status: 'verified',
    value: '5.576 million USD',
    subject: 'DeepSeek-V3',
    citations: [checked, citation(PRICES, { verdict: 'partly', inText: false })],
    priority: 'high',
    history: [
      { by: 'Ada', at: '2026-11-20T09:12:00.000Z', what: 'cited “DeepSeek-V3 Technical Report”, verdict: supports' },
      { by: '', at: '2026-11-21T10:30:00.000Z', what: 'cited “API pricing”, verdict: partly' },
    ],
    ...costs,
  }),
  claim('c04', 'It ran on a cluster of |2,048 H800s| for less than two months.', {
    line: 11,
    type: 'hardware',
    value: '2,048 H800s',
    subject: 'DeepSeek-V3',
    ...costs,
  }),
  claim('c05', 'It ran on a cluster of 2,048 H800s for |less than two months|.', {
    line: 11,
    type: 'duration',
    value: 'at most 2 months',
    subject: 'DeepSeek-V3',
    ...costs,
  }),
  claim('c06', 'All of it took |2.788 million GPU hours|, says the company.', {
    line: 12,
    type: 'compute',
    status: 'attributed',
    value: '2.788 million GPU-hours',
    ...costs,
  }),
  claim('c07', 'Electricity alone would come to |about $400,000| at list prices.', {
    line: 14,
    status: 'waived',
    value: 'about 400,000 USD',
    waiver: { reason: 'own calculation', note: '2.788 million hours at 700 W and 20 cents a kilowatt-hour.' },
    ...costs,
  }),
  claim('c08', 'Llama 3.1 405B took |30.84 million GPU hours|, eleven times as many.', {
    line: 22,
    type: 'compute',
    status: 'stale',
    value: '30.84 million GPU-hours',
    subject: 'Llama 3.1 405B',
    citations: [citation(BLOG, { verdict: 'supports', accessed: '2026-11-02' })],
    ...rivals,
  }),
  claim('c09', 'Llama 3.1 405B took 30.84 million GPU hours, |eleven times as many|.', {
    line: 22,
    type: 'comparison',
    value: '11x',
    subject: 'Llama 3.1 405B',
    ...rivals,
  }),
  claim('c10', 'It scores |88.5| on MMLU, a point below the best closed model.', {
    line: 24,
    type: 'benchmark',
    status: 'disputed',
    value: '88.5',
    subject: 'DeepSeek-V3',
    metric: 'MMLU',
    citations: [citation(REPORT, { verdict: 'contradicts', quote: 'MMLU: 88.1' })],
    ...rivals,
  }),
  claim('c11', 'On mathematics it |outperforms GPT-4o on every test that the report shows|.', {
    line: 25,
    type: 'benchmark',
    value: '',
    subject: 'GPT-4o',
    ...rivals,
  }),
  claim('c12', 'A million output tokens cost |$1.10|, a fraction of what others ask.', {
    line: 33,
    status: 'cited',
    value: '1.1 USD',
    citations: [citation(PRICES)],
    ...use,
  }),
  claim('c13', 'The app was loaded |16 million times| in its first eighteen days.', {
    line: 35,
    type: 'adoption',
    value: '16 million',
    ...use,
  }),
];

export const SAMPLE_ORPHANS: readonly PanelOrphan[] = [
  {
    id: 'o1',
    text: '$294,000',
    before: 'The reasoning model came to ',
    after: ' on top of the base model.',
    citations: [
      citation(REPORT, {
        id: 'orphaned',
        verdict: 'supports',
        inText: false,
        quote: 'The reasoning model came to 294 thousand dollars.',
      }),
    ],
    waiver: null,
  },
];

/** The draft that most tests and the screenshots show. */
export const SAMPLE: PanelDraft = {
  uri: 'file:///drafts/deepseek.md',
  version: 7,
  name: 'deepseek.md',
  claims: SAMPLE_CLAIMS,
  orphans: SAMPLE_ORPHANS,
  sources: SOURCES,
  selected: null,
  locked: null,
};

/** A draft with that many claims under a title every 25, of all types and statuses. */
export function bigDraft(count: number): PanelDraft {
  const claims = Array.from({ length: count }, (_, index) => {
    const section = Math.floor(index / 25);
    return claim(
      `b${index}`,
      `In run ${index} the cluster drew |${index + 1} megawatts| for most of the week, it was said.`,
      {
        line: index * 2 + 3 + section * 2,
        type: CLAIM_TYPES[index % CLAIM_TYPES.length] ?? 'other',
        status: STATUSES[index % STATUSES.length] ?? 'unsourced',
        value: `${index + 1} MW`,
        heading: `Section ${section + 1}`,
        headingLine: section * 52 + 1,
        citations: index % 3 === 0 ? [citation(REPORT, { id: `x${index}` })] : [],
      },
    );
  });
  return { ...SAMPLE, uri: 'file:///drafts/big.md', name: 'big.md', claims, orphans: [] };
}
