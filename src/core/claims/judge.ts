import { findHits, type Hit } from './evidence';
import { findBenchmark } from './benchmarkName';
import type { ClaimType } from './claim';
import { excludedBy } from './exclusions';
import { implied } from './implied';
import type { SkipReason } from './reasons';
import { sitesOf, type BlockContext, type Site } from './site';
import { bestOf, weigh, weighAll } from './types';

/** A quantity that is a claim, or the rule by which it is none. */
export type Judgement =
  { readonly site: Site; readonly type: ClaimType } | { readonly site: Site; readonly reason: SkipReason };

/** Judges all quantities of a block, in order. */
export function judgeQuantities(context: Omit<BlockContext, 'hits' | 'theme' | 'topic'>): readonly Judgement[] {
  if (context.quantities.length === 0) return [];
  const hits = findHits(context.tokens);
  const sites = sitesOf({ ...context, hits, theme: themeOf(hits), topic: isBenchmarkTopic(context.tokens) });
  const reasons = sites.map(excludedBy);
  const kept = sites.filter((_, index) => reasons[index] === null);
  const evidence = weighAll(kept);
  let before: Site | null = null;
  let next = 0;
  return sites.map((site, index): Judgement => {
    const reason = reasons[index] ?? null;
    if (reason !== null) return { site, reason };
    const own = evidence[next++] ?? new Map<ClaimType, number>();
    const read = implied(site, own, before);
    if (typeof read === 'string') return { site, reason: read };
    before = read;
    return { site: read, type: bestOf(read === site ? own : weigh(read)).type };
  });
}

/** How many tokens at a block's start name its topic. */
const TOPIC = 12;

function isBenchmarkTopic(tokens: BlockContext['tokens']): boolean {
  for (let at = 0; at < Math.min(TOPIC, tokens.length); at++) if (findBenchmark(tokens, at)) return true;
  return false;
}

function themeOf(hits: readonly Hit[]): ReadonlyMap<ClaimType, number> {
  const theme = new Map<ClaimType, number>();
  let total = 0;
  for (const { type, weight } of hits) {
    theme.set(type, (theme.get(type) ?? 0) + weight);
    total += weight;
  }
  for (const [type, weight] of theme) theme.set(type, weight / total);
  return theme;
}
