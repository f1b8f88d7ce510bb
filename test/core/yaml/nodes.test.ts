/**
 * The nodes of a text: kind, style, tag, and where each is written. `plain a` is a scalar in its style, `[…]` and `{…}`
 * a list and a map in flow style, `(…)` and `<…>` the same in block style.
 */

import assert from 'node:assert/strict';
import type { YamlNode } from '../../../src/core/yaml/nodes.ts';
import { parseDocument } from '../../../src/core/yaml/parse.ts';

const CASES: readonly [text: string, nodes: string][] = [
  ['a: b\n', '<plain a: plain b>'],
  ['- a\n- \'b\'\n- "c"\n- |\n  d\n- >-\n  e\n', '(plain a, single b, double c, literal d\\n, folded e)'],
  ['{a: [b, "c"]}\n', '{plain a: [plain b, double c]}'],
  ['[]\n', '[]'],
  ['{}\n', '{}'],
  ['- - a\n  - b\n- c: d\n', '((plain a, plain b), <plain c: plain d>)'],
  ['a:\nb:\n', '<plain a: plain @2, plain b: plain @5>'],
  ['- \n- a\n', '(plain @2, plain a)'],
  ['a: # c\n  b\n', '<plain a: plain b>'],
  // Tags, in full where they are YAML's own.
  ['a: !t b\n', '<plain a: !t plain b>'],
  ['a: !!str 8\n', '<plain a: tag:yaml.org,2002:str plain 8>'],
  ['a: !t [b]\n', '<plain a: !t [plain b]>'],
  ['!t\na: b\n', '!t <plain a: plain b>'],
  ['!t {a: b}\n', '!t {plain a: plain b}'],
  ['- !t\n  - a\n', '(!t (plain a))'],
  ['!t\n', '!t plain @2'],
  // Anchors: the last of a name in front of the alias.
  ['a: &x b\nc: *x\n', '<plain a: plain b, plain c: *x=plain b>'],
  ['a: &x [b]\nc: *x\n', '<plain a: [plain b], plain c: *x=[plain b]>'],
  ['a: &x\nb: *x\n', '<plain a: plain @5, plain b: *x=plain @5>'],
  ['a: &x b\nc: &x d\ne: *x\n', '<plain a: plain b, plain c: plain d, plain e: *x=plain d>'],
  ['&x a: *x\n', '<plain a: *x=plain a>'],
  ['&x a: b\n*x : c\n', '<plain a: plain b, *x=plain a: plain c>'],
  ['a: *x\n', '<plain a: *x=nothing>'],
  // Keys of other kinds, and in braces.
  ['? a\n: b\n', '<plain a: plain b>'],
  ['? [a]\n: b\n', '<[plain a]: plain b>'],
  ['? a: b\n: c\n', '<<plain a: plain b>: plain c>'],
  ['{[a]: b}\n', '{[plain a]: plain b}'],
  ['{a, b: }\n', '{plain a: plain @2, plain b: plain @7}'],
  ['{? a, b}\n', '{plain a: plain @4, plain b: plain @7}'],
  ['{: a}\n', '{plain @1: plain a}'],
  ['[a: b]\n', '[{plain a: plain b}]'],
  ['{"a":b}\n', '{double a: plain b}'],
  ['{"a":}\n', '{double a: plain @5}'],
  // Without a blank behind it, a colon is a part of a plain word to Go's reader.
  ['{a:}\n', '{plain a:: plain @3}'],
  ['{a:,b: c}\n', '{plain a:: plain @3, plain b: plain c}'],
  ['{a: }\n', '{plain a: plain @4}'],
  ['{a:\n}\n', '{plain a: plain @3}'],
  ['[a:]\n', '[plain a:]'],
  ['[a:, b: c, "d":]\n', '[plain a:, {plain b: plain c}, {double d: plain @15}]'],
  ['[{a:}, {b: }]\n', '[{plain a:: plain @4}, {plain b: plain @11}]'],
  ['[? a, b]\n', '[{plain a: plain @4}, plain b]'],
  ['x: [a:\n]\n', '<plain x: [{plain a: plain @6}]>'],
  // Nothing at all; a null that is written is something.
  ['', 'nothing'],
  ['# c\n', 'nothing'],
  ['---\n', 'nothing'],
  ['--- # c\n\n', 'nothing'],
  ['~\n', 'plain ~'],
  ['""\n', 'double @0'],
  // Offsets count in UTF-16 units, with whatever is in front.
  ['é: "😀"\nb: c\n', '<plain é: double 😀, plain b: plain c>'],
  ['\uFEFFa: b\r\nc: d', '<plain a: plain b, plain c: plain d>'],
  ['# c\r\n---\r\na: b\r\n', '<plain a: plain b>'],
  ['a: "b\nc"\n', '<plain a: double b c>'],
];

