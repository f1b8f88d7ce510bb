import assert from 'node:assert/strict';
import { documentLinks } from '../../../../src/core/features/navigation/document-links.ts';
import { workspaceSymbols } from '../../../../src/core/features/navigation/workspace-symbols.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { analyzer, workspace } from '../marked.ts';

const pod = (image: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: a\n      image: ${image}\n`;

function links(text: string): string[] {
  return documentLinks(analyzer.analyse(text, defaultSettings)).map(
    ({ range, address, about }) => `${about} ${text.slice(range.start, range.end)} ${address}`,
  );
}

describe('links to pages', () => {
  const page = 'kind Pod https://kubernetes.io/docs/concepts/workloads/pods/';

  it('are on kinds and on images of public registries', () => {
    assert.deepEqual(links(pod('nginx:1.27')), [page, 'image nginx:1.27 https://hub.docker.com/_/nginx']);
    assert.deepEqual(links(pod('"quay.io/a/b:1"')), [page, 'image quay.io/a/b:1 https://quay.io/repository/a/b']);
    assert.deepEqual(links(pod('registry.example.com/web:1')), [page]);
  });

  it('have the offsets of the file', () => {
    assert.equal(links(`# first\n---\n${pod('redis:8')}`)[1], 'image redis:8 https://hub.docker.com/_/redis');
  });

  it('are in all containers of a workload', () => {
    const deployment =
      'apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n' +
      '      initContainers: [{name: a, image: busybox}]\n      containers: [{name: b, image: redis}]\n';
    assert.deepEqual(
      links(deployment).map((link) => link.split(' ')[1]),
      ['Deployment', 'busybox', 'redis'],
    );
  });

  it('are nowhere else: not in templates, other YAML, escapes or broken text', () => {
    for (const text of [
      pod('{{ .Values.image }}').replace('web}', '{{ .Values.name }}}'),
      'services:\n  web:\n    image: nginx\n',
      'kind: Backup\napiVersion: example.com/v1\nimage: nginx\n',
    ])
      assert.deepEqual(links(text), [], text);
    assert.deepEqual(links(pod('"ngin\\u0078"')), [page]);
  });
});

describe('symbols of the workspace', () => {
  const { index } = workspace({
    'a.yaml': `${pod('a')}---\napiVersion: v1\nkind: Service\nmetadata: {name: shop, namespace: prod}\n`,
    'b.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: shop}\n',
    'c.yaml': 'kind: {{ x }}\nmetadata: {name: shop}\n',
  });
  const found = (query: string): string[] => workspaceSymbols(index, query).map(({ name, path }) => `${name} ${path}`);

  it('are all objects, by name', () => {
    assert.deepEqual(found(''), ['Deployment/shop b.yaml', 'Pod/web a.yaml', 'Service/shop a.yaml']);
  });

  it('are found by letters in their order: of the kind, the name, the namespace', () => {
    assert.deepEqual(found('SHOP'), ['Deployment/shop b.yaml', 'Service/shop a.yaml']);
    assert.deepEqual(found('dep sh'), ['Deployment/shop b.yaml']);
    assert.deepEqual(found('prod'), ['Service/shop a.yaml']);
    assert.deepEqual(found('nothing'), []);
  });

  it('lead to the name', () => {
    const [symbol] = workspaceSymbols(index, 'deployment');
    assert.ok(symbol);
    const text = 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: shop}\n';
    assert.equal(text.slice(symbol.range.start, symbol.range.end), 'shop');
  });
});
