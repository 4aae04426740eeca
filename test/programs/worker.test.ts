import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { aliases } from '../../scripts/lib/aliases.mjs';

const PROGRAM = `
  import { readBibliography } from './src/core/citations/bibliography/load';
  import { entrySource } from './src/core/citations/bibliography/entrySource';
  import { readDeclaration } from './src/core/citations/bibliography/declaration';
  import { parseMarkdown } from './src/core/markdown/parse';
  const { files } = readDeclaration(parseMarkdown('---\\nbibliography: a.bib\\n---\\n\\nText.'));
  const source = entrySource(readBibliography('@misc{a, title={M{\\\\"u}ller}}', 'bibtex'), 'a');
  globalThis.result = JSON.stringify([files, source?.title]);
`;

test('Bibliographies are read where there is neither Node nor a document, and nothing is fetched', async () => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: PROGRAM, resolveDir: '.' },
    ...{ bundle: true, write: false, metafile: true, platform: 'browser', format: 'iife', outdir: 'out' },
    ...{ conditions: ['worker'], define: { global: 'globalThis' }, alias: aliases, logLevel: 'silent' },
  });
  assert.deepEqual(
    Object.keys(metafile.inputs).filter((path) => /node_modules\/(?:sync|node)-fetch/.test(path)),
    [],
  );
  const fetch = () => assert.fail('something is fetched');
  const web = { URL, TextDecoder, TextEncoder, performance, Headers, location: {}, navigator: {} };
  const worker = createContext({ ...web, fetch, console: { warn: assert.fail, error: assert.fail } });
  runInContext(outputFiles[0]?.text ?? '', worker);
  assert.equal(worker['result'], JSON.stringify([['a.bib'], 'Müller']));
});
