/** Where the cursor is, in texts that are not finished. */

import assert from 'node:assert/strict';
import { positionAt } from '../../../../src/core/features/completion/position.ts';
import { pathOf } from '../../../../src/core/yaml/path.ts';
import { readCursor } from './completing.ts';

/** `key in PATH: prefix` or `value at PATH: prefix`, with what else is special. */
function positionIn(marked: string): string {
  const { text, offset } = readCursor(marked);
  const position = positionAt(text, offset);
  if (!position) return 'nowhere';
  const word = text.slice(position.range.start, position.range.end);
  const special = [position.flow ? 'flow' : '', position.lead === ' ' ? 'needs a space' : ''];
  if (position.on === 'value')
    return [`value at ${pathOf(position.value)}: ${position.prefix}|${word}`, ...special]
      .filter((text) => text !== '')
      .join(', ');
  special.push(
    position.hasColon ? 'has a colon' : '',
    position.aligned ? '' : 'not aligned',
    position.listAbove ? `below ${position.listAbove.name}` : '',
  );
  return [`key in ${pathOf(position.map) || 'root'}: ${position.prefix}|${word}`, ...special]
    .filter((text) => text !== '')
    .join(', ');
}

const INDENTED = 'spec:\n  containers:\n    - name: a\n      image: b\n';
const FLAT = 'spec:\n  containers:\n  - name: a\n    image: b\n';

describe('the position of the cursor', () => {
  const cases: readonly [text: string, position: string][] = [
    ['‸', 'key in root: |'],
    ['ap‸', 'key in root: ap|ap'],
    ['im‸age: x', 'key in root: im|image, has a colon'],
    ['a: b\n‸', 'key in root: |'],
    ['# a‸', 'nowhere'],
    ['a: # b‸', 'nowhere'],
    ['a: |\n  text‸', 'nowhere'],
    ['a: >\n  some\n  ‸', 'nowhere'],
    ['a: b\n  c‸', 'nowhere'],
    ['a: x, y‸', 'value at a: x, y|x, y'],
    ['a:‸', 'value at a: |, needs a space'],
    ['a: ‸', 'value at a: |'],
    ['a: v‸1', 'value at a: v|v1'],
    ['a: "fo‸', 'value at a: fo|fo'],
    ['a: "fo‸\nb: c\n', 'value at a: fo|fo'],
    ["a: 'fo‸o'\nb: c", 'value at a: fo|foo'],
    ['image: nginx:‸', 'value at image: nginx:|nginx:'],
    [`${INDENTED}‸`, 'key in root: |'],
    [`${INDENTED}  ‸`, 'key in spec: |'],
    [`${INDENTED}   ‸`, 'key in spec: |, not aligned'],
    [`${INDENTED}    ‸`, 'key in spec: |, not aligned, below containers'],
    [`${INDENTED}     ‸`, 'nowhere'],
    [`${INDENTED}      ‸`, 'key in spec.containers[0]: |'],
    [`${INDENTED}      po‸`, 'key in spec.containers[0]: po|po'],
    [`${INDENTED}        ‸`, 'nowhere'],
    [`${INDENTED}    -‸`, 'key in spec.containers[1]: |, needs a space'],
    [`${INDENTED}    - ‸`, 'key in spec.containers[1]: |'],
    [`${INDENTED}    - na‸`, 'key in spec.containers[1]: na|na'],
    [`${FLAT}  ‸`, 'key in spec: |, below containers'],
    [`${FLAT}    ‸`, 'key in spec.containers[0]: |'],
    ['spec:\n  containers:\n  ‸', 'key in spec: |, below containers'],
    ['spec:\n  containers:\n    ‸', 'key in spec.containers: |'],
    ['spec:\n  containers:\n    - ‸\n      image: b\n', 'key in spec.containers[0]: |'],
    ['args:\n  - --po‸', 'value at args[0]: --po|--po'],
    ['args:\n  - $(‸', 'key in args[0]: $(|$('],
    ['a: {b: 1, ‸}', 'key in a: |, flow'],
    ['a: {b: 1, c‸', 'key in a: c|c, flow'],
    ['a: {‸ b: 1}', 'key in a: |, flow'],
    ['a: {b: ‸}', 'value at a.b: |, flow'],
    ['a: {b:‸}', 'value at a.b: |, flow, needs a space'],
    ['a: [‸', 'key in a[0]: |, flow'],
    ['a: [x, ‸]', 'key in a[1]: |, flow'],
    ['a: [\n  {b: c},\n  ‸\n]', 'key in a[1]: |, flow'],
    ['{"a": "b", ‸}', 'key in root: |, flow'],
    ['a:\r\n  ‸\r\nb: c\r\n', 'key in a: |'],
    ['kubernetes.io/o‸', 'key in root: kubernetes.io/o|kubernetes.io/o'],
    ['---\nkind‸', 'key in root: kind|kind'],
  ];
  for (const [text, expected] of cases) {
    it(`${JSON.stringify(text)}: ${expected}`, () => assert.equal(positionIn(text), expected));
  }

  it('gives offsets of the original text', () => {
    const { text, offset } = readCursor('a: {‸ b: 1}\nc: d\n');
    const position = positionAt(text, offset);
    assert.ok(position?.on === 'key');
    const last = position.root.kind === 'map' ? position.root.entry('c') : undefined;
    assert.ok(last);
    assert.equal(text.slice(position.original(last.key.start), position.original(last.key.end)), 'c');
  });
});
