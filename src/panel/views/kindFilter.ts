import { nothing, type TemplateResult } from 'lit';
import { SOURCE_KINDS } from '../../core/citations/customFields';
import type { PanelClaim } from '../../protocol/messages';
import type { Panel } from '../panel';
import { SOURCE_KIND_WORDS } from '../recordWords';
import { kindsOf } from '../state/filter';
import { viewOf, type Filter } from '../state/model';
import { setFilter } from '../state/selection';
import { select } from './field';

type Kind = NonNullable<Filter['kind']>;

const ORDER: readonly Kind[] = [...SOURCE_KINDS, 'not stated'];

const WORDS: Readonly<Record<Kind, string>> = { ...SOURCE_KIND_WORDS, 'not stated': 'Kind not stated' };

/** Narrows the list to claims with a source of one kind; absent until somebody has said what kind a source is. */
export function kindFilter(panel: Panel, claims: readonly PanelClaim[]): TemplateResult | typeof nothing {
  const { kind } = viewOf(panel.model).filter;
  const counts = new Map<Kind, number>();
  for (const claim of claims) for (const one of kindsOf(claim)) counts.set(one, (counts.get(one) ?? 0) + 1);
  if (kind === null && SOURCE_KINDS.every((one) => !counts.has(one))) return nothing;
  const choices = ORDER.filter((one) => counts.has(one) || one === kind);
  return select({
    id: 'kind-filter',
    label: 'Kind of source',
    value: kind ?? '',
    choices: [
      { value: '', label: 'All kinds of sources' },
      ...choices.map((value) => ({ value, label: `${WORDS[value]} (${counts.get(value) ?? 0})` })),
    ],
    onChange: (value) =>
      panel.change((model) => setFilter(model, { kind: ORDER.find((one) => one === value) ?? null })),
  });
}
