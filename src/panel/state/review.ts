import type { Verdict } from '../../core/ledger/schema';
import type { PanelCitation, PanelClaim } from '../../protocol/messages';
import { VERDICT_WORDS } from '../words';
import { citationKey } from './form';
import { viewOf, withView, type Model, type Outcome, type ReviewPlace } from './model';
import { request } from './requests';
import { setCurrent } from './selection';

/** A citation of a claim that somebody is to judge. */
export interface ReviewItem {
  readonly claim: PanelClaim;
  readonly citation: PanelCitation;
}

/** Whether a citation waits for a verdict: it has none, or its claim changed since; the source must be known. */
function isUnchecked({ claim, citation }: ReviewItem): boolean {
  if (claim.waiver || (citation.id === null && citation.library === null)) return false;
  return citation.verdict === 'not checked' || claim.status === 'stale';
}

/** All citations that wait for a verdict, in reading order. */
export function uncheckedCitations(claims: readonly PanelClaim[]): readonly ReviewItem[] {
  return allItems(claims).filter(isUnchecked);
}

/** The citation under review; null when the walk is over, or there is none. */
export function reviewItem(model: Model): ReviewItem | null {
  const at = viewOf(model).review?.at;
  const items = at ? allItems(model.draft?.claims ?? []) : [];
  return items[at ? indexOf(items, at) : -1] ?? null;
}

/** Starts to walk through what is unchecked, from the first on. */
export function startReview(model: Model): Model {
  const [first] = uncheckedCitations(model.draft?.claims ?? []);
  return goTo({ ...model, focus: 'review', notice: null }, first, []);
}

/** Leaves the review; the claim last looked at is the current one. */
export function endReview(model: Model): Model {
  return { ...withView(model, { review: null }), focus: 'list', notice: null, reveal: viewOf(model).current };
}

/** Goes on to the next citation that is unchecked, or to the end. */
export function nextCitation(model: Model): Model {
  const { review } = viewOf(model);
  if (!review?.at) return model;
  const items = allItems(model.draft?.claims ?? []);
  const next = items.slice(indexOf(items, review.at) + 1).find(isUnchecked);
  return goTo(model, next, [...review.trail, review.at]);
}

/** Goes back to the citation that was shown before, whatever was said of it. */
export function previousCitation(model: Model): Model {
  const trail = viewOf(model).review?.trail ?? [];
  const items = allItems(model.draft?.claims ?? []);
  const last = trail.findLastIndex((place) => indexOf(items, place) >= 0);
  const place = trail[last];
  return place ? goTo({ ...model, notice: null }, items[indexOf(items, place)], trail.slice(0, last)) : model;
}

/** Sends a verdict on the citation under review; the answer leads on to the next one. */
export function judge(model: Model, verdict: Verdict): Outcome {
  const item = reviewItem(model);
  const isBusy = Object.values(model.pending).some(({ advances }) => advances);
  const source = item?.citation.library ?? item?.citation.source ?? null;
  if (!item || source === null || isBusy) return { model, send: null };
  const { claim, citation } = item;
  const success = `${VERDICT_WORDS[verdict].word}.`;
  const answerTo = { form: null, success, undo: null, focus: null, advances: true };
  return request(model, answerTo, (version) => ({
    ...version,
    ...{ kind: 'setVerdict', claim: claim.id, citation: citation.id, source, verdict },
  }));
}

function goTo(model: Model, item: ReviewItem | undefined, trail: readonly ReviewPlace[]): Model {
  if (!item) return { ...withView(model, { review: { at: null, trail } }), focus: 'review', notice: null };
  const { claim, citation } = item;
  const at = { claim: claim.id, citation: citationKey(citation), url: citation.url };
  return withView({ ...setCurrent(model, claim.id), notice: null }, { review: { at, trail } });
}

function allItems(claims: readonly PanelClaim[]): readonly ReviewItem[] {
  const known = itemsOf.get(claims);
  if (known) return known;
  const items = claims.flatMap((claim) => claim.citations.map((citation) => ({ claim, citation })));
  itemsOf.set(claims, items);
  return items;
}

/** Made once for each snapshot: a page asks several times. */
const itemsOf = new WeakMap<readonly PanelClaim[], readonly ReviewItem[]>();

/** Where a place is now; a citation that went from the text into the ledger is known by its address. */
function indexOf(items: readonly ReviewItem[], { claim: id, citation: key, url }: ReviewPlace): number {
  const exact = items.findIndex(({ claim, citation }) => claim.id === id && citationKey(citation) === key);
  if (exact >= 0 || url === '') return exact;
  return items.findIndex(({ claim, citation }) => claim.id === id && citation.url === url);
}
