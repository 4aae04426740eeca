import type { Cut, FlatProse } from './flatProse';

/** A number that ends a text, with its unit and a word: "$2bn", "40%", "600", "$4.5 million", "10x faster". */
const NUMBER_LAST = /\d(?:%|\+?[ -]?\p{L}{1,12}){0,2}$/u;
const MONEY_LAST = /[$€£¥]\d[\d.,]{0,15}$/;
/** Endings that are written outside of the emphasis or link: "**5x**er", "[2 GPU](…)s". */
const ENDING = /^(?:s|es|ed|er|ers|ing|th|st|nd|rd)(?!\p{L})/u;

/**
 * Where a space was lost between emphasis or a link and what stands beside it, one a number and the other a word, as
 * converters lose it: "with**600**people" reads "with 600 people", "**scripts**10x" "scripts 10x". A part of a word stays as it is: "GPT-**4**o", "**10**x", "**5**nm".
 */
export function findGluedWords(flat: FlatProse): Cut[] {
  const places = flat.marks.flatMap(({ kind, prose: { start, end } }) => {
    if (kind !== 'strong' && kind !== 'emphasis' && kind !== 'link') return [];
    const text = flat.text.slice(start, end);
    const before = flat.text.slice(Math.max(0, start - 2), start);
    const after = flat.text.slice(end, end + 8);
    const followsWord = /^(?:\p{Ll}{2}|\sa)$/u.test(before) && /^\d/.test(text) && text.length > 1;
    // After a bare number only a longer word is none of its unit.
    const word = /\d$/.test(text) && !MONEY_LAST.test(text.slice(-20)) ? /^\p{Ll}{4}/u : /^\p{Ll}{2}/u;
    // "**6k companies in AI**from" too
    const endsWord = NUMBER_LAST.test(text.slice(-20)) || (/^[$€£¥]?\d/.test(text) && /\p{Ll}{3}$/u.test(text));
    const leadsWord = endsWord && word.test(after) && !ENDING.test(after);
    const leadsNumber =
      (/\p{Ll}{3}$/u.test(text) && /^\d/.test(after)) || (/\p{Lu}{3}$/u.test(text) && /^\d+%/.test(after));
    return [...(followsWord ? [start] : []), ...(leadsWord || leadsNumber ? [end] : [])];
  });
  return [...new Set(places)].map((place) => ({ start: place, end: place, text: ' ' }));
}
