import { americanDate } from './date';
import { ended, fieldWords, isPart, titleWords } from './fieldWords';
import type { NotePart } from './notePart';
import { invertedName, nameList } from './names';
import type { Source } from './source';

/** More authors than this are "et al.". */
const MOST_AUTHORS = 20;

/** What a work is, where its title does not show it. */
const LABELS: Readonly<Record<string, string>> = {
  ...{ dataset: 'Data set', software: 'Computer software', interview: 'Interview', thesis: 'Thesis' },
  ...{ personal_communication: 'Personal communication', speech: 'Speech', broadcast: 'Broadcast' },
};

/**
 * After APA: 'DeepSeek-AI. (2024, December 27). *DeepSeek-V3 technical report* (arXiv:2412.19437). arXiv. https://…'.
 * Without an author the title comes first; without a date stands "n.d.", and the day of access if there is an address.
 */
export function apaParts(source: Source, address: string): readonly NotePart[] {
  const author = nameList((source.author ?? []).map(invertedName), '&', MOST_AUTHORS);
  const date = americanDate(source.issued, 'year first') || 'n.d.';
  const title = titleWords(source);
  if (author === '' && title === '') return addressOnly(source, address);
  const label = LABELS[source.type];
  const details = `${numberOf(source)}${label === undefined ? '' : ` [${label}]`}`;
  const named: NotePart = { kind: isPart(source) ? 'words' : 'emphasis', text: title };
  const dated: NotePart = { kind: 'words', text: ` (${date}).` };
  const head: readonly NotePart[] =
    author === ''
      ? [named, { kind: 'words', text: `${details === '' ? stop(title) : `${details}.`}` }, dated]
      : [
          { kind: 'words', text: ended(author) },
          dated,
          space(title),
          named,
          { kind: 'words', text: title === '' ? '' : details === '' ? stop(title) : `${details}.` },
        ];
  return [...head, ...containerParts(source, author), ...addressParts(source, address, date === 'n.d.')];
}

function addressOnly(source: Source, address: string): readonly NotePart[] {
  const words = fieldWords(source, 'container-title') || fieldWords(source, 'publisher');
  const date = americanDate(source.issued, 'year first');
  const text = [words, date && `(${date})`].filter((part) => part !== '').join(' ');
  return [
    { kind: 'words', text: ended(text) + (text !== '' && address !== '' ? ' ' : '') },
    { kind: 'address', text: address },
  ];
}

/** The full stop that a title still wants. */
function stop(title: string): string {
  return ended(title).slice(title.length);
}

function space(next: string): NotePart {
  return { kind: 'words', text: next === '' ? '' : ' ' };
}

function numberOf(source: Source): string {
  const number = fieldWords(source, 'number');
  const version = fieldWords(source, 'version');
  const inside = [number, version && `Version ${version}`].filter((part) => part !== '').join('; ');
  return inside === '' || isPart(source) ? '' : ` (${inside})`;
}

/** " *Nature*, *596*(2), 583–589." for an article, " OpenAI." for all else, unless it is the author too. */
function containerParts(source: Source, author: string): readonly NotePart[] {
  const container = fieldWords(source, 'container-title');
  const publisher = fieldWords(source, 'publisher');
  if (!isPart(source) || container === '') {
    const names = [container, publisher].filter(
      (name, index, all) => name !== '' && name !== author && all.indexOf(name) === index,
    );
    return [{ kind: 'words', text: names.map((name) => ` ${ended(name)}`).join('') }];
  }
  const issue = fieldWords(source, 'issue');
  const pages = fieldWords(source, 'page').replace(/--?/g, '–');
  const rest = `${issue && `(${issue})`}${pages && `, ${pages}`}`;
  const volume = fieldWords(source, 'volume');
  return [
    { kind: 'words', text: ' ' },
    { kind: 'emphasis', text: volume === '' ? container : `${container}, ${volume}` },
    { kind: 'words', text: rest === '' ? stop(volume === '' ? container : volume) : `${rest}.` },
  ];
}

function addressParts(source: Source, address: string, isUndated: boolean): readonly NotePart[] {
  if (address === '') return [];
  const accessed = isUndated ? americanDate(source.accessed, 'month first') : '';
  return [
    { kind: 'words', text: accessed === '' ? ' ' : ` Retrieved ${accessed}, from ` },
    { kind: 'address', text: address },
  ];
}
