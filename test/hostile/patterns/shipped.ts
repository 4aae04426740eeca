import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { SOURCES } from '../../repository/sources';
import { builtPatterns } from './built';

/** A regular expression of the program, with the file that it is in. */
export interface Pattern {
  /** "src/core/text/span.ts". */
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/**
 * Every regular expression that is shipped: those of src written between slashes, those made of strings as files are
 * loaded, and those of the grammar.
 */
export async function shippedPatterns(): Promise<readonly Pattern[]> {
  const written = SOURCES.flatMap(({ path, text }) => literalsOf(path, text));
  return [...written, ...(await builtPatterns()), ...grammarPatterns('syntaxes/claimcheck.injection.json')];
}

/** Whether a file makes regular expressions of strings: `new RegExp(…)` or `RegExp(…)`. */
export function buildsPatterns(path: string, text: string): boolean {
  return nodesOf(path, text).some(
    (node) =>
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === 'RegExp',
  );
}

function literalsOf(file: string, text: string): readonly Pattern[] {
  return nodesOf(file, text)
    .filter(ts.isRegularExpressionLiteral)
    .map(({ text: literal }) => {
      const end = literal.lastIndexOf('/');
      return { file, source: literal.slice(1, end), flags: literal.slice(end + 1) };
    });
}

function nodesOf(path: string, text: string): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const walk = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return nodes;
}

/** Oniguruma's `\G`, where the match before ended, is read as the start, for that is where it is asked for. */
function grammarPatterns(file: string): readonly Pattern[] {
  const patterns: Pattern[] = [];
  JSON.parse(readFileSync(file, 'utf8'), (key, value: unknown) => {
    if (/^(?:match|begin|end|while)$/.test(key) && typeof value === 'string')
      patterns.push({ file, source: value.replaceAll('\\G', '^'), flags: 'u' });
    return value;
  });
  return patterns;
}
