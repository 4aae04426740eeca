import { americanDate } from './date';
import { fieldWords, isPart, titleWords } from './fieldWords';
import type { NotePart } from './notePart';
import { fullName, nameList } from './names';
import type { Source } from './source';

/** More authors than this are "et al." in a note. */
const MOST_AUTHORS = 3;

/** Works whose title is set off; those of all others stand in quotation marks. */
const SET_OFF = /^(?:book|report|thesis|software|dataset|motion_picture|collection)$/;

/**
 * After the notes of the Chicago Manual: 'Ashish Vaswani et al., “Attention Is All You Need,” *NeurIPS* 30 (2017): 1–11,
 * https://…'. Without a date stands the day of access, without that "n.d.".
 */
export function chicagoParts(source: Source, address: string): readonly NotePart[] {
  const author = nameList((source.author ?? []).map(fullName), 'and', MOST_AUTHORS);
  const title = titleWords(source);
  const pieces: (readonly NotePart[])[] = [
    author === '' ? [] : [words(author)],
    title === '' ? [] : titleParts(source, title),
    source.type === 'interview' ? [words('interview')] : [],
    ...versionParts(source),
    ...containerParts(source, author),
    address === '' ? [] : [{ kind: 'address', text: address }],
  ].filter((piece): piece is readonly NotePart[] => piece.length > 0);
  if (pieces.length === 0) return [];
  if (pieces.length === 1 && address !== '') return pieces.flat();
  const [first = [], ...others] = pieces.map((piece, index) => (index < pieces.length - 1 ? beforeMore(piece) : piece));
  return [...first, ...others.flatMap((piece) => [words(' '), ...piece]), ...finalStop(pieces)];
}

function words(text: string): NotePart {
  return { kind: 'words', text };
}

function titleParts(source: Source, title: string): readonly NotePart[] {
  if (SET_OFF.test(source.type)) return [{ kind: 'emphasis', text: title }];
  return [words(`“${title}”`)];
}

/** A piece with the comma behind it, which goes inside of closing quotation marks and is not written behind "?" there. */
function beforeMore(piece: readonly NotePart[]): readonly NotePart[] {
  const last = piece.at(-1);
  if (last?.kind !== 'words' || !last.text.endsWith('”')) return [...piece, words(',')];
  const inside = last.text.slice(0, -1);
  return [...piece.slice(0, -1), words(/[?!]$/.test(inside) ? last.text : `${inside},”`)];
}

function finalStop(pieces: readonly (readonly NotePart[])[]): readonly NotePart[] {
  return /[.?!]”?$/.test(pieces.at(-1)?.at(-1)?.text ?? '') ? [] : [words('.')];
}

function versionParts(source: Source): readonly (readonly NotePart[])[] {
  const version = fieldWords(source, 'version');
  return version === '' ? [] : [[words(`version ${version}`)]];
}

/** "*Nature* 596, no. 2 (2021): 583–589" for an article of a journal, the publisher, date or day of access for all else. */
function containerParts(source: Source, author: string): readonly (readonly NotePart[])[] {
  const container = fieldWords(source, 'container-title');
  const volume = fieldWords(source, 'volume');
  const date = americanDate(source.issued, 'month first');
  if (source.type === 'article-journal' && container !== '' && volume !== '') {
    const issue = fieldWords(source, 'issue');
    const pages = fieldWords(source, 'page').replace(/--?/g, '–');
    const rest = ` ${volume}${issue && `, no. ${issue}`}${date && ` (${date})`}${pages && `: ${pages}`}`;
    return [[{ kind: 'emphasis', text: container }, words(rest)]];
  }
  const publisher = fieldWords(source, 'publisher');
  const number = fieldWords(source, 'number');
  const accessed = americanDate(source.accessed, 'month first');
  const named = container === '' ? [] : [{ kind: isPart(source) ? 'emphasis' : 'words', text: container } as const];
  const said = [number, publisher === author || publisher === container ? '' : publisher];
  const when = date || (accessed === '' ? 'n.d.' : `accessed ${accessed}`);
  const isKnown = author !== '' || titleWords(source) !== '' || container !== '' || publisher !== '' || date !== '';
  return [named, ...[...said, isKnown ? when : ''].map((text) => (text === '' ? [] : [words(text)]))];
}