function shown(node: YamlNode | undefined, text: string): string {
  if (!node) return 'nothing';
  if (node.kind === 'alias') {
    assert.equal(text.slice(node.start, node.end), `*${node.name}`);
    return `*${node.name}=${shown(node.target, text)}`;
  }
  const tag = node.tag === undefined ? '' : `${node.tag} `;
  const slice = text.slice(node.start, node.end);
  if (node.kind === 'scalar') {
    if (node.text === '') assert.match(slice, /^(?:""|)$/);
    else if (node.style === 'plain') assert.equal(slice, node.text);
    else assert.match(slice, { single: /^'.*'$/s, double: /^".*"$/s, literal: /^\|/, folded: /^>/ }[node.style]);
    return `${tag}${node.style} ${JSON.stringify(node.text).slice(1, -1) || `@${node.start}`}`;
  }
  const isMap = node.kind === 'map';
  const inside = isMap
    ? node.entries.map(({ key, value }) => `${shown(key, text)}: ${shown(value, text)}`)
    : node.items.map((item) => shown(item, text));
  const [opens = '', closes = ''] = node.flow ? (isMap ? '{}' : '[]') : isMap ? '<>' : '()';
  return `${tag}${opens}${inside.join(', ')}${closes}`;
}

describe('the nodes of a text', () => {
  for (const [text, nodes] of CASES)
    it(JSON.stringify(text), () => assert.equal(shown(parseDocument(text).root, text), nodes));

  it('in flow style are from bracket to bracket, in block style from the first word on', () => {
    for (const [text, slice] of [
      ['a: [b, c]  # d\n', '[b, c]'],
      ['a: {b: c}\n', '{b: c}'],
      ['a: &x !t [b]\n', '[b]'],
      ['a: [\n  b\n]\nc: d\n', '[\n  b\n]'],
    ] as const) {
      const { root } = parseDocument(text);
      const value = root?.kind === 'map' ? root.entries[0]?.value : undefined;
      assert.equal(value && text.slice(value.start, value.end), slice);
    }
    for (const [text, start] of [
      ['# c\n  a: b\n', 6],
      ['# c\n  - a\n', 6],
      ['---\n# c\na: b\n', 8],
      ['\n\n- a\n- b\n', 2],
    ] as const)
      assert.equal(parseDocument(text).root?.start, start, text);
  });

  it('are within the text, and their ends behind their starts, whatever the text is', () => {
    const pieces = [
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '"',
      "'",
      '[',
      '}',
      ',',
      '&x ',
      '*x',
      '? ',
      '|\n',
      '#',
      '😀',
      '\r',
      '!t ',
    ];
    let state = 7;
    const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
    for (let round = 0; round < 400; round++) {
      const text = Array.from({ length: 12 }, () => pieces[(next() >>> 16) % pieces.length]).join('');
      const visit = (node: YamlNode): void => {
        assert.ok(0 <= node.start && node.start <= node.end && node.end <= text.length, JSON.stringify(text));
        if (node.kind === 'list') node.items.forEach(visit);
        if (node.kind === 'map') for (const { key, value } of node.entries) [key, value].forEach(visit);
      };
      const { root, problems } = parseDocument(text);
      if (root) visit(root);
      for (const { start, end } of problems) assert.ok(0 <= start && start <= end && end <= text.length, text);
    }
  });
});
