import assert from 'node:assert/strict';
import { test } from 'node:test';
import { panelPage } from '../../src/protocol/panelPage';

const parts = {
  cspSource: 'https://*.vscode-cdn.net',
  nonce: 'abc123',
  scriptUri: 'https://file.example/dist/panel/main.js',
  styleUri: 'https://file.example/dist/panel/panel.css',
  title: 'Claims',
};

test('nothing is allowed but the one script and the one style sheet', () => {
  const page = panelPage(parts);
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
  assert.equal(
    policy,
    "default-src 'none'; script-src 'nonce-abc123'; style-src https://*.vscode-cdn.net; img-src data:; base-uri 'none'; form-action 'none'",
  );
  assert.equal(page.match(/<script/g)?.length, 1);
  assert.ok(!page.includes('unsafe'));
});

test('what goes into the page cannot leave its attribute', () => {
  const page = panelPage({ ...parts, title: '</title><script>alert(1)</script>', styleUri: '"><img src=x>' });
  assert.equal(page.match(/<script/g)?.length, 1);
  assert.ok(!page.includes('<img'));
});
