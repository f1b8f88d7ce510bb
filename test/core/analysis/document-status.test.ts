import assert from 'node:assert/strict';
import { DEFAULT_VERSION, versionName } from '../../../src/core/kubernetes/versions.ts';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { documentStatus } from '../../../src/core/analysis/document-status.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';

const analyzer = new Analyzer();

function statusOf(text: string): { text: string; detail: string; checked: boolean } {
  return documentStatus(analyzer.analyse(text, defaultSettings));
}

const named = (apiVersion: string, kind: string) =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: web\n`;

describe('what a file was taken for', () => {
  const cases: readonly [what: string, text: string, status: string, checked: boolean][] = [
    ['a Pod', named('v1', 'Pod'), 'Pod', true],
    [
      'several kinds',
      [named('apps/v1', 'Deployment'), named('v1', 'Service'), named('v1', 'Service')].join('---\n'),
      'Deployment, Service ×2',
      true,
    ],
    [
      'many kinds',
      ['Pod', 'Service', 'ConfigMap', 'PersistentVolumeClaim'].map((kind) => named('v1', kind)).join('---\n'),
      'Pod, Service, ConfigMap and more',
      true,
    ],
    ['a List', 'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Pod\n', 'List, Pod', true],
    ['a kind that does not exist', named('v1', 'Pot'), 'Unknown kind', true],
    ['a kind without its apiVersion', 'kind: Pod\nmetadata:\n  name: web\nspec: {}\n', 'No apiVersion yet', true],
    ['a kind of somebody else', named('example.com/v1', 'Backup'), 'Backup', false],
    ['a Secret', named('v1', 'Secret'), 'Secret', true],
    ['a Secret that SOPS encrypted', `${named('v1', 'Secret')}sops: {mac: a}\n`, 'Secret', false],
    ['some other YAML', 'services:\n  web: {}\n', 'Not Kubernetes', false],
    ['nothing', '\n', 'Empty', false],
    ['a template', '{{- if .Values.web }}\n' + named('v1', 'Pod') + '{{- end }}\n', 'Template', false],
    ['broken YAML', '"kind: Pod\napiVersion: v1\n', 'YAML syntax error', false],
    ['a bomb', `kind: Pod\na: ${'['.repeat(5000)}`, 'Too large', false],
    ['too much', 'a'.repeat(5 * 1024 * 1024), 'Too large', false],
  ];
  for (const [what, text, status, checked] of cases) {
    it(`says it of ${what}`, () => {
      const found = statusOf(text);
      assert.deepEqual(
        { text: found.text, checked: found.checked },
        { text: checked ? `${status} · Kubernetes ${versionName(DEFAULT_VERSION)}` : status, checked },
      );
      assert.match(found.detail, /^[A-Z].*\.$/);
    });
  }

  it('names the version that judges', () => {
    const settings = { ...defaultSettings, kubernetesVersion: 31 };
    assert.equal(documentStatus(analyzer.analyse(named('v1', 'Pod'), settings)).text, 'Pod · Kubernetes 1.31');
  });
});
