import * as z from 'zod';

/** A text as JSON-LD has it: plain, a number, with its language, or the first of several. */
const plain = z.union([
  z.string(),
  z.number().transform(String),
  z.object({ '@value': z.string() }).transform((value) => value['@value']),
]);
const text = z
  .union([plain, z.array(z.unknown()).transform((list) => plain.safeParse(list[0]).data)])
  .optional()
  .catch(undefined);
const types = z.union([z.string().transform((type) => [type]), z.array(z.string())]).catch([]);

/** A person or an organisation that is described or, by "@id" alone, mentioned. */
const thing = z.object({ '@id': text, '@type': types, name: text, givenName: text, familyName: text });
export type JsonLdThing = z.infer<typeof thing>;

const MAX_THINGS = 500;
const things = z
  .unknown()
  .optional()
  .transform((value): readonly (JsonLdThing | string)[] => {
    const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, MAX_THINGS) : [value];
    return list.flatMap((one) => (typeof one === 'string' ? one : (thing.safeParse(one).data ?? [])));
  });

const truth = z.union([
  z.boolean(),
  z.enum(['true', 'True', 'false', 'False']).transform((word) => word.toLowerCase() === 'true'),
]);

/** The properties that count of a work. https://schema.org/CreativeWork */
const work = z.object({
  '@type': types,
  headline: text,
  name: text,
  author: things,
  creator: things,
  publisher: things,
  datePublished: text,
  dateModified: text,
  inLanguage: z
    .union([z.object({ alternateName: z.string() }).transform((language) => language.alternateName), text])
    .catch(undefined),
  url: text,
  mainEntityOfPage: z.union([z.object({ '@id': z.string() }).transform((page) => page['@id']), text]).catch(undefined),
  isAccessibleForFree: truth.nullable().catch(null),
});
export type JsonLdWork = z.infer<typeof work>;

/** Everything of a page's JSON-LD that may describe the page. */
export interface JsonLdNodes {
  readonly works: readonly JsonLdWork[];
  /** By "@id". */
  readonly things: ReadonlyMap<string, JsonLdThing>;
}

/** Properties that lead to what the page is about. */
const INWARD = ['@graph', 'mainEntity', 'mainEntityOfPage'];
const MAX_NODES = 2000;

/** What old systems wrap scripts into. */
const WRAPPING = /^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\/\/\]\]>|;)\s*$/g;

/** Reads the texts of a page's JSON-LD scripts; those that are no JSON are passed over. */
export function readJsonLdNodes(scripts: readonly string[]): JsonLdNodes {
  const objects = scripts.flatMap(objectsIn);
  const described = objects.flatMap((object) => thing.safeParse(object).data ?? []);
  return {
    works: objects.flatMap((object) => work.safeParse(object).data ?? []),
    things: new Map(described.flatMap((found) => (found['@id'] === undefined ? [] : [[found['@id'], found]]))),
  };
}

/** All objects of a script on the way inward, without recursion: a hostile one nests deep. */
function objectsIn(script: string): readonly object[] {
  const objects: object[] = [];
  const queue: unknown[] = [parsed(script)];
  for (let next = 0; next < Math.min(queue.length, MAX_NODES); next++) {
    const value = queue[next];
    if (Array.isArray(value)) queue.push(...(value.slice(0, MAX_NODES) as readonly unknown[]));
    else if (typeof value === 'object' && value !== null) {
      objects.push(value);
      queue.push(...INWARD.map((name) => (value as Readonly<Record<string, unknown>>)[name]));
    }
  }
  return objects;
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(script.replace(WRAPPING, ''));
  } catch {
    return null;
  }
}
