/** Why a look-up gave nothing, or a request no answer. */
export type FailureReason = keyof typeof SENTENCES;

interface Place {
  /** Who was asked: "example.com", "doi.org". */
  readonly host: string;
  /** What was asked for: "this page", "this DOI". */
  readonly what: string;
  /** "10 seconds". */
  readonly time: string;
}

const TYPE_IT = 'type the details yourself';

const SENTENCES = {
  'not-a-source': () => 'This is no web address, DOI, arXiv id, PMID or ISBN: paste one of these, or type the details.',
  offline: ({ host }: Place) => `${host} was not found: check the address and your connection, or ${TYPE_IT}.`,
  unreachable: ({ host }: Place) => `${host} could not be reached: try again later, or ${TYPE_IT}.`,
  certificate: ({ host }: Place) =>
    `The certificate of ${host} is not trusted here: open the page in a browser and ${TYPE_IT}.`,
  blocked: ({ host }: Place) =>
    `In a browser, VS Code may not read pages of ${host}: ${TYPE_IT}, or look the page up in VS Code on the desktop.`,
  timeout: ({ host, time }: Place) => `${host} did not answer within ${time}: try again later, or ${TYPE_IT}.`,
  cancelled: () => `The look-up was cancelled: start it again, or ${TYPE_IT}.`,
  'too-many-redirects': ({ host }: Place) =>
    `${host} leads from page to page without end: check the address, or ${TYPE_IT}.`,
  'bad-redirect': ({ host }: Place) =>
    `${host} leads to something that is no public web page: check the address, or ${TYPE_IT}.`,
  'not-found': ({ host, what }: Place) => `${host} does not have ${what}: check it for typing errors, or ${TYPE_IT}.`,
  login: ({ host, what }: Place) =>
    `${host} shows ${what} only to those who log in: open it in your browser and ${TYPE_IT}.`,
  paywall: ({ host, what }: Place) => `${host} wants to be paid for ${what}: open it in your browser and ${TYPE_IT}.`,
  forbidden: ({ host, what }: Place) =>
    `${host} refuses ${what} to programs (403): open it in your browser and ${TYPE_IT}.`,
  'too-many-requests': ({ host }: Place) => `${host} has been asked too often (429): wait a minute, or ${TYPE_IT}.`,
  legal: ({ host, what }: Place) => `${host} may not show ${what} here for legal reasons (451): ${TYPE_IT}.`,
  'server-error': ({ host }: Place) => `${host} has a fault of its own just now: try again later, or ${TYPE_IT}.`,
  refused: ({ host, what }: Place) => `${host} refuses ${what}: open it in your browser and ${TYPE_IT}.`,
  robot: ({ host }: Place) =>
    `${host} wants proof that a person is reading: open the page in your browser and ${TYPE_IT}.`,
  consent: ({ host }: Place) =>
    `${host} shows only a question about cookies or privacy: open the page in your browser and ${TYPE_IT}.`,
  script: ({ host }: Place) =>
    `${host} shows its posts only to browsers that run scripts: the address is kept, ${TYPE_IT}.`,
  pdf: () => `This is a PDF, whose title and authors are not read: ${TYPE_IT}.`,
  'not-html': ({ host }: Place) => `${host} sends no web page here but another kind of file: ${TYPE_IT}.`,
  'no-metadata': ({ host }: Place) => `The page of ${host} does not say what it is called: ${TYPE_IT}.`,
  unreadable: ({ host }: Place) => `${host} gave an answer that makes no sense: try again later, or ${TYPE_IT}.`,
} as const satisfies Readonly<Record<string, (place: Place) => string>>;

/** One plain sentence for a writer: what happened and what to do. */
export function failureSentence(reason: FailureReason, place: Place): string {
  return SENTENCES[reason](place);
}

const BY_STATUS: Readonly<Record<number, FailureReason>> = {
  401: 'login',
  402: 'paywall',
  403: 'forbidden',
  404: 'not-found',
  407: 'login',
  410: 'not-found',
  429: 'too-many-requests',
  451: 'legal',
};

/** The reason behind an HTTP status; null for those of an answer. */
export function reasonOfStatus(status: number): FailureReason | null {
  if (status >= 200 && status < 300) return null;
  return BY_STATUS[status] ?? (status >= 500 ? 'server-error' : 'refused');
}
