/** An address without its scheme needs "www." or a path, so that "v1.5" and "node.js" are none. */
const WITHOUT_SCHEME = /^(?:www\.(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]|$)|(?:[a-z0-9-]+\.)+[a-z]{2,}(?::[0-9]+)?\/)/i;

/** Names of query parameters that tell where a reader came from, not what is shown. */
const TRACKING = new Set(
  (
    'fbclid gclid dclid gbraid wbraid gad_source msclkid twclid yclid igshid igsh mc_cid mc_eid mkt_tok oly_anon_id ' +
    'oly_enc_id vero_id _hsenc _hsmi __s s_kwcid ref_src ref_url referrer cmpid cmp ocid smid smtyp sref spm guccounter ' +
    'guce_referrer guce_referrer_sig ncid sr_share trk trkinfo trackingid wt_mc xtor at_medium at_campaign ' +
    'at_link_id at_link_origin at_link_type at_format at_bbc_team at_ptr_name srsltid mibextid gad_campaignid _ga _gl ' +
    'ck_subscriber_id fb_action_ids fb_ref'
  ).split(' '),
);
const TRACKING_PREFIX = /^(?:utm|hsa|pk|mtm|piwik|matomo|stm|guce)_/i;

/** Parameters that are tracking on some sites only. */
const SITE_TRACKING: readonly (readonly [host: RegExp, names: readonly string[]])[] = [
  [/(?:^|\.)(?:youtube\.com|youtu\.be)$/, ['si', 'feature', 'pp', 'ab_channel']],
  [/(?:^|\.)(?:x|twitter)\.com$/, ['s', 't']],
  [/(?:^|\.)reddit\.com$/, ['share_id', 'rdt']],
  [/(?:^|\.)medium\.com$/, ['source', 'sk']],
  [
    /(?:^|\.)substack\.com$/,
    ['r', 's', 'token', 'publication_id', 'post_id', 'isfreemail', 'showwelcomeonshare', 'triedredirect'],
  ],
  [/(?:^|\.)github\.com$/, ['tab']],
  [/(?:^|\.)linkedin\.com$/, ['refid', 'lipi', 'rcm']],
  [/(?:^|\.)bloomberg\.com$/, ['accesstoken', 'leadsource', 'srnd', 'embedded-checkout']],
  [/(?:^|\.)wsj\.com$/, ['st', 'reflink', 'mod']],
  [/(?:^|\.)washingtonpost\.com$/, ['pwapi_token']],
  [/(?:^|\.)(?:theverge|wired)\.com$/, ['view_token', 'mbid']],
  [/(?:^|\.)ft\.com$/, ['sharetype', 'accesstoken']],
  [/(?:^|\.)nytimes\.com$/, ['unlocked_article_code', 'referringsource']],
];

/** Hosts that show what another host shows. */
const SAME_HOST: readonly (readonly [RegExp, string])[] = [
  [/^(?:www\.|mobile\.|m\.)?(?:twitter|fxtwitter|vxtwitter|fixupx)\.com$/, 'x.com'],
  [/^(?:www\.)?youtube-nocookie\.com$/, 'youtube.com'],
  [/^(?:old|new|np|i)\.reddit\.com$/, 'reddit.com'],
  [/^([a-z-]+)\.m\.wikipedia\.org$/, '$1.wikipedia.org'],
  [/^(?:www|m|mobile|touch|wap|amp|amp-cdn)\.(?=[^.]+\.)/, ''],
];

/** Addresses of one video besides "youtube.com/watch?v=…". */
const VIDEO: readonly (readonly [host: string, path: RegExp])[] = [
  ['youtu.be', /^\/(.*)$/],
  ['youtube.com', /^\/(?:shorts|live|embed|v)\/([\w-]+)\/?$/],
];

/** A picture in a post on X: "/a/status/1/photo/2". */
const PART_OF_POST = /(?<=\/status\/[0-9]{1,20})\/(?:photo|video)\/[0-9]\/?$/;

/** Pages that Google keeps a copy of: the page itself is named in the path. */
const AMP_CACHE: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [/^(?:www\.)?google\.[a-z.]+$/, /^\/amp\/(s\/)?(.+)$/],
  [/\.cdn\.ampproject\.org$/, /^\/[cv]\/(s\/)?(.+)$/],
];

