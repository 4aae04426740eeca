import type { Span } from '../text/span';
import type { Directive } from './model';

const WORDS: Readonly<Record<string, Directive['kind']>> = {
  'claimcheck-disable': 'disable',
  'claimcheck-disable-line': 'disable-line',
  'claimcheck-disable-next-line': 'disable-next-line',
  'claimcheck-enable': 'enable',
};

/**
 * The directives in a stretch of HTML: "<!-- claimcheck-disable-line cost finance: own reporting -->" has the types
 * "cost" and "finance" and the reason "own reporting". Anything else in it is passed over.
 */
export function readDirectives(source: string, html: Span): Directive[] {
  const directives: Directive[] = [];
  let start = source.indexOf('<!--', html.start);
  while (start !== -1 && start < html.end) {
    const close = source.indexOf('-->', start + 4);
    if (close === -1 || close >= html.end) break;
    const directive = readComment(source.slice(start + 4, close), { start, end: close + 3 });
    if (directive) directives.push(directive);
    start = source.indexOf('<!--', close + 3);
  }
  return directives;
}

function readComment(text: string, span: Span): Directive | null {
  const colon = text.indexOf(':');
  const head = colon === -1 ? text : text.slice(0, colon);
  const [word = '', ...types] = head.trim().split(/[\s,]+/);
  const kind = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  if (!kind) return null;
  return {
    kind,
    types: types.filter((type) => type !== ''),
    reason: colon === -1 ? '' : text.slice(colon + 1).trim(),
    span,
  };
}
