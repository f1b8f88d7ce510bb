/** What a person who types meets: the first offer, brackets, examples, and nothing found in what was accepted. */

import assert from 'node:assert/strict';
import { completionMarkdown } from '../../../../src/core/features/completion/documentation.ts';
import { fileOffset, fileRange } from '../../../../src/core/analysis/file-offsets.ts';
import { resolve } from '../../../../src/core/features/completion/write-snippet.ts';
import type { InsertPart } from '../../../../src/core/features/completion/write-snippet.ts';
import { unescapedMarkdown } from '../../../../src/core/features/hover/markdown-text.ts';
import { publishedDocuments } from '../../../../src/core/features/unfinished/published.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { parseDocument } from '../../../../src/core/yaml/parse.ts';
import type { Value } from '../../../../src/core/yaml/values.ts';
import { analyzer, choose, complete, completeAt, labels, manifests, readCursor } from './completing.ts';

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n';
const CONTAINER = `${POD}  containers:\n    - name: app\n      image: registry.example.com/app:1.0\n`;
const DEPLOYMENT = (name: string, label: string, ports: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\nspec:\n  selector:\n    matchLabels:\n      ` +
  `${label}\n  template:\n    metadata:\n      labels:\n        ${label}\n    spec:\n      containers:\n` +
  `        - name: app\n          image: registry.example.com/app:1.0\n${ports}`;

/** The text after choosing the first offer. */
function first(marked: string): string {
  const { text, offset } = readCursor(marked);
  const [offer] = complete(text, offset);
  assert.ok(offer, marked);
  return choose(text, offer);
}

describe('the first offer', () => {
  const items: readonly (readonly [list: string, marked: string, begins: string])[] = [
    ['containers', `${POD}  containers:\n    ‸`, '    - name: app'],
    ['containers in the column of the key', `${POD}  containers:\n  ‸`, '  - name: app'],
    ['containers behind the colon', `${POD}  containers: ‸`, '\n    - name: app'],
    ['containers before another field', `${POD}  containers:\n  ‸\n  restartPolicy: Never\n`, '  - name: app'],
    ['initContainers', `${CONTAINER}  initContainers:\n    ‸`, '    - name: '],
    ['env', `${CONTAINER}      env:\n        ‸`, '        - name: NAME'],
    ['ports', `${CONTAINER}      ports:\n        ‸`, '        - containerPort: 8080'],
    ['volumes', `${CONTAINER}  volumes:\n    ‸`, '    - name: '],
    ['tolerations', `${CONTAINER}  tolerations:\n    ‸`, '    - key: '],
    ['ports of a Service', 'apiVersion: v1\nkind: Service\nspec:\n  ports:\n    ‸', '    - port: 80'],
  ];
  for (const [list, marked, begins] of items)
    it(`is an item after ${list}`, () => assert.ok(first(marked).includes(begins), first(marked)));

  it('is a value right behind a key', () => {
    for (const [marked, value] of [
      [`${CONTAINER}      imagePullPolicy: ‸`, 'Always'],
      [`${CONTAINER}  restartPolicy: ‸`, 'Always'],
      [`${CONTAINER}  hostNetwork: ‸`, 'true'],
      [`${CONTAINER}      resources:\n        limits:\n          cpu: ‸`, '100m'],
      [
        `${CONTAINER}      volumeMounts:\n        - name: ‸\n  volumes:\n    - name: data\n      emptyDir: {}\n`,
        'data',
      ],
      ['apiVersion: apps/v1\nkind: ‸', 'Deployment'],
      ['apiVersion: v1\nkind: Service\nspec:\n  type: ‸', 'ClusterIP'],
      ['apiVersion: batch/v1\nkind: CronJob\nspec:\n  concurrencyPolicy: ‸', 'Allow'],
    ] as const)
      assert.equal(labels(completeAt(marked))[0], value, marked);
  });
});

describe('flow style', () => {
  const cases: readonly (readonly [marked: string, written: string])[] = [
    [`${POD}  containers: [‸`, '[{name: app}]'],
    [`${POD}  containers: [‸]\n`, '[{name: app}]'],
    [`${POD}  containers: [{‸`, '[{name: app}]'],
    [`${POD}  containers: [{‸}]\n`, '[{name: app}]'],
    [`${CONTAINER}      ports: [‸`, '[{containerPort: 8080}]'],
    [`${CONTAINER}      env: [{name: A, val‸`, '[{name: A, value: }]'],
    [`${CONTAINER}      securityContext: {capabilities: {drop: [‸`, '{capabilities: {drop: [ALL]}}'],
    [`${CONTAINER}      imagePullPolicy: Always\n  volumes: [{name: a, emptyDir: {medium: ‸`, '{medium: Memory}}]'],
  ];
  for (const [marked, written] of cases)
    it(`closes what it opened in ${marked.slice(marked.lastIndexOf('\n', marked.indexOf('‸')) + 1).trim()}`, () => {
      const text = first(marked);
      assert.ok(text.includes(written), text);
      assert.deepEqual(parseDocument(text).problems, []);
    });

  it('leaves brackets alone where more follows', () => {
    assert.ok(
      first(`${CONTAINER}      ports: [{‸, protocol: TCP}]\n`).includes('[{containerPort: 8080, protocol: TCP}]'),
    );
  });
});

describe('the skeleton of a Service', () => {
  const skeleton = (before: string): string => {
    const { text, offset } = readCursor(`${before}---\nService‸`);
    const offer = complete(text, offset).find(({ label }) => label === 'Service');
    assert.ok(offer);
    return choose(text, offer).slice(before.length);
  };

  it('has the name, the labels and the port of the Deployment above', () => {
    assert.equal(
      skeleton(
        DEPLOYMENT(
          'shop',
          'app: store',
          '          ports:\n            - name: web\n              containerPort: 3000\n',
        ),
      ),
      '---\napiVersion: v1\nkind: Service\nmetadata:\n  name: shop\nspec:\n  selector:\n    app: store\n' +
        '  ports:\n    - name: web\n      port: 80\n      targetPort: web',
    );
  });

  it('names all ports of several, and takes a number where there is no name', () => {
    const ports =
      '          ports:\n            - name: web\n              containerPort: 3000\n' +
      '            - containerPort: 9090\n';
    assert.match(
      skeleton(DEPLOYMENT('shop', 'app: shop', ports)),
      /- name: web\n {6}port: 3000\n {6}targetPort: web\n {4}- name: tcp-9090\n {6}port: 9090\n {6}targetPort: 9090$/,
    );
  });

  it('is for the Pods that have no Service yet, and finds nothing wrong', () => {
    const first = DEPLOYMENT('shop', 'app: shop', '');
    const service =
      '---\napiVersion: v1\nkind: Service\nmetadata:\n  name: pay\nspec:\n  selector:\n    app: pay\n  ports:\n' +
      '    - port: 80\n';
    const before = `${first}---\n${DEPLOYMENT('pay', 'app: pay', '')}${service}`;
    assert.match(skeleton(before), /selector:\n {4}app: shop\n/);
  });

  it('stays as it is in a file without Pods', () => {
    assert.match(skeleton('apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n'), /selector:\n {4}app: web\n/);
  });
});

describe('the text beside an offer', () => {
  const places = [
    `${CONTAINER}      ‸`,
    `${CONTAINER}  ‸`,
    `${POD}  containers:\n    ‸`,
    '‸',
    `${CONTAINER}      imagePullPolicy: ‸`,
  ];
  const texts = places.flatMap((marked) =>
    completeAt(marked).map(({ label, about, parts }) => ({
      label,
      text: completionMarkdown(about, analyzer.plan, defaultSettings, parts),
    })),
  );

  it('has an example', () => {
    const without = texts.filter(({ text }) => !text.includes('```yaml\n')).map(({ label }) => label);
    // Nothing is usual in these: what is in them depends on the cluster.
    const exceptions = ['resizePolicy', 'apiVersion', 'kind', 'resourceClaims', 'affinity'];
    assert.deepEqual(
      without.filter((label) => !exceptions.includes(label)),
      [],
    );
  });

  it('has examples that can be read', () => {
    for (const { label, text } of texts) {
      const example = /```yaml\n([^]*?)\n```/.exec(text)?.[1];
      if (example === undefined || example.includes('…')) continue;
      for (const document of example.split('\n---\n'))
        assert.deepEqual(parseDocument(document).problems, [], `${label}\n${example}`);
    }
  });

  it('escapes nothing, so that a screen reader reads no backslash', () => {
    for (const { label, text } of texts)
      assert.ok(!text.replaceAll(/```[^]*?```/g, '').includes('\\'), `${label}: ${text}`);
    assert.equal(
      unescapedMarkdown('A *b* <c> and `d` at https://example.com/x.'),
      'A `*b*` `<c>` and `d` at https://example.com/x.',
    );
  });
});

describe('what was accepted', () => {
  const judge = (text: string): ReturnType<typeof analyzer.analyseDocument> =>
    analyzer.analyseDocument(text, defaultSettings, new Map());

  /** What is published while the caret is in a stretch that was just written. */
  function published(text: string, start: number, end: number, caret: number): string[] {
    const writing = { edited: [fileRange({ start, end })], carets: [fileOffset(caret)], rested: false };
    return publishedDocuments(analyzer.analyse(text, defaultSettings), writing, judge).flatMap((document) =>
      document.published.map(({ severity, rule, path }) => `${severity} ${rule} ${path.replaceAll(/\[\d+\]/g, '[]')}`),
    );
  }

  it('is said to be wrong nowhere, under the default profile', () => {
    const wrong = new Set<string>();
    for (const [number, { name, text }] of manifests.entries())
      for (const gap of fieldGaps(text).filter((_, at) => (at + number) % 9 === 0)) {
        const known = new Set(
          judge(gap.text).findings.map(
            ({ severity, rule, path }) => `${severity} ${rule} ${path.replaceAll(/\[\d+\]/g, '[]')}`,
          ),
        );
        for (const offer of complete(gap.text, gap.offset)) {
          const start = offer.range.start + shift(offer.edits, offer.range.start);
          const found = published(
            choose(gap.text, offer),
            start,
            start + resolve(offer.parts).length,
            start + firstStop(offer.parts),
          );
          for (const finding of found) if (!known.has(finding)) wrong.add(`${offer.label} in ${name}: ${finding}`);
        }
      }
    assert.deepEqual([...wrong], []);
  });
});

/** The manifest without one field of a block, the cursor where it was. The kind stays: with it goes everything. */
function fieldGaps(text: string): { readonly text: string; readonly offset: number }[] {
  const { root } = analyzer.analyseDocument(text, defaultSettings, new Map());
  const gaps: { text: string; offset: number }[] = [];
  const visit = (value: Value): void => {
    if (value.kind === 'list') value.items.forEach(visit);
    if (value.kind !== 'map') return;
    for (const [at, entry] of value.entries.entries()) {
      const next = value.entries[at + 1];
      let end = next && !next.merged ? next.key.start : value.node.end;
      while (end > entry.key.start && /\s/.test(text.charAt(end - 1))) end--;
      const isBlock = value.node.kind === 'map' && !value.node.flow && !entry.merged;
      if (isBlock && entry.name !== 'kind' && entry.name !== 'apiVersion')
        gaps.push({ text: text.slice(0, entry.key.start) + text.slice(end), offset: entry.key.start });
      if (!entry.merged) visit(entry.value);
    }
  };
  if (root) visit(root);
  return gaps;
}

function shift(
  edits: readonly { readonly range: { start: number; end: number }; readonly newText: string }[],
  before: number,
): number {
  return edits
    .filter(({ range }) => range.start < before)
    .reduce((sum, { range, newText }) => sum + newText.length - (range.end - range.start), 0);
}

/** Where the caret is after an offer was accepted: at the end of its first tab stop, else behind all. */
function firstStop(parts: readonly InsertPart[]): number {
  const at = parts.findIndex((part) => typeof part !== 'string');
  return resolve(at === -1 ? parts : parts.slice(0, at + 1)).length;
}