/** Pages that only lead on: the address is in a parameter. */
const WRAPPERS: readonly (readonly [host: RegExp, path: RegExp, parameters: readonly string[]])[] = [
  [/^(?:www\.)?google\.[a-z.]+$/, /^\/url$/, ['url', 'q']],
  [/^l{1,2}m?\.(?:facebook|instagram)\.com$/, /^\/(?:l\.php)?$/, ['u']],
  [/^out\.reddit\.com$/, /^\//, ['url']],
  [/^(?:www\.)?youtube\.com$/, /^\/redirect$/, ['q']],
];

/** Wrapped addresses in wrapped addresses are followed this far. */
const MAX_WRAPPED = 5;

/**
 * Reads a text that is nothing but an http(s) address, with or without its scheme; addresses in AMP caches and in links
 * that only lead on are unwrapped.
 */
export function readAddress(text: string): URL | null {
  return unwrapped(text, MAX_WRAPPED);
}

function unwrapped(text: string, depth: number): URL | null {
  const full = WITHOUT_SCHEME.test(text) ? `https://${text}` : text;
  if (!/^https?:\/\/[^\s/]/i.test(full) || /\s/.test(full) || !URL.canParse(full)) return null;
  const address = new URL(full);
  for (const [host, path] of AMP_CACHE) {
    const cached = host.test(address.hostname) ? path.exec(address.pathname) : null;
    if (cached && depth > 0)
      return unwrapped(`http${cached[1] === undefined ? '' : 's'}://${cached[2]}${address.search}`, depth - 1);
  }
  for (const [host, path, parameters] of WRAPPERS) {
    if (depth === 0 || !host.test(address.hostname) || !path.test(address.pathname)) continue;
    const inner = parameters.map((name) => address.searchParams.get(name)).find((value) => value?.startsWith('http'));
    return (inner && unwrapped(inner, depth - 1)) || address;
  }
  return address;
}

/** The address as one would cite it: without tracking parameters and marks of highlighted text. */
export function cleanAddress(address: URL): string {
  const clean = new URL(address);
  const names = [...clean.searchParams.keys()].filter((name) => isTracking(clean.hostname, name));
  // Only when there is something to delete: it writes the whole query anew.
  for (const name of names) clean.searchParams.delete(name);
  clean.hash = clean.hash.split(':~:', 1)[0] ?? '';
  return clean.href.replace(/#$/, '');
}

/**
 * What is left of an address when all is gone that does not change what is shown: "https://m.example.com/a/?utm_source=x#b"
 * and "http://www.example.com/a" both give "example.com/a".
 */
export function comparableAddress(address: URL): string {
  const host = hostOf(address);
  const video = VIDEO.find(([name]) => name === host)?.[1].exec(address.pathname)?.[1];
  if (video !== undefined) return `youtube.com/watch?v=${video}`;
  const parameters = [...address.searchParams]
    .filter(([name, value]) => !isTracking(address.hostname, name) && !isAmpSwitch(name, value))
    .map(([name, value]) => (value === '' ? name : `${name}=${value}`))
    .sort();
  const whole = host === 'x.com' ? address.pathname.replace(PART_OF_POST, '') : address.pathname;
  const path = sameEscapes(whole)
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '/')
    .replace(/^\/amp(?=\/.)/i, '')
    .replace(/(?:\/amp|\.amp|\.amp\.html)?\/?$/i, '');
  // A fragment that is a path chooses the page in sites that run in the browser.
  const route = /^#!?\//.test(address.hash) ? address.hash : '';
  return `${host}${path}${parameters.length > 0 ? `?${parameters.join('&')}` : ''}${route}`;
}

/** The name of a host as readers know it: "www.example.com" is "example.com". */
function hostOf(address: URL): string {
  const port = address.port === '' ? '' : `:${address.port}`;
  return SAME_HOST.reduce((host, [pattern, name]) => host.replace(pattern, name), address.hostname) + port;
}

function isTracking(host: string, name: string): boolean {
  const lower = name.toLowerCase();
  return (
    TRACKING.has(lower) ||
    TRACKING_PREFIX.test(lower) ||
    SITE_TRACKING.some(([pattern, names]) => pattern.test(host) && names.includes(lower))
  );
}

function isAmpSwitch(name: string, value: string): boolean {
  return (name === 'amp' && /^(?:1|true)?$/.test(value)) || (name.toLowerCase() === 'outputtype' && value === 'amp');
}

/** One way of escaping: what needs no escape is written out, the rest in capitals. */
function sameEscapes(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, (escape) => {
    const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    return /[\w.~()!*'@:,;-]/.test(character) ? character : escape.toUpperCase();
  });
}
