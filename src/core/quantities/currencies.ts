/** Signs that stand before or after a number, with the ISO code of what they mean when nothing says otherwise. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '￥': 'CNY',
  '₹': 'INR',
  '₩': 'KRW',
  '₽': 'RUB',
  '₪': 'ILS',
  '₺': 'TRY',
  '₫': 'VND',
  '₱': 'PHP',
  '₴': 'UAH',
  '₦': 'NGN',
  '฿': 'THB',
};

/** Letters glued before "$" (and before "¥"): "US$", "HK$", "CN¥". */
export const SIGN_PREFIXES: Readonly<Record<string, string>> = {
  us: 'USD',
  u: 'USD',
  a: 'AUD',
  au: 'AUD',
  c: 'CAD',
  ca: 'CAD',
  can: 'CAD',
  hk: 'HKD',
  s: 'SGD',
  sg: 'SGD',
  nz: 'NZD',
  nt: 'TWD',
  r: 'BRL',
  mx: 'MXN',
  cn: 'CNY',
  rmb: 'CNY',
  jp: 'JPY',
};

/** Codes and abbreviations that stand before or after a number in capitals: "USD34.6 million", "RMB 100m", "15-20 usd". */
export const CURRENCY_CODES: Readonly<Record<string, string>> = {
  usd: 'USD',
  eur: 'EUR',
  gbp: 'GBP',
  cny: 'CNY',
  rmb: 'CNY',
  jpy: 'JPY',
  inr: 'INR',
  krw: 'KRW',
  aud: 'AUD',
  cad: 'CAD',
  chf: 'CHF',
  hkd: 'HKD',
  sgd: 'SGD',
  twd: 'TWD',
  sek: 'SEK',
  nok: 'NOK',
  dkk: 'DKK',
  ils: 'ILS',
  nis: 'ILS',
  brl: 'BRL',
  aed: 'AED',
  sar: 'SAR',
  pln: 'PLN',
  zar: 'ZAR',
  mxn: 'MXN',
  nzd: 'NZD',
  rub: 'RUB',
  thb: 'THB',
  idr: 'IDR',
  vnd: 'VND',
  myr: 'MYR',
  rs: 'INR',
  btc: 'BTC',
  eth: 'ETH',
  usdc: 'USDC',
};

/** Names after a number, with what one of them is worth in the currency. */
export const CURRENCY_NAMES: Readonly<Record<string, { readonly code: string; readonly factor: number }>> = {
  ...named('USD', 'dollar', 'dollars', 'buck', 'bucks'),
  ...named('EUR', 'euro', 'euros'),
  ...named('GBP', 'pound', 'pounds', 'quid'),
  ...named('CNY', 'yuan', 'renminbi'),
  ...named('JPY', 'yen'),
  ...named('INR', 'rupee', 'rupees'),
  ...named('KRW', 'won'),
  ...named('CHF', 'franc', 'francs'),
  ...named('ILS', 'shekel', 'shekels'),
  ...named('BRL', 'reais'),
  ...named('SEK', 'krona', 'kronor'),
  ...named('AED', 'dirham', 'dirhams'),
  ...named('SAR', 'riyal', 'riyals'),
  ...named('BTC', 'bitcoin', 'bitcoins'),
  penny: { code: 'GBP', factor: 0.01 },
  pence: { code: 'GBP', factor: 0.01 },
  cent: { code: 'USD', factor: 0.01 },
  cents: { code: 'USD', factor: 0.01 },
  '¢': { code: 'USD', factor: 0.01 },
};

function named(
  code: string,
  ...names: readonly string[]
): Record<string, { readonly code: string; readonly factor: number }> {
  return Object.fromEntries(names.map((name) => [name, { code, factor: 1 }]));
}
