/** A table of what Enter writes: `‸` is the caret before and after. */

import assert from 'node:assert/strict';
import { enterAt, enterEdit } from '../../../../src/core/features/enter/enter.ts';
import { Analyzer } from '../../../../src/core/analysis/analysis.ts';
import { applyEdits } from '../../../../src/core/text.ts';

const { schema } = new Analyzer().plan;

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n';
const WIDE = 'apiVersion: v1\nkind: Pod\nmetadata:\n    name: web\nspec:\n';
const UNINDENTED = `${POD}  initContainers:\n  - name: a\n    image: b:1\n`;
const KYAML = '{\n  apiVersion: "v1",\n  kind: "Pod",\n';

/** What it does, what is in front of both texts, before, after; without an after, the editor's own Enter stays. */
const CASES: readonly (readonly [string, string, string, string?])[] = [
  ['below the first key of an item', POD, '  containers:\n    - name: log‸', '  containers:\n    - name: log\n      ‸'],
  ['below it when its value is missing', POD, '  containers:\n    - name:‸', '  containers:\n    - name:\n      ‸'],
  ['below it when its colon is missing', POD, '  containers:\n    - name‸', '  containers:\n    - name\n      ‸'],
  [
    'below it with a comment behind',
    POD,
    '  containers:\n    - name: log # x‸',
    '  containers:\n    - name: log # x\n      ‸',
  ],
  [
    'below it after three spaces',
    POD,
    '  containers:\n    -   name: log‸',
    '  containers:\n    -   name: log\n        ‸',
  ],
  ['below it in an un-indented list', POD, '  containers:\n  - name: log‸', '  containers:\n  - name: log\n    ‸'],
  ['below the inner of two dashes', POD, '  a:\n    - - name: log‸', '  a:\n    - - name: log\n        ‸'],
  ['below a quoted key', POD, '  containers:\n    - "name": log‸', '  containers:\n    - "name": log\n      ‸'],
  [
    'under the second key',
    POD,
    '  containers:\n    - name: a\n      image: b‸',
    '  containers:\n    - name: a\n      image: b\n      ‸',
  ],
  ['into a list', POD, '  containers:‸', '  containers:\n    ‸'],
  ['into a list whose colon is missing', POD, '  containers‸', '  containers\n    ‸'],
  ['into an object', POD, '  securityContext:‸', '  securityContext:\n    ‸'],
  ['into a map', POD, '  nodeSelector:‸', '  nodeSelector:\n    ‸'],
  ['into an object behind an anchor', POD, '  securityContext: &a‸', '  securityContext: &a\n    ‸'],
  ['into an object with a comment behind', POD, '  securityContext: # x‸', '  securityContext: # x\n    ‸'],
  ['into an object in an item', POD, '  containers:\n    - resources:‸', '  containers:\n    - resources:\n        ‸'],
  ['into what the schema does not know', POD, '  unheard:‸', '  unheard:\n    ‸'],
  ['into an object of a kind nobody knows', 'apiVersion: a/v1\nkind: B\n', 'spec:‸', 'spec:\n  ‸'],
  ['not below a field that takes a text', POD, '  nodeName:‸', '  nodeName:\n  ‸'],
  ['to the column of an un-indented list elsewhere', UNINDENTED, '  containers:‸', '  containers:\n  ‸'],
  ['four spaces where the file has four', WIDE, '    containers:‸', '    containers:\n        ‸'],
  [
    'four spaces in an item',
    WIDE,
    '    containers:\n        - resources:‸',
    '    containers:\n        - resources:\n              ‸',
  ],
  ['to what is below the key already', POD, '  containers:‸\n  - name: a\n', '  containers:\n  ‸\n  - name: a\n'],
  [
    'to what is below the key, past a comment',
    POD,
    '  containers:‸\n     # x\n     - a: b\n',
    '  containers:\n     ‸\n     # x\n     - a: b\n',
  ],
  ['out of an empty item', POD, '  containers:\n    - name: a\n    - ‸', '  containers:\n    - name: a\n  ‸'],
  ['out of an empty item without its space', POD, '  containers:\n    -‸', '  containers:\n  ‸'],
  [
    'out of an empty item of an un-indented list',
    POD,
    '  containers:\n  - name: a\n  - ‸',
    '  containers:\n  - name: a\n  ‸',
  ],
  ['out of an inner list', POD, '  containers:\n    - ports:\n        - ‸', '  containers:\n    - ports:\n      ‸'],
  ['not out of an item that goes on below', POD, '  containers:\n    -‸\n      name: a\n'],
  [
    'another text of a list',
    POD,
    '  containers:\n    - args:\n        - one‸',
    '  containers:\n    - args:\n        - one\n        ‸',
  ],
  ['an address is no key', POD, '  a:\n    - http://b‸', '  a:\n    - http://b\n    ‸'],
  ['stays in a comment', POD, '  # one:‸', '  # one:\n  ‸'],
  ['into a block scalar', POD, '  a:\n    - |-‸', '  a:\n    - |-\n      ‸'],
  ['into a block scalar of a key', POD, '  a:\n    - b: >‸', '  a:\n    - b: >\n        ‸'],
  ['stays in a block scalar', POD, '  a: |\n    - name: b‸', '  a: |\n    - name: b\n    ‸'],
  ['stays in a block scalar at a colon', POD, '  a: |\n    if:‸', '  a: |\n    if:\n    ‸'],
  ['leaves a blank line alone', POD, '    ‸'],
  ['leaves the middle of a line alone', POD, '  node‸Name: b'],
  ['leaves a marker alone', POD, '---‸'],
  ['leaves open quotes alone', POD, '  nodeName: "a‸'],
  ['leaves an open bracket alone', POD, '  nodeSelector: {‸'],
  [
    'goes on in a flow map that an item began',
    POD,
    '  containers:\n    - {name: a,‸',
    '  containers:\n    - {name: a,\n      ‸',
  ],
  ['leaves KYAML alone', KYAML, '  metadata: {\n    name: "web",‸'],
  ['leaves other YAML alone', '', 'services:\n  web:‸'],
  ['leaves a workflow alone', '', 'jobs:\n  steps:\n    - name: a‸'],
  [
    'works in the second document',
    `${POD}---\n`,
    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a‸',
    'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n      ‸',
  ],
  ['leaves the document beside a manifest alone', `${POD}---\n`, 'a:\n  - name: b‸'],
];

describe('Enter', () => {
  for (const newline of ['\n', '\r\n'])
    for (const [what, head, before, after] of CASES)
      it(`${what}${newline === '\n' ? '' : ', with CRLF'}`, () => {
        const { text, caret } = withoutCaret((head + before).replaceAll('\n', newline));
        const enter = enterAt(text, caret, schema);
        if (after === undefined) return assert.equal(enter, undefined);
        assert.ok(enter);
        const edit = enterEdit(text, caret, enter);
        const wanted = withoutCaret((head + after).replaceAll('\n', newline));
        assert.equal(applyEdits(text, [edit]), wanted.text);
        assert.equal(edit.range.start + edit.newText.length, wanted.caret);
      });
});

function withoutCaret(marked: string): { readonly text: string; readonly caret: number } {
  return { text: marked.replace('‸', ''), caret: marked.indexOf('‸') };
}
