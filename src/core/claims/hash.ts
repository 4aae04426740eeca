import { makeAnchor } from './anchor';
import { toCollapsed, type Collapsed, type ProsePlace } from './collapse';

/**
 * An id for each claim made of its words, the words around it and, where these stand in the draft more than once, the
 * occurrence: 16 hexadecimal digits, the same in every run over the same text.
 */
export function claimHashes(collapsed: Collapsed, claims: readonly ProsePlace[]): readonly string[] {
  const seen = new Map<string, number>();
  return claims.map((claim) => {
    const { quote, prefix, suffix } = makeAnchor(collapsed, toCollapsed(collapsed, claim));
    const words = JSON.stringify([quote, prefix, suffix]);
    const occurrence = seen.get(words) ?? 0;
    seen.set(words, occurrence + 1);
    return hash(`${words}${occurrence}`);
  });
}

/** FNV-1a over UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv), twice with different offsets. */
function hash(text: string): string {
  return [0x811c9dc5, 0x01000193].map((seed) => fnv1a(text, seed).toString(16).padStart(8, '0')).join('');
}

function fnv1a(text: string, seed: number): number {
  let state = seed;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return state >>> 0;
}
