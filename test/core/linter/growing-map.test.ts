/** A field taken out of a manifest and put in again: found is what a walk through the whole manifest finds. */

import assert from 'node:assert/strict';
import { completeExample, readMarks } from '../../../scripts/docs/rule-example.ts';
import { replaceNode } from '../../../src/core/features/completion/tree-position.ts';
import { checkManifest } from '../../../src/core/linter/engine.ts';
import { GrowingMap } from '../../../src/core/linter/growing-map.ts';
import type { Judged } from '../../../src/core/linter/growing-map.ts';
import { subjectsOf } from '../../../src/core/manifest/subjects.ts';
import { yaml } from '../../../src/core/rules/yaml-example.ts';
import { declarations } from '../../../src/core/rules/index.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';
import { Edits } from '../../../src/core/yaml/edits.ts';
import type { YamlMap, YamlNode } from '../../../src/core/yaml/nodes.ts';
import { parseDocument } from '../../../src/core/yaml/parse.ts';
import { readValues } from '../../../src/core/yaml/read-values.ts';
import type { MapValue, Value } from '../../../src/core/yaml/values.ts';
import { analyzer, manifests } from '../features/completion/completing.ts';

const { kubernetesVersion: version } = defaultSettings;

/** What is found in a whole tree, in any order. */
function wholeFindings(tree: YamlNode, edits: Edits): string[] {
  return shown(
    subjectsOf(readValues(tree).root).flatMap((subject) =>
      'manifest' in subject
        ? [
            {
              manifest: subject.manifest,
              findings: checkManifest(subject.manifest, analyzer.plan, version, edits),
            },
          ]
        : [],
    ),
  );
}

function shown(judged: readonly Judged[]): string[] {
  return judged
    .flatMap(({ findings }) => findings.map(({ rule, severity, path, message }) => [rule, severity, path, message]))
    .map((words) => words.join(' '))
    .sort();
}

function mapsIn(node: YamlNode): YamlMap[] {
  if (node.kind === 'list') return node.items.flatMap(mapsIn);
  return node.kind === 'map' ? [node, ...node.entries.flatMap(({ value }) => mapsIn(value))] : [];
}

function valueOf(value: Value | undefined, node: YamlNode): MapValue | undefined {
  if (value?.kind === 'map' && value.node === node) return value;
  if (!value || value.kind === 'scalar') return undefined;
  const below = value.kind === 'list' ? value.items : value.entries.map((entry) => entry.value);
  return below.map((child) => valueOf(child, node)).find((found) => found !== undefined);
}

/** Undefined: the whole had to be judged. */
function grown(tree: YamlNode, map: YamlMap, at: number, edits: Edits): string[] | undefined {
  const entry = map.entries[at];
  const bare: YamlMap = { ...map, entries: map.entries.filter((other) => other !== entry) };
  const { root } = readValues(replaceNode(tree, map, bare));
  const value = valueOf(root, bare);
  if (!root || !value || !entry) return undefined;
  const growing = new GrowingMap(root, value, analyzer.plan, version, edits);
  const before = shown(growing.judged());
  const found = growing.judgedWith([entry], at, shown);
  assert.deepEqual(shown(growing.judged()), before, 'what was found without the field is still the same');
  return found;
}

/** The documents of rules are full of mistakes; those of the samples are of many kinds. */
const texts: readonly (readonly [name: string, text: string])[] = [
  ...manifests.map(({ name, text }) => [name, text] as const),
  ...declarations.flatMap(({ id, examples }) =>
    examples.map((example) => {
      const marked = 'good' in example ? example.good : example.bad;
      return [id, readMarks(completeExample(marked, example.in ?? 'document')).text] as const;
    }),
  ),
];

/** Where the way of a walk depends on more than the place: every field of these is tried. */
const HARD: readonly (readonly [name: string, text: string])[] = [
  [
    'a misspelt name that is read as the right one from there on',
    yaml`
      apiVersion: v1
      kind: Pod
      metadata:
        name: web
      spec:
        containers:
          - name: web
            image: nginx:1.29
            livenessProbe:
              httpGet:
                port: http
            ports:
              - nmae: http
                containerPort: 80
    `,
  ],
  [
    'what the server only decodes',
    yaml`
      apiVersion: v1
      kind: Pod
      metadata:
        name: web
      spec:
        containers:
          - name: web
            image: nginx:1.29
      status:
        phase: 5
        resize: Later
        containerStatuses:
          - name: web
            ready: maybe
            state:
              waiting: {}
    `,
  ],
  [
    'a list, of which only the items count',
    yaml`
      apiVersion: v1
      kind: List
      metadata:
        resourceVersion: 5
      items:
        - apiVersion: v1
          kind: ConfigMap
          metadata:
            name: Settings
    `,
  ],
];

describe('a field that is added to a judged manifest', () => {
  it('gives the findings of the whole', () => {
    let [count, alone] = [0, 0];
    for (const [number, [name, text]] of [...HARD, ...texts].entries()) {
      const { root: tree } = parseDocument(text);
      const edits = new Edits(text);
      const places = tree ? mapsIn(tree).flatMap((map) => map.entries.map((_, at) => [map, at] as const)) : [];
      const whole = tree && places.length > 0 ? wholeFindings(tree, edits) : [];
      // Each document has some places tried, and the next one others: enough, in a fraction of the time.
      for (const [map, at] of places.filter((_, place) => number < HARD.length || (place + number) % 40 === 0)) {
        const found = tree && grown(tree, map, at, edits);
        count++;
        if (!found) continue;
        alone++;
        const key = map.entries[at]?.key;
        assert.deepEqual(found, whole, `${name}: ${key?.kind === 'scalar' ? key.text : ''} in\n${text}`);
      }
    }
    assert.ok(count > 300, `only ${count} places`);
    assert.ok(alone > count * 0.7, `${alone} of ${count} places could be judged alone`);
  });
});
