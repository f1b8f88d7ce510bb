import assert from 'node:assert/strict';
import { unfair } from './oracle.ts';

const POD = `kind: Pod
metadata:
  name: web # the shop
spec:
  containers:
    - name: one
      image: a:1
    - name: two
      image: b:1
`;

/** One replacement in a text, and what the oracle says of it. */
function judged(text: string, from: string, to: string): string | undefined {
  const start = text.indexOf(from);
  assert.notEqual(start, -1, from);
  const edits = [{ range: { start, end: start + from.length }, newText: to }];
  return unfair(text, edits, text.slice(0, start) + to + text.slice(start + from.length));
}

describe('the oracle of the fuzz', () => {
  const fair: Readonly<Record<string, readonly [string, string]>> = {
    'another value': ['a:1', 'a:2'],
    'another key': ['image: a', 'img: a'],
    'an item less, so that the next one moves up': ['    - name: one\n      image: a:1\n', ''],
    'a field more': ['      image: a:1\n', '      image: a:1\n      tty: true\n'],
  };
  for (const [what, [from, to]] of Object.entries(fair))
    it(`lets pass ${what}`, () => assert.equal(judged(POD, from, to), undefined));

  const wrong: Readonly<Record<string, readonly [string, string, RegExp]>> = {
    'a value that becomes part of another': ['\n      image: b:1', ' image: b:1', /is no longer there|was|breaks/],
    'a quote that swallows the rest': ['a:1', "'a:1", /breaks/],
    'an item that joins the one before': ['    - name: two', '      name: two', /twice/],
    'the last line break': ['b:1\n', 'b:1', /last line break/],
    'CRLF in a file with LF': ['a:1\n', 'a:1\r\n', /CRLF/],
    'a tag that makes another value': ['image: a', 'image: !!binary a', /./],
  };
  for (const [what, [from, to, why]] of Object.entries(wrong))
    it(`sees ${what}`, () => assert.match(judged(POD, from, to) ?? 'nothing', why));

  it('sees LF in a file with CRLF, a lost byte order mark, and edits that overlap', () => {
    assert.match(judged(POD.replaceAll('\n', '\r\n'), 'a:1', 'a:1\n      tty: true') ?? '', /LF into/);
    assert.match(judged(`\uFEFF${POD}`, '\uFEFF', '') ?? '', /byte order mark/);
    const twice = { range: { start: 0, end: 4 }, newText: 'x' };
    assert.match(unfair(POD, [twice, twice], 'x') ?? '', /overlap/);
  });
});
