/**
 * An address that may be asked: http or https, without name and password; relative ones are read against `base`. Null
 * for anything else, as "javascript:…".
 */
export function webAddress(text: string, base?: string): URL | null {
  const trimmed = text.trim();
  if (trimmed === '' || !URL.canParse(trimmed, base)) return null;
  const address = new URL(trimmed, base);
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return null;
  address.username = '';
  address.password = '';
  return address;
}

/** Names and numbers of this machine and of networks that are not public (RFC 1918, 3927, 4193, 4291, 6598, 6761). */
const PRIVATE: readonly RegExp[] = [
  /(?:^|\.)(?:localhost|local|internal|home\.arpa)\.?$/,
  /^(?:0|10|127)\.[0-9.]+$/,
  /^169\.254\.[0-9.]+$/,
  /^192\.168\.[0-9.]+$/,
  /^172\.(?:1[6-9]|2[0-9]|3[01])\.[0-9.]+$/,
  /^100\.(?:6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\.[0-9.]+$/,
  /^\[(?:::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*|::ffff:.*)\]$/,
];

/** Whether a host is known to be no public one: a public page has no business leading there. */
export function isPrivateHost(host: string): boolean {
  return PRIVATE.some((pattern) => pattern.test(host.toLowerCase()));
}

/** "example.com" for "https://www.example.com/a": how a host is named to a writer. */
export function hostName(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}
