import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/features/analysis.ts';
import { defaultSettings } from '../../../src/core/features/settings.ts';
import { manifestPlace, manifestValues } from '../../../src/core/lessons/manifest-values.ts';

const text = `kind: Pod
metadata: {name: shop}
spec:
  volumes: [{name: a, emptyDir: {}}, {name: b, emptyDir: }]
  containers:
    - name: web
      env: [{name: PORT, value: "5000"}]
      ports: [{containerPort: 5000}]
---
kind: Service
metadata: {name: db}
spec: {ports: [{port: 5432}]}
`;

describe('values of a manifest', () => {
  const file = new Analyzer().analyse(text, defaultSettings);

  const cases: [string, (string | null)[]][] = [
    ['Pod spec.containers[*].env[name=PORT].value', ['5000']],
    ['spec.containers[name=web].ports[*].containerPort', ['5000']],
    ['spec.volumes[*].emptyDir', [null]],
    ['metadata.name', ['shop', 'db']],
    ['Service/db spec.ports[*].port', ['5432']],
    ['Deployment metadata.name', []],
  ];
  for (const [path, expected] of cases) {
    it(path, () => assert.deepEqual(manifestValues(file)(path), expected));
  }

  it('have places in the file', () => {
    const written = (path: string) => {
      const range = manifestPlace(file, path);
      return range && text.slice(range.start, range.end);
    };
    assert.equal(written('Service spec.ports[*].port'), '5432');
    assert.equal(written('spec.containers[name=web].env[name=PORT].value'), '"5000"');
    assert.equal(written('Service spec.selector'), undefined);
    assert.equal(written('spec..'), undefined);
  });
});
