import { nameFact, textFact, type Fact } from './fact';

interface Site {
  readonly host: RegExp;
  /** Of the path. */
  readonly path: RegExp;
  /** What the site is called; pages of it do not always say so. */
  readonly name: string;
  readonly type: string;
  /** Whether the first part of the path is who made it: "https://github.com/openai/whisper". */
  readonly isOwned?: boolean;
  /** Whether its pages say nothing to those who run no scripts. */
  readonly isMute?: boolean;
}

/** Sites whose addresses tell more than their pages; the first row that fits counts. */
const SITES: readonly Site[] = [
  { host: /^github\.com$/, path: /^\/[^/]+\/[^/]+\/(?:issues|pull|discussions)\//, name: 'GitHub', type: 'post' },
  { host: /^github\.com$/, path: /^\/[^/]+\/[^/]+/, name: 'GitHub', type: 'software', isOwned: true },
  { host: /^gitlab\.com$/, path: /^\/[^/]+\/[^/]+/, name: 'GitLab', type: 'software', isOwned: true },
  { host: /^huggingface\.co$/, path: /^\/blog\//, name: 'Hugging Face', type: 'post-weblog' },
  { host: /^huggingface\.co$/, path: /^\/datasets\//, name: 'Hugging Face', type: 'dataset' },
  {
    host: /^huggingface\.co$/,
    path: /^\/(?:docs|papers|learn|spaces|collections|posts)\//,
    name: 'Hugging Face',
    type: 'webpage',
  },
  { host: /^huggingface\.co$/, path: /^\/[^/]+\/[^/]+/, name: 'Hugging Face', type: 'software', isOwned: true },
  { host: /^(?:youtube\.com|youtu\.be)$/, path: /./, name: 'YouTube', type: 'motion_picture' },
  { host: /^vimeo\.com$/, path: /^\/[0-9]/, name: 'Vimeo', type: 'motion_picture' },
  {
    host: /^(?:x|twitter|fxtwitter|vxtwitter|fixupx)\.com$/,
    path: /^\/[^/]+\/status\/[0-9]/,
    name: 'X',
    type: 'post',
    isOwned: true,
    isMute: true,
  },
  { host: /^(?:x|twitter)\.com$/, path: /./, name: 'X', type: 'webpage', isMute: true },
  {
    host: /^(?:threads\.net|threads\.com|instagram\.com|facebook\.com)$/,
    path: /./,
    name: '',
    type: 'post',
    isMute: true,
  },
  { host: /(?:^|\.)(?:substack|medium)\.com$/, path: /^\/(?:p\/|@|[^/]+\/[^/]+)/, name: '', type: 'post-weblog' },
  { host: /^(?:old\.)?reddit\.com$/, path: /\/comments\//, name: 'Reddit', type: 'post' },
];

/** What the address alone tells of a page. */
export interface SiteReading {
  readonly facts: readonly Fact[];
  /** Whether asking the site is of no use. */
  readonly isMute: boolean;
  /** What the site is called; empty where it is not known. */
  readonly name: string;
}

const ORIGIN = 'the address';

/** Reads an address by what is known of its site: "https://github.com/openai/whisper" is software of openai on GitHub. */
export function readSite(url: string): SiteReading {
  const { hostname, pathname } = new URL(url);
  const host = hostname.replace(/^(?:www|m|mobile)\./, '');
  const site = SITES.find((row) => row.host.test(host) && row.path.test(pathname));
  if (!site) return { facts: [], isMute: false, name: '' };
  const owner = site.isOwned === true ? (pathname.split('/')[1] ?? '') : '';
  const facts = [
    ...textFact('type', site.type, ORIGIN),
    ...textFact('container-title', site.name, ORIGIN),
    ...nameFact(owner === '' || owner === 'i' ? [] : [{ literal: site.name === 'X' ? `@${owner}` : owner }], ORIGIN),
  ];
  return { facts, isMute: site.isMute === true, name: site.name };
}
