import assert from 'node:assert/strict';
import { nodesAt, parseManifestPath } from '../../../src/core/lessons/manifest-path.ts';
import type { TreeReader } from '../../../src/core/lessons/manifest-path.ts';

const reader: TreeReader<unknown> = {
  entry: (node, key) => (isMapping(node) && Object.hasOwn(node, key) ? node[key] : undefined),
  items: (node) => (Array.isArray(node) ? node : []),
  text: (node) => (typeof node === 'string' ? node : undefined),
};

function isMapping(node: unknown): node is Record<string, unknown> {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

const pod = {
  kind: 'Pod',
  metadata: { name: 'shop', labels: { app: 'shop', 'app.kubernetes.io/name': 'shop' } },
  spec: {
    containers: [
      { name: 'web', image: 'web:1', ports: [{ containerPort: '3000' }] },
      { name: 'sync', image: 'sync:1', env: [{ name: 'PORT', value: '5000' }] },
    ],
  },
};
const service = { kind: 'Service', metadata: { name: 'shop-db' }, spec: { ports: [{ port: '5432' }] } };

const cases: [string, (string | null)[]][] = [
  ['spec.containers[*].image', ['web:1', 'sync:1']],
  ['spec.containers[1].name', ['sync']],
  ['spec.containers[9].name', []],
  ['spec.containers[*]', [null, null]],
  ['spec.containers[name=sync].env[name=PORT].value', ['5000']],
  ['spec.containers[name=nobody].image', []],
  ['spec.containers.image', []],
  ['metadata.name', ['shop', 'shop-db']],
  ['Service metadata.name', ['shop-db']],
  ['Pod/shop metadata.name', ['shop']],
  ['Pod/other metadata.name', []],
  ['metadata.labels["app.kubernetes.io/name"]', ['shop']],
  ['Pod spec.containers[0].image | Service spec.ports[*].port', ['web:1', '5432']],
  ['constructor.name', []],
  ['not a path', []],
];

function valuesIn(roots: readonly unknown[], text: string): (string | null)[] {
  const paths = parseManifestPath(text) ?? [];
  return paths
    .flatMap((path) => roots.flatMap((root) => nodesAt(path, root, reader)))
    .map((node) => reader.text(node) ?? null);
}

describe('manifest paths', () => {
  for (const [path, expected] of cases) {
    it(path, () => assert.deepEqual(valuesIn([pod, service], path), expected));
  }

  it('are refused when they cannot be read', () => {
    for (const path of ['', 'spec..x', 'spec[', 'spec[]', 'spec[a b]', 'Pod ', 'pod spec.x', 'spec.x | ']) {
      assert.equal(parseManifestPath(path), undefined, path);
    }
  });
});
