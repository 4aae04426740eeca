import { html, nothing, type TemplateResult } from 'lit';
import type { Verdict } from '../../core/ledger/schema';
import { readNames } from '../../core/citations/readNames';
import { fullName } from '../../core/citations/names';
import type { CitationFields } from '../../protocol/messages';
import type { Panel } from '../panel';
import type { CitationForm } from '../state/form';
import { fieldMark, pickSource, typeInto } from '../state/forms';
import { startLookUp } from '../state/lookUp';
import { counted, VERDICT_WORDS } from '../words';
import { firstWords } from './cutWords';
import { selectField, textField } from './field';
import { formFrame } from './formFrame';
import { KIND_CHOICES, kindOf } from './kindSelect';
import { foundIn, otherFacts } from './foundFacts';
import { lookUp } from './lookUp';

interface FieldSpec {
  readonly name: Exclude<keyof CitationFields, 'verdict' | 'sourceKind'>;
  readonly label: string;
  readonly placeholder?: string;
  readonly lines?: number;
  readonly unspelled?: boolean;
  readonly half?: boolean;
}

const ADDRESS_FIELD: FieldSpec = {
  name: 'url',
  label: 'Address, DOI, arXiv id, PMID or ISBN',
  placeholder: 'https://',
};

const SOURCE_FIELDS: readonly FieldSpec[] = [
  { name: 'title', label: 'Title', placeholder: 'As the source calls itself' },
  {
    name: 'authors',
    label: 'Authors',
    placeholder: 'Family, Given; Family, Given; Organisation',
    lines: 2,
    unspelled: true,
  },
  { name: 'date', label: 'Published', placeholder: 'Day or year' },
];

const CHECK_FIELDS: readonly FieldSpec[] = [
  { name: 'quote', label: 'Passage', placeholder: 'The words of the source', lines: 3 },
  { name: 'locator', label: 'Page or timestamp', half: true },
  { name: 'accessed', label: 'Accessed on', placeholder: 'YYYY-MM-DD', half: true },
  { name: 'note', label: 'Note', lines: 2 },
];

const VERDICT_CHOICES = Object.entries(VERDICT_WORDS).map(([value, { word }]) => ({ value, label: word }));

/** The form of a citation. A new one starts with its source, an existing one with what the checker found. */
export function citationForm(
  panel: Panel,
  options: { readonly key: string; readonly form: CitationForm; readonly title: string; readonly back: string },
): TemplateResult {
  const { key, form, title, back } = options;
  const isNew = form.target === 'new';
  const about = sourceFields(panel, key, form);
  const check = html`${verdictField(panel, key, form)}${CHECK_FIELDS.map((field) => line(panel, key, form, field))}`;
  const fields = html`<div class="fields">${isNew ? about : check}${isNew ? check : about}</div>`;
  return formFrame(panel, { key, form, title, save: isNew ? 'Add citation' : 'Save', back, fields });
}

function sourceFields(panel: Panel, key: string, form: CitationForm): TemplateResult {
  const isPicked = form.target === 'new' && form.source !== null;
  return html`
    ${form.target === 'new' ? sourcePicker(panel, key, form) : nothing} ${isPicked ? nothing : source(panel, key, form)}
    ${kindField(panel, key, form)}
  `;
}

/** The fields of a source, which can be looked up by its address. */
function source(panel: Panel, key: string, form: CitationForm): TemplateResult {
  return html`
    ${line(panel, key, form, ADDRESS_FIELD)} ${lookUp(panel, key, form)}
    ${SOURCE_FIELDS.map((field) => line(panel, key, form, field))} ${otherFacts(panel, key, form)}
  `;
}

function kindField(panel: Panel, key: string, form: CitationForm): TemplateResult {
  return selectField({
    id: fieldMark(key, 'kind'),
    focus: fieldMark(key, 'kind'),
    label: 'Kind of source',
    value: form.fields.sourceKind ?? '',
    choices: KIND_CHOICES,
    disabled: form.request !== null,
    onChange: (value) => panel.change((model) => typeInto(model, key, { sourceKind: kindOf(value) })),
  });
}

/** Picks one of the sources that the draft has; absent where it has none. */
function sourcePicker(panel: Panel, key: string, form: CitationForm): TemplateResult | typeof nothing {
  const sources = panel.model.draft?.sources ?? [];
  if (sources.length === 0) return nothing;
  return selectField({
    id: fieldMark(key, 'source'),
    focus: fieldMark(key, 'source'),
    label: 'Source',
    value: form.source ?? '',
    choices: [
      { value: '', label: 'New source' },
      ...sources.map(({ key: value, title, url }) => ({ value, label: title || url || value })),
    ],
    disabled: form.request !== null,
    onChange: (value) => panel.change((model) => pickSource(model, key, value === '' ? null : value)),
  });
}

function verdictField(panel: Panel, key: string, form: CitationForm): TemplateResult {
  return selectField({
    id: fieldMark(key, 'verdict'),
    focus: fieldMark(key, 'verdict'),
    label: 'Verdict',
    value: form.fields.verdict,
    choices: VERDICT_CHOICES,
    disabled: form.request !== null,
    onChange: (value) => panel.change((model) => typeInto(model, key, { verdict: value as Verdict })),
  });
}

function line(panel: Panel, key: string, form: CitationForm, field: FieldSpec): TemplateResult {
  const { name, ...look } = field;
  const found = foundIn(panel, key, form, name);
  const value = form.fields[name] ?? '';
  return textField({
    ...look,
    ...found,
    ...(name === 'authors' && { note: readAs(value) }),
    ...(name === 'url' && { onEnter: () => panel.act((model) => startLookUp(model, key)) }),
    id: fieldMark(key, name),
    focus: fieldMark(key, name),
    value,
    error: form.errors[name],
    disabled: form.request !== null,
    onInput: (value) => panel.change((model) => typeInto(model, key, { [name]: value })),
  });
}

/** How a line of names is understood, so that a comma for a semicolon is seen: "2 names: Ada Example · DeepSeek-AI". */
function readAs(line: string): string {
  const names = readNames(line, []).map(fullName);
  return names.length === 0 ? '' : firstWords(`${counted(names.length, 'name')}: ${names.join(' · ')}`, 120);
}
