import type { TemplateResult } from 'lit';
import { SOURCE_KINDS, type SourceKind } from '../../core/citations/customFields';
import type { Panel } from '../panel';
import { SOURCE_KIND_WORDS } from '../recordWords';
import { setSourceKind } from '../state/recordRequests';
import { select, type Choice } from './field';

/** The kinds of sources to choose from; an empty value stands for none stated. */
export const KIND_CHOICES: readonly Choice[] = [
  { value: '', label: 'Kind of source not stated' },
  ...SOURCE_KINDS.map((value) => ({ value, label: SOURCE_KIND_WORDS[value] })),
];

/** The kind that the value of a choice stands for. */
export function kindOf(value: string): SourceKind | null {
  return SOURCE_KINDS.find((kind) => kind === value) ?? null;
}

/** What kind of source it is, to be chosen in place; `id` is unique on the page. */
export function kindSelect(
  panel: Panel,
  options: {
    readonly id: string;
    readonly source: string;
    readonly kind: SourceKind | null;
    readonly title: string;
  },
): TemplateResult {
  const { id, source, kind, title } = options;
  return select({
    id,
    focus: id,
    label: `Kind of source: ${title}`,
    value: kind ?? '',
    choices: KIND_CHOICES,
    disabled: panel.model.draft?.locked !== null,
    onChange: (value) => panel.act((model) => setSourceKind(model, source, kindOf(value), id)),
  });
}
