/** Citation.js could fetch what it is given an address of. It never is, and what it would fetch with is left out. */
const noFetch = './scripts/lib/noFetch.mjs';

/** Packages that others stand in for in what is built. */
export const aliases = { 'sync-fetch': noFetch, 'node-fetch': noFetch };
