import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text.ts';
import type { TextEdit } from '../../../src/core/text.ts';
import { Edits } from '../../../src/core/yaml/edits.ts';
import { parseDocument } from '../../../src/core/yaml/parse.ts';
import { readValues } from '../../../src/core/yaml/read-values.ts';
import type { MapValue } from '../../../src/core/yaml/values.ts';

type Make = (root: MapValue, edits: Edits) => TextEdit | undefined;

function edited(text: string, make: Make): string {
  const { root } = readValues(parseDocument(text).root);
  const edit = root?.kind === 'map' ? make(root, new Edits(text)) : undefined;
  return edit ? applyEdits(text, [edit]) : 'no edit';
}

function field(map: MapValue | undefined, name: string) {
  const entry = map?.entry(name);
  assert.ok(map && entry);
  return { map, entry };
}

const addPolicy: Make = (root, edits) => {
  const [container] = root.maps('containers');
  return container && edits.addField(container, 'resources', { limits: { memory: '64Mi' }, claims: ['a', 'b'] });
};

const removeB: Make = (root, edits) => {
  const { map, entry } = field(root, 'b');
  return edits.removeField(map, entry);
};

const writeA: Make = (root, edits) => {
  const value = root.entry('a')?.value;
  return value?.kind === 'scalar' ? edits.setText(value.node, 'x') : undefined;
};

describe('Edits', () => {
  const cases: readonly [name: string, text: string, make: Make, expected: string][] = [
    [
      'adds a field with the indent of its neighbours',
      'containers:\n  - name: a # keep\n    image: b\n',
      addPolicy,
      'containers:\n  - name: a # keep\n    image: b\n    resources:\n      limits:\n        memory: 64Mi\n' +
        '      claims:\n        - a\n        - b\n',
    ],
    [
      'follows lists that are not indented',
      'containers:\n- name: a\n  image: b # tag\n# end\n',
      addPolicy,
      'containers:\n- name: a\n  image: b # tag\n  resources:\n    limits:\n      memory: 64Mi\n    claims:\n' +
        '    - a\n    - b\n# end\n',
    ],
    [
      'follows four spaces and CR LF',
      'containers:\r\n    - name: a\r\n      x:\r\n          y: 1\r\n',
      addPolicy,
      'containers:\r\n    - name: a\r\n      x:\r\n          y: 1\r\n      resources:\r\n          limits:\r\n' +
        '              memory: 64Mi\r\n          claims:\r\n              - a\r\n              - b\r\n',
    ],
    [
      'stays in flow style',
      'containers: [{name: a}]\n',
      addPolicy,
      'containers: [{name: a, resources: {limits: {memory: 64Mi}, claims: [a, b]}}]\n',
    ],
    [
      'adds without a final line break',
      'containers:\n  - name: a',
      addPolicy,
      'containers:\n  - name: a\n    resources:\n      limits:\n        memory: 64Mi\n      claims:\n' +
        '        - a\n        - b',
    ],
    ['removes a field with its lines', 'a: 1\nb:\n  c: 2\n  d: 3\ne: 4\n', removeB, 'a: 1\ne: 4\n'],
    ['removes the last field', 'a: 1\nb: 2', removeB, 'a: 1'],
    ['removes from flow style', '{a: 1, b: 2, c: 3}\n', removeB, '{a: 1, c: 3}\n'],
    ['removes the last of flow style', '{a: 1, b: 2}\n', removeB, '{a: 1}\n'],
    ['removes the first field of a list item', '- x\n', () => undefined, 'no edit'],
    [
      'empties a map',
      'a:\n  b: 1\nc: 2\n',
      (root, edits) => {
        const { map, entry } = field(root.map('a'), 'b');
        return edits.removeField(map, entry);
      },
      'a: {}\nc: 2\n',
    ],
    [
      'removes the first field of an item',
      'l:\n  - a: 1\n    b: 2\n',
      (root, edits) => {
        const { map, entry } = field(root.maps('l')[0], 'a');
        return edits.removeField(map, entry);
      },
      'l:\n  - b: 2\n',
    ],
    [
      'adds an item',
      'l:\n  - a: 1 # one\n',
      (root, edits) => {
        const list = root.list('l');
        return list && edits.addItem(list, { a: 2, b: ['x'] });
      },
      'l:\n  - a: 1 # one\n  - a: 2\n    b:\n      - x\n',
    ],
    [
      'keeps the comments of what it removes',
      'a: 1\nb: # why\n  # what\n  c: "#"\nd: 2\n',
      removeB,
      'a: 1\n# why\n# what\nd: 2\n',
    ],
    [
      'removes an item',
      'l:\n  - a\n  - b # no\n  - c\n',
      (root, edits) => {
        const list = root.list('l');
        return list && edits.removeItem(list, 1);
      },
      'l:\n  - a\n  # no\n  - c\n',
    ],
    [
      'keeps single quotes',
      "a: 'it''s'\n",
      (root, edits) => {
        const value = root.scalar('a');
        return value && edits.setText(value.node, "that's");
      },
      "a: 'that''s'\n",
    ],
    [
      'quotes where it must',
      'a: b\n',
      (root, edits) => {
        const value = root.scalar('a');
        return value && edits.setText(value.node, 'yes');
      },
      'a: "yes"\n',
    ],
    [
      'writes into an empty value',
      'a:\nb: 1\n',
      (root, edits) => {
        const value = root.entry('a')?.value;
        return value?.kind === 'scalar' ? edits.setText(value.node, 'x') : undefined;
      },
      'a: x\nb: 1\n',
    ],
    ['writes before a comment, at a distance', 'a:  # note\nb: 1\n', writeA, 'a: x  # note\nb: 1\n'],
    ['leaves no blanks behind what it writes', 'a:  \nb: 1\n', writeA, 'a: x\nb: 1\n'],
    ['writes at the end of a text', 'b: 1\na:', writeA, 'b: 1\na: x'],
    ['writes an empty value of flow style', '{a: , b: 1}\n', writeA, '{a: x, b: 1}\n'],
    ['writes behind an anchor', 'a: &n\nb: 1\n', writeA, 'a: &n x\nb: 1\n'],
  ];
  for (const [name, text, make, expected] of cases) it(name, () => assert.equal(edited(text, make), expected));
});
