import type { FailureReason } from './failure';

/** Titles of pages that stand in the way of a page. */
const TITLES: readonly (readonly [title: RegExp, reason: FailureReason])[] = [
  [/^(?:404\b|page (?:was )?not found|not found\b|error 404)/i, 'not-found'],
  [
    /^(?:just a moment|attention required|are you (?:a )?(?:robot|human)|robot check|verify(?:ing)? (?:that )?you are (?:a )?human|security check(?:point)?|vercel security|pardon our interruption|checking your browser|bot verification|human verification|captcha|ddos-guard|one moment, please|client challenge)\b/i,
    'robot',
  ],
  [
    /^(?:access (?:to this (?:page|site) has been )?denied|403\b|forbidden\b|request (?:rejected|blocked)|blocked\b)/i,
    'forbidden',
  ],
  [
    /^(?:before you continue|bevor sie|avant de continuer|we value your privacy|(?:your )?privacy (?:settings|choices|preferences)|(?:manage )?(?:cookie|consent)s? (?:settings|consent|preferences|wall|policy)|cookie[- ]einstellungen|zustimmung|consent)\b/i,
    'consent',
  ],
];

const CONSENT_HOST = /^(?:consent|guce|cmp|myprivacy|privacy-mgmt)\./;
const LOGIN_PATH = /\/(?:log-?in|sign-?in|sso|auth(?:enticate|orize)?|accounts?\/login|checkpoint)(?:[/.?]|$)/i;

/**
 * What stands in the way of a page that was answered with status 200; null when nothing does. `title` is that of its
 * `<title>`, and `hasArticle` whether it says of itself who wrote it or when: then it is the page and no wall.
 */
export function wallOf(asked: string, final: string, title: string, hasArticle: boolean): FailureReason | null {
  const [from, to] = [new URL(asked), new URL(final)];
  if (CONSENT_HOST.test(to.hostname) && !CONSENT_HOST.test(from.hostname)) return 'consent';
  if (LOGIN_PATH.test(to.pathname) && !LOGIN_PATH.test(from.pathname)) return 'login';
  if (hasArticle) return null;
  return TITLES.find(([pattern]) => pattern.test(title))?.[1] ?? null;
}
