import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText } from '../../src/fetching/decodeText';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)));
const utf8 = (text: string) => [...Buffer.from(text, 'utf8')];
const utf16 = (text: string) => [...Buffer.from(text, 'utf16le')];

const TABLE: readonly (readonly [what: string, bytes: Uint8Array, contentType: string, text: string])[] = [
  [
    'a byte order mark outweighs the header',
    bytes([0xef, 0xbb, 0xbf], utf8('é')),
    'text/html; charset=iso-8859-1',
    'é',
  ],
  ['UTF-16 with its mark', bytes([0xff, 0xfe], utf16('é')), 'text/html', 'é'],
  ['the header', bytes('é'), 'text/html; charset="ISO-8859-1"', 'é'],
  [
    'the header outweighs the page',
    bytes('<meta charset=koi8-r>', utf8('é')),
    'text/html;charset=UTF-8',
    '<meta charset=koi8-r>é',
  ],
  ['<meta charset>', bytes('<meta charset="windows-1251">', [0xd6]), 'text/html', '<meta charset="windows-1251">Ц'],
  [
    'http-equiv',
    bytes('<meta http-equiv="Content-Type" content="text/html; charset=shift_jis">', [0x83, 0x65]),
    'text/html',
    '<meta http-equiv="Content-Type" content="text/html; charset=shift_jis">テ',
  ],
  [
    'a charset after other tags',
    bytes('<meta name=a content="b"><meta charset = " windows-1251">', [0xd6]),
    '',
    '<meta name=a content="b"><meta charset = " windows-1251">Ц',
  ],
  [
    'an XML declaration',
    bytes('<?xml version="1.0" encoding="ISO-8859-1"?>é'),
    '',
    '<?xml version="1.0" encoding="ISO-8859-1"?>é',
  ],
  ['UTF-8 where nothing is said', bytes(utf8('“é”')), '', '“é”'],
  ['UTF-8 that is cut within a letter', bytes(utf8('a“').slice(0, 3)), '', 'a'],
  ['Windows-1252 where it can be nothing else', bytes([0x93], 'é', [0x94]), '', '“é”'],
  ['a name of no encoding', bytes(utf8('é')), 'text/html; charset=utf8mb4', 'é'],
  ['a wrong name', bytes('é'), 'text/html; charset=utf-8', '\ufffd'],
  [
    'a page that says that it is UTF-16 and is not',
    bytes('<meta charset=utf-16>', utf8('é')),
    '',
    '<meta charset=utf-16>é',
  ],
  ['nothing', bytes(), '', ''],
];

for (const [what, input, contentType, text] of TABLE) {
  test(`${what} is read as it should be`, () => assert.equal(decodeText(input, contentType), text));
}
