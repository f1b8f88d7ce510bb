import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';
import { manifestPlace } from '../../../src/core/lessons/manifest-place.ts';

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

describe('places of a manifest', () => {
  const file = new Analyzer().analyse(text, defaultSettings);

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
