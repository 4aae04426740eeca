import type { WaiverReason } from '../../core/ledger/schema';
import type { CitationFields, PanelCitation, PanelClaim, PanelLookUp, PanelSource } from '../../protocol/messages';

/** What a form is about, so that its text finds the claim again should ids change over a reload. */
export interface FormPlace {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

interface FormBase {
  /** The claim that it is about; those that are marked where it is null. */
  readonly claim: string | null;
  readonly place: FormPlace | null;
  /** What is wrong, by the name of the field. */
  readonly errors: Readonly<Record<string, string>>;
  /** Why the extension could not do it, as a sentence. */
  readonly failure: string;
  /** The request under way. */
  readonly request: number | null;
}

/** What is looked up of the source that is typed into a form, and what it is known by. */
export interface FormLookUp {
  readonly identity: string;
  /** Number of the look-up; null when it is over. */
  readonly running: number | null;
  readonly result: PanelLookUp | null;
  /** What stood where something that was found stands now, by CSL-JSON's names; empty where nothing did. */
  readonly replaced: Readonly<Record<string, string>>;
}

/** A citation being written: a new one (`target` is "new") or a change of one. */
export interface CitationForm extends FormBase {
  readonly kind: 'citation';
  readonly target: string;
  /** Id of the citation in the ledger; null for a new one and for one that only the text has. */
  readonly citation: string | null;
  /** Key of the source picked, null for a new source. */
  readonly source: string | null;
  readonly fields: CitationFields;
  readonly initial: { readonly source: string | null; readonly fields: CitationFields };
  /** Null until something is looked up; what is typed as another source ends it. */
  readonly lookUp: FormLookUp | null;
}

/** A waiver being written. */
export interface WaiverForm extends FormBase {
  readonly kind: 'waiver';
  readonly target: 'waiver';
  readonly fields: WaiverFields;
  readonly initial: { readonly fields: WaiverFields };
}

export interface WaiverFields {
  readonly reason: WaiverReason;
  readonly note: string;
}

export type Form = CitationForm | WaiverForm;

/** Stands for the marked claims where a key names a claim. */
export const MARKED = '*';

/** Key of a form in `DraftView.forms`: one form for each thing that can be written about a claim. */
export function formKey(claim: string, target: string): string {
  return `${claim}|${target}`;
}

/** Names a citation among those of its claim, whether the ledger has it or only the text. */
export function citationKey(citation: PanelCitation): string {
  return citation.id ?? `text:${citation.source ?? citation.url}:${citation.title}`;
}

/** Whether something was typed, chosen or looked up that closing the form would lose. */
export function isDirty(form: Form): boolean {
  if (form.kind === 'citation' && form.lookUp?.result?.kind === 'found') return true;
  const now = Object.entries(form.fields);
  const initial = new Map<string, unknown>(Object.entries(form.initial.fields));
  const isOtherSource = form.kind === 'citation' && form.source !== form.initial.source;
  return isOtherSource || now.some(([name, value]) => value !== initial.get(name));
}

/** An empty form for a citation of a claim, or of the marked ones. */
export function newCitationForm(claim: PanelClaim | null, today: string): CitationForm {
  const fields: CitationFields = {
    title: '',
    url: '',
    authors: '',
    date: '',
    quote: '',
    locator: '',
    accessed: today,
    verdict: 'not checked',
    note: '',
    sourceKind: null,
  };
  return citationForm(claim, 'new', null, null, fields);
}

/**
 * A form that holds what a citation has; `listed` is its source. Of a source without a title the address or key that
 * stands for one is left out, and so are the words of a link, which are those of the draft.
 */
export function editCitationForm(claim: PanelClaim, citation: PanelCitation, listed?: PanelSource): CitationForm {
  const { url, authors, date, quote, locator, accessed, verdict, note, sourceKind } = citation;
  const shown = citation.source === null ? (listed?.title ?? citation.title) : citation.title;
  const title = [url, citation.source, listed?.key].includes(shown) ? '' : shown;
  const fields = { title, url, authors, date, quote, locator, accessed, verdict, note, sourceKind };
  // One that only the text has goes into the ledger from there; a note without an address is listed by its label.
  const source = citation.source ?? citation.library ?? (citation.url || citation.title);
  return citationForm(claim, citationKey(citation), citation.id, source, fields);
}

function citationForm(
  claim: PanelClaim | null,
  target: string,
  citation: string | null,
  source: string | null,
  fields: CitationFields,
): CitationForm {
  return {
    kind: 'citation',
    target,
    citation,
    source,
    fields,
    initial: { source, fields },
    lookUp: null,
    ...blank(claim),
  };
}

/** A form that waives a claim, filled with its waiver where it has one. */
export function waiverForm(claim: PanelClaim): WaiverForm {
  const fields: WaiverFields = claim.waiver ?? { reason: 'common knowledge', note: '' };
  return { kind: 'waiver', target: 'waiver', fields, initial: { fields }, ...blank(claim) };
}

function blank(claim: PanelClaim | null): FormBase {
  const place = claim && { text: claim.text, before: claim.before, after: claim.after };
  return { claim: claim?.id ?? null, place, errors: {}, failure: '', request: null };
}
