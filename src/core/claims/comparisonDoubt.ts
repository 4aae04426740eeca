import { readObject, type Scope } from './comparisonObject';

/** How many tokens back "whether" is sought, and either side the words of markets. */
const ASKED = 15;
const MARKET = 15;

/** What trades: such things outperform each other in other ways than models do. */
const TRADED =
  /^(?:stocks?|shares?|equit(?:y|ies)|etfs?|investors?|returns?|portfolios?|indices|s|nasdaq|traders?|sectors?|hedge|bonds?|ticker|tickers|cohort|basket)$/;

/** Whether the words from `first` to `end` (tokens) claim nothing about models: they ask, deny, or are about markets. */
export function isNoClaim(scope: Scope, first: number, end: number, from: number): boolean {
  return isAsked(scope, first, from) || isDenied(scope, first) || isOfMarkets(scope, first, end, from);
}

/** "asked whether it beats X", "if it outperforms X", "Does it match X?". */
function isAsked({ tokens, to }: Scope, first: number, from: number): boolean {
  if (tokens[to - 1]?.text === '?') return true;
  for (let at = first - 1; at >= Math.max(from, first - ASKED); at--) {
    if (/^[,;:]$/.test(tokens[at]?.text ?? '')) return false;
    const word = tokens[at]?.lower ?? '';
    if (word === 'whether') return true;
    if (word === 'if' && !/^(?:even|as)$/.test(tokens[at - 1]?.lower ?? '')) return true;
  }
  return false;
}

/** "improved but not leading GDPval". */
const isDenied = ({ tokens }: Scope, first: number): boolean =>
  tokens[first - 1]?.lower === 'not' &&
  /^(?:leading|leads|topping|sota|state|best|beating)$/.test(tokens[first]?.lower ?? '');

/** "equipment makers outperformed China's suppliers on equity return": no model is named and the sentence is about shares. */
function isOfMarkets(scope: Scope, first: number, end: number, from: number): boolean {
  const { tokens, to } = scope;
  for (let at = Math.max(from, first - MARKET); at < Math.min(to, end + MARKET); at++) {
    if (!TRADED.test(tokens[at]?.lower ?? '')) continue;
    if (tokens[at]?.lower === 's' && tokens[at + 1]?.text !== '&') continue;
    return !Array.from({ length: end - first }, (_, step) => first + step).some(
      (index) => readObject({ ...scope, to: end }, index, 'model') !== null,
    );
  }
  return false;
}
