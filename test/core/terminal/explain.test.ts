import assert from 'node:assert/strict';
import { explainedTypes } from '../../../scripts/lessons/explained-types.ts';
import { createSchema } from '../../../src/core/kubernetes/schema.ts';
import { complete } from '../../../src/core/terminal/complete.ts';
import { pod, Terminal } from './terminal.ts';

const types = explainedTypes(createSchema());

function terminal(): Terminal {
  const made = new Terminal(pod());
  made.session = { ...made.session, types };
  return made;
}

describe('kubectl explain', () => {
  it('tells the type of a field, what it is for, and the fields in it', () => {
    const said = terminal().type('kubectl explain pod.spec.containers');
    assert.match(
      said,
      /^KIND: {7}Pod\nVERSION: {4}v1\n\nFIELD: containers <\[\]Container> -required-\n\nDESCRIPTION:\n {4}List of containers /,
    );
    assert.match(said, /\n\nFIELDS:\n(?:.*\n)* {2}image {3}<string>\n {4}\S/);
    assert.match(said, /\n {2}name {3}<string> -required-\n/);
    assert.match(said, /\n {2}env {3}<\[\]EnvVar>\n/);
  });

  it('takes every name of a kind, and knows its group', () => {
    for (const name of ['deploy', 'deployment', 'deployments', 'deployments.'])
      assert.match(
        terminal().type(`kubectl explain ${name}`),
        /^GROUP: {6}apps\nKIND: {7}Deployment\nVERSION: {4}v1\n/,
      );
  });

  it('writes maps and single values as kubectl does', () => {
    const said = (path: string) => terminal().type(`kubectl explain ${path}`);
    assert.match(said('po.metadata.labels'), /FIELD: labels <map\[string\]string>\n/);
    assert.match(said('po.spec.containers.resources.limits'), /FIELD: limits <map\[string\]Quantity>\n/);
    assert.match(said('po.spec.containers.readinessProbe.periodSeconds'), /FIELD: periodSeconds <integer>\n/);
    assert.doesNotMatch(said('po.spec.containers.image'), /FIELDS:/);
  });

  it('says which name on the way does not exist', () => {
    const at = terminal();
    assert.equal(
      at.type('kubectl explain pod.spec.container'),
      'error: field "container" does not exist. Did you mean containers?',
    );
    assert.equal(at.failed, true);
    assert.equal(at.type('kubectl explain pod.spec.containers.image.tag'), 'error: field "tag" does not exist');
    assert.match(at.type('kubectl explain shop'), /doesn't have a resource type "shop"/);
    assert.match(at.type('kubectl explain'), /You must specify the type/);
    assert.match(at.type('kubectl explain node'), /cannot explain Node/);
  });

  it('has every type that it names', () => {
    const known = new Set(types.map(({ name }) => name));
    for (const { fields } of types) for (const { of } of fields) assert.ok(of === '' || known.has(of), of);
  });

  it('completes kinds, and fields on the way', () => {
    const { session, file } = terminal();
    const made = (line: string) => complete(session, line, line.length, file);
    assert.equal(made('kubectl explain depl').line, 'kubectl explain deployment ');
    assert.equal(made('kubectl explain pod.spec.contain').line, 'kubectl explain pod.spec.containers ');
    assert.deepEqual(made('kubectl explain pod.spec.containers.li').candidates, [
      'pod.spec.containers.lifecycle',
      'pod.spec.containers.livenessProbe',
    ]);
    assert.deepEqual(made('kubectl explain shop.spec.x').candidates, []);
  });
});
