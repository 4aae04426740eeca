import type { Source } from './source';

/** What a source is called in a list: its title, else its address, else its key. */
export function sourceTitle({ title, URL: url, DOI: doi, id }: Source): string {
  const called = [title, url, doi && `https://doi.org/${doi}`].find((name) => name !== undefined && name.trim() !== '');
  return (called ?? id).trim();
}
