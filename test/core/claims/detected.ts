import type { Claim, Detection } from '../../../src/core/claims/claim';
import { detectClaims, type DetectionOptions } from '../../../src/core/claims/detect';
import { parseMarkdown } from '../../../src/core/markdown/parse';
import { splitSentences } from '../../../src/core/sentences/split';

/** What detection finds in a draft. */
export function detected(markdown: string, options: DetectionOptions = {}): Detection {
  const document = parseMarkdown(markdown);
  return detectClaims(document.blocks.map(splitSentences), options);
}

/** The claims of a draft as "text: type". */
export function typed(markdown: string): readonly string[] {
  return detected(markdown).claims.map(({ text, type }: Claim) => `${text}: ${type}`);
}
