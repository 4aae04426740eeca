import type { Pattern } from './shipped';

/** The files that make regular expressions of strings, and how each is loaded. */
export const BUILDERS: Readonly<Record<string, () => Promise<unknown>>> = {
  'src/core/citations/identifiers.ts': () => import('../../../src/core/citations/identifiers'),
  'src/core/quantities/chips.ts': () => import('../../../src/core/quantities/chips'),
};

/** The regular expressions that are made of strings while those files are loaded, which must be for the first time. */
export async function builtPatterns(): Promise<readonly Pattern[]> {
  const patterns: Pattern[] = [];
  const Original = globalThis.RegExp;
  for (const [file, load] of Object.entries(BUILDERS)) {
    globalThis.RegExp = new Proxy(Original, {
      construct(target, args, newTarget) {
        const built = Reflect.construct(target, args, newTarget) as RegExp;
        patterns.push({ file, source: built.source, flags: built.flags });
        return built;
      },
    });
    const before = patterns.length;
    try {
      await load();
    } finally {
      globalThis.RegExp = Original;
    }
    if (patterns.length === before) throw new Error(`${file} makes no pattern, or had been loaded already.`);
  }
  return patterns;
}
