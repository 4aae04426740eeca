import { countWhile } from '../text/sorted';
import { wordSet } from '../text/wordSet';
import type { Hit } from './evidence';
import { hedgeStart } from './wordBefore';
import type { Site } from './site';

/** Over these a word before the quantity still belongs to it: "revenue of about $3 billion". */
const LINKS_BEFORE = wordSet(
  'of to at about around nearly almost roughly approximately over under above below than more less up least most some is was were are be been reached hit a an the ~ : only just from $ ( -',
);
/** Over these one after it does: "40% of all U.S. adults". */
const LINKS_AFTER = wordSet(
  'of in for on to the a an its their our his her all global total annual annualized monthly new u s us . american average active - % and additional net gross',
);
/** Beyond these another clause begins. */
const BARRIERS = wordSet(', ; ( ) : — – and while but with which whereas');
/** Prepositions by which a change says what changed. */
export const ATTACHABLE = /^(?:in|on|for)$/;

/** How much more a hit weighs that belongs to the quantity, and over how many tokens it may. */
const ATTACHED = 1.6;
const LINKED = 5;
/** How much less one weighs beyond a clause's end. */
const BARRIER = 0.7;
/** How many tokens away a hit counts for half. */
const HALF = 5;
/** How many tokens away hits are sought, which bounds the work. */
const REACH = 40;

/** The hits of the site's sentence that stand near it, but for those in its own noun, which has its say elsewhere. */
export function hitsNear({ hits, quantity, tokens, from, to }: Site): readonly Hit[] {
  const first = Math.max(from, quantity.first - REACH);
  const last = Math.min(to, quantity.end + REACH);
  const near: Hit[] = [];
  const hedged = hedgeStart(tokens, quantity.first);
  for (let index = countWhile(hits, ({ at }) => at < first); index < hits.length; index++) {
    const hit = hits[index];
    if (!hit || hit.at >= last) break;
    // "fewer than 40%" is no change, "over 80%" nothing that is over.
    const before = hit.end <= quantity.first && hit.at < hedged;
    const inside = hit.at >= quantity.first && hit.end < quantity.end;
    // "hours of audio" starts in its noun.
    const after = hit.end > quantity.end && hit.at >= quantity.first;
    if (before || inside || after) near.push(hit);
  }
  return near;
}

/** How many tokens away one counts for half that is the label of what follows it: "Context: 128K input, 32K output". */
const LABEL_HALF = 20;
/** How much less one weighs that leads to another number: "84%, a gain of 12%". */
const CLAIMED = 0.3;
/** What may stand between a hit and the number that it leads to. */
const LEADS = wordSet('of by to at is was : ~ $ € £ about around nearly roughly over');

/** Whether a hit leads to the next number: "gain of 12%", "MMLU: 88". */
function leadsOn(tokens: Site['tokens'], end: number): boolean {
  let at = end;
  while (at < end + 3 && LEADS.has(tokens[at]?.lower ?? '')) at++;
  return tokens[at]?.kind === 'number' && (at > end || /^(?:of|by|to|at)$/.test(tokens[end - 1]?.lower ?? ''));
}

/** How near a hit is: most where only linking words stand between, else less with distance and over a clause's end. */
export function closeness({ quantity, tokens }: Site, hit: Hit): number {
  const before = hit.end <= quantity.first;
  if (before && tokens[hit.end]?.text === ':' && quantity.first - hit.end > LINKED)
    return (ATTACHED * LABEL_HALF) / (LABEL_HALF + quantity.first - hit.end);
  const claimed = !before && hit.at > quantity.end && leadsOn(tokens, hit.end) ? CLAIMED : 1;
  const [from, to] = before ? [hit.end, quantity.first] : [quantity.end, Math.max(hit.at, quantity.end)];
  const links = before ? LINKS_BEFORE : LINKS_AFTER;
  let attached = to - from <= LINKED;
  let barrier = 1;
  for (let at = from; at < to; at++) {
    const word = tokens[at]?.lower ?? '';
    if (BARRIERS.has(word)) barrier *= BARRIER;
    attached &&= links.has(word);
  }
  return claimed * (attached ? ATTACHED : (HALF / (HALF + Math.max(0, to - from))) * barrier);
}
