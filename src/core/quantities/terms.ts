import { PhraseTable } from './phrases';
import type { Term, Token } from './tokens';

/** Names that a workspace adds to the built-in tables, as people write them: "petaflop-token", "MI999X", "NewsBench". */
export interface Terms {
  /** What is counted, in the singular; the plural in -s is read too. */
  readonly units: readonly string[];
  readonly chips: readonly string[];
  readonly benchmarks: readonly string[];
}

export type TermTable = PhraseTable<Term>;

/** The table to look a workspace's terms up in; null when there are none. */
export function compileTerms({ units, chips, benchmarks }: Terms): TermTable | null {
  const rows = [
    ...units.flatMap((name) => [row('unit', name), row('unit', name, `${name}s`)]),
    ...chips.flatMap((name) => [row('chip', name), row('chip', name, `${name}s`)]),
    ...benchmarks.map((name) => row('benchmark', name)),
  ].filter(([phrase]) => /[\p{L}\p{N}]/u.test(phrase));
  return rows.length === 0 ? null : new PhraseTable(rows, 'own');
}

function row(kind: Term['kind'], name: string, phrase = name): readonly [phrase: string, value: Term] {
  return [phrase.trim(), { kind, name: name.trim() }];
}

/** The tokens with each term of the workspace noted at its first one; the same tokens where there are none. */
export function markTerms(tokens: readonly Token[], table: TermTable | null): readonly Token[] {
  if (!table) return tokens;
  const marked = [...tokens];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const found = token && table.find(tokens, at);
    // "MI999X" in "xMI999X2" is no name by itself.
    if (!found || isTied(tokens, at, found.end)) continue;
    marked[at] = { ...token, term: { ...found.value, end: found.end } };
    at = found.end - 1;
  }
  return marked;
}

function isTied(tokens: readonly Token[], at: number, end: number): boolean {
  const goesOn = (token: Token | undefined, beside: Token | undefined): boolean =>
    token?.glued === true && token.kind !== 'sign' && beside?.kind !== 'sign';
  return goesOn(tokens[at], tokens[at - 1]) || goesOn(tokens[end], tokens[end - 1]);
}
