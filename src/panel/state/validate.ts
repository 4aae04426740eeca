import { isDate } from '../../core/citations/date';
import { identifySource } from '../../core/citations/identify';
import { nameProblem } from '../../core/citations/nameProblem';
import type { CitationForm, Form } from './form';

/** Whether it is an address that a browser may be sent to. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || /\s/.test(text)) return false;
  return URL.canParse(text);
}

/** "2026-11-23" but not "2026-02-30". */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** What must be mended before the form can be sent, a sentence by field; empty when all is well. */
export function errorsOf(form: Form, today: string): Readonly<Record<string, string>> {
  return form.kind === 'citation' ? citationErrors(form, today) : {};
}

function citationErrors(form: CitationForm, today: string): Record<string, string> {
  const url = form.fields.url.trim();
  const accessed = form.fields.accessed.trim();
  const errors: Record<string, string> = {};
  const isNewSource = form.target === 'new' && form.source === null;
  if (isNewSource && url === '') errors['url'] = 'Enter the address of the source, its DOI, arXiv id, PMID or ISBN.';
  else if (url !== '' && (isNewSource || url !== form.initial.fields.url) && !identifySource(url)) {
    errors['url'] = 'This is no web address, DOI, arXiv id, PMID or ISBN. A web address starts with https://.';
  }
  const names = nameProblem(form.fields.authors ?? '', form.initial.fields.authors ?? '');
  if (names !== null) errors['authors'] = names;
  const date = form.fields.date.trim();
  // What a source had before is not the writer's to mend.
  if (date !== '' && date !== form.initial.fields.date && !isDate(date)) {
    errors['date'] = 'Write the date like 2024-12-26, 2024-12 or 2024.';
  }
  if (accessed !== '' && !isDay(accessed)) errors['accessed'] = `Write the day like ${today}.`;
  else if (accessed > today) errors['accessed'] = 'This day is still to come.';
  return errors;
}
