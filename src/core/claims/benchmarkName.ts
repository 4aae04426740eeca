import { CAPITAL } from '../quantities/lexicon';
import type { PhraseMatch } from '../quantities/phrases';
import type { Token } from '../quantities/tokens';
import { BENCHMARK_TABLE } from './benchmarks';

/** How benchmarks that no list has yet are named: "LegalBench", "MedBrowseQA", "CodeArena". */
const FORMED = /^\p{Lu}[\p{L}]+(?:Bench|Eval|QA|Arena)$/u;
/** The same after a hyphen: "Tool-Bench". */
const PART = /^(?:[Bb]ench|[Ee]val|QA|Arena)$/;

/** The benchmark that is named at a token: one of the list or of the workspace's, or one that its name shows to be one; null elsewhere. */
export function findBenchmark(tokens: readonly Token[], at: number): PhraseMatch<string> | null {
  const term = tokens[at]?.term;
  if (term?.kind === 'benchmark') return { end: term.end, value: term.name };
  return BENCHMARK_TABLE.find(tokens, at) ?? formedAt(tokens, at);
}

function formedAt(tokens: readonly Token[], at: number): PhraseMatch<string> | null {
  const first = tokens[at];
  if (first?.kind !== 'word' || first.glued || (first.traits & CAPITAL) === 0) return null;
  if (!tokens[at + 1]?.glued) return FORMED.test(first.text) ? { end: at + 1, value: first.text } : null;
  const parts = [first.text];
  let end = at + 1;
  while (
    tokens[end]?.glued &&
    (tokens[end]?.text === '-' ? tokens[end + 1]?.glued === true : tokens[end]?.kind !== 'sign')
  )
    parts.push(tokens[end++]?.text ?? '');
  const formed = FORMED.test(first.text) || parts.slice(1).some((part) => PART.test(part));
  return formed ? { end, value: parts.join('') } : null;
}
