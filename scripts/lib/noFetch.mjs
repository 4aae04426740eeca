/** Stands in for packages that fetch, in what is built: nothing that is shipped makes requests of its own. */
function noFetch() {
  throw new Error('Claimcheck fetches nothing here.');
}

export class Headers {}

export default Object.assign(noFetch, { Headers });
