import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import manifest from '../../package.json';
import { CITATION_STYLES, FOOTNOTE_FORMATS } from '../../src/core/citations/source';
import { FINDING_CODES, SEVERITIES } from '../../src/core/findings/finding';
import { SOURCES } from './sources';

const { contributes } = manifest;
const properties: Readonly<Record<string, { readonly scope?: string; readonly enum?: readonly string[] }>> =
  contributes.configuration.properties;
const readme = readFileSync('README.md', 'utf8');

const textOf = (path: string) => SOURCES.find((file) => file.path === path)?.text ?? '';

/** Keys of the object literal that follows some words in a file, at its first level of indentation. */
function keysAfter(path: string, words: string): readonly string[] {
  const text = textOf(path);
  const start = text.indexOf(words);
  assert.notEqual(start, -1, `${path} has "${words}"`);
  const body = text.slice(start, text.indexOf('\n}', start));
  return [...body.matchAll(/^ {2}(\w+):/gm)].map(([, key = '']) => key);
}

const listed = contributes.commands.map(({ command }) => command.replace(/^claimcheck\./, ''));

test('every command that is listed is there', () => {
  const registered = keysAfter('src/extension/commands.ts', 'export const COMMANDS');
  assert.deepEqual(
    listed.filter((name) => !registered.includes(name)),
    [],
  );
});

test('every command that is run somewhere is there', () => {
  const registered = new Set(
    keysAfter('src/extension/commands.ts', 'export const COMMANDS').map((name) => `claimcheck.${name}`),
  );
  const views = Object.values(contributes.views)
    .flat()
    .map(({ id }) => `${id}.focus`);
  const run = SOURCES.flatMap(({ text }) => [
    ...text.matchAll(/(?:executeCommand\(|command:|command = )'?(claimcheck\.[\w.]+)/g),
  ]);
  const unknown = run.map(([, id = '']) => id).filter((id) => !registered.has(id) && !views.includes(id));
  assert.deepEqual(unknown, []);
});

test('menus and keys name commands that are listed', () => {
  const named = [...Object.values(contributes.menus).flat(), ...contributes.keybindings].map(({ command }) => command);
  assert.deepEqual(
    named.filter((id) => !listed.includes(id.replace(/^claimcheck\./, ''))),
    [],
  );
});

test('the settings are those that are read', () => {
  const read = keysAfter('src/extension/settings.ts', 'const settingsSchema').map((key) => `claimcheck.${key}`);
  assert.deepEqual(Object.keys(properties).sort(), [...read].sort());
});

test('every finding can be given each severity, and has the default that the code has', () => {
  const severity = contributes.configuration.properties['claimcheck.severity'].properties;
  const defaults = Object.entries(severity).map(([code, setting]) => [code, setting.default]);
  assert.deepEqual(defaults, Object.entries(FINDING_CODES));
  for (const setting of Object.values(severity)) assert.deepEqual(setting.enum, [...SEVERITIES]);
});

test('the citation styles of the settings are those that there are, and auto', () => {
  assert.deepEqual(properties['claimcheck.citationStyle']?.enum, ['auto', ...CITATION_STYLES]);
  assert.deepEqual(properties['claimcheck.footnoteFormat']?.enum, [...FOOTNOTE_FORMATS]);
});

test('what is about a person is no setting of a folder', () => {
  assert.equal(properties['claimcheck.checkerName']?.scope, 'application');
  assert.equal(properties['claimcheck.contact']?.scope, 'application');
  assert.equal(properties['claimcheck.enable']?.scope, 'resource');
});

test('the README has a heading for each finding code, to which diagnostics lead', () => {
  for (const code of Object.keys(FINDING_CODES)) assert.match(readme, new RegExp(`^#+ ${code}$`, 'm'));
});

test('the README names each setting and each command', () => {
  for (const key of Object.keys(properties)) assert.ok(readme.includes(`\`${key}\``), key);
  for (const { title } of contributes.commands) assert.ok(readme.includes(title), title);
});

test('the files that the manifest names are there or are built', () => {
  const icons = contributes.viewsContainers.activitybar.map(({ icon }) => icon);
  const named = [manifest.icon, ...icons, ...contributes.grammars.map(({ path }) => path)];
  assert.deepEqual(
    named.filter((path) => !existsSync(path)),
    [],
  );
});

test('README and other documents link only to files and headings that are there', () => {
  for (const name of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md']) {
    const text = readFileSync(name, 'utf8');
    const targets = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
    for (const [, file = '', heading] of targets) {
      assert.ok(file === '' || existsSync(file), `${name} links to ${file}`);
      const headings = readFileSync(file === '' ? name : file, 'utf8').matchAll(/^#+ (.+)$/gm);
      const slugs = [...headings].map(([, words = '']) =>
        words
          .toLowerCase()
          .replace(/[^\w\s-]/g, '')
          .replace(/ /g, '-'),
      );
      if (heading) assert.ok(slugs.includes(heading), `${name} links to #${heading}`);
    }
  }
});

test('what writes is not offered where the editor is read-only', () => {
  const writes = /\.(?:addCitation|citeExisting|waive|unwaive)$/;
  const { commandPalette, 'editor/context': context } = contributes.menus;
  const offered = [...commandPalette, ...context].filter(({ command }) => writes.test(command));
  assert.equal(offered.length, 5);
  for (const { command, when } of offered) assert.match(when, /!editorReadonly/, command);
});
