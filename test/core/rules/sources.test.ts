import assert from 'node:assert/strict';
import { declarations } from '../../../src/core/rules/index.ts';
import { sourceWords } from '../../../src/core/rules/source.ts';

describe('sources of rules', () => {
  it('are pages with a path, or functions of a package', () => {
    const wrong = declarations.filter(
      ({ source }) =>
        source !== 'pod-coach' &&
        !/^docs\/(?:[a-z0-9-]+\/)+(?:#[a-z0-9-]+)?$/.test(source) &&
        !/^https:\/\/[a-z0-9.-]+\/[\w./-]*(?:#[a-z0-9-]+)?$/.test(source) &&
        !/^(?:pkg|k8s\.io)\/[a-z0-9/.]+\.[A-Za-z0-9]+$/.test(source),
    );
    assert.deepEqual(
      wrong.map(({ id, source }) => `${id}: ${source}`),
      [],
    );
  });

  it('of what the API server warns about or rejects are of Kubernetes, not ours', () => {
    const ours = declarations.filter(({ source }) => source === 'pod-coach');
    assert.deepEqual(
      ours.filter(({ severity, apiWarning }) => severity === 'error' || apiWarning === true).map(({ id }) => id),
      [],
    );
  });

  it('read as a function in its package, or as an address', () => {
    assert.deepEqual(sourceWords('pkg/apis/core/validation.validateProbe'), {
      text: 'validateProbe in pkg/apis/core/validation',
      address: undefined,
    });
    assert.deepEqual(sourceWords('docs/concepts/storage/volumes/'), {
      text: 'https://kubernetes.io/docs/concepts/storage/volumes/',
      address: 'https://kubernetes.io/docs/concepts/storage/volumes/',
    });
    assert.equal(sourceWords('pod-coach').text, 'a convention of Pod Coach');
  });
});
