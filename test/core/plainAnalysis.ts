import type { Analysis } from '../../src/core/analysis';

/** All that an analysis holds, as plain data. */
export function plain({ document, blocks, claims, skipped, findings, orphans }: Analysis): unknown {
  const { source, definitions, directives, missing, frontMatter } = document;
  const all = { source, definitions, directives, missing, frontMatter, blocks, claims, skipped, findings, orphans };
  return JSON.parse(JSON.stringify(all));
}
