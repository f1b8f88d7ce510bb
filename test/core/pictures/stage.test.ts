import assert from 'node:assert/strict';
import { drawFigure } from '../../../src/core/pictures/figure.ts';
import { allElements, type SvgElement } from '../../../src/core/pictures/svg-element.ts';
import type { StageContainer, StageModel, StagePod } from '../../../src/core/stage-model.ts';

function container(name: string, more: Partial<StageContainer>): StageContainer {
  return {
    key: `1/${name}`,
    name,
    role: 'app',
    look: 'ready',
    state: 'ready',
    restarts: 0,
    listensOn: [],
    files: [],
    mounts: [],
    ...more,
  };
}

function stage(containers: readonly StageContainer[], pods = 1): StageModel {
  const pod = (key: string): StagePod => ({
    key,
    name: `shop-${key}`,
    uid: key,
    showsUid: false,
    address: '10.1.0.1',
    node: 'node-1',
    owner: '',
    life: 'alive',
    isReady: true,
    status: 'Running',
    labels: '',
    containers: containers.map((each) => ({ ...each, key: `${key}/${each.name}` })),
    volumes: ['pages', 'orders'].map((name) => ({ key: name, name, source: 'emptyDir', claim: '', files: [] })),
  });
  return {
    type: 'stage',
    hasVisitor: false,
    services: [],
    workloads: [],
    nodes: [{ key: 'node-1', name: 'node-1', state: 'node', isUp: true }],
    pods: Array.from({ length: pods }, (_, index) => pod(`${index + 1}`)),
    claims: [],
  };
}

const elements = (model: StageModel): SvgElement[] => [...allElements(drawFigure(model, { width: 380 }).tree)];
const ends = (model: StageModel): number =>
  elements(model).filter(({ attributes }) => attributes['class'] === 'st-mount-end').length;
const texts = (model: StageModel): string[] =>
  elements(model)
    .filter(({ tag }) => tag === 'text')
    .map(({ children }) => children.join(''));

describe('The picture of a cluster', () => {
  it('leads a line from a volume to the containers that mount it, and to no other', () => {
    assert.equal(ends(stage([container('sync', { mounts: ['pages', 'orders'] }), container('web', {})])), 2);
    assert.equal(ends(stage([container('sync', { mounts: ['pages'] }), container('web', { mounts: ['pages'] })])), 2);
    assert.equal(ends(stage([container('sync', {}), container('web', {})])), 0);
  });

  it('says how many files a container keeps where there is no room for their names', () => {
    const many = stage([container('web', {}), container('database', { files: ['/data/1', '/data/2', '/data/3'] })], 6);
    assert.equal(texts(many).filter((text) => text === '3').length, 6);
  });

  it('cuts neither the visitors nor what they talk to at 400 % zoom', () => {
    const model: StageModel = {
      ...stage([container('web', {})]),
      hasVisitor: true,
      services: [
        { key: 'service/shop', name: 'shop', address: '10.96.0.1', selector: 'app=shop', ports: '80', endpoints: [] },
      ],
      workloads: [{ key: 'workload/shop', kind: 'Deployment', name: 'shop', has: 4, wants: 4 }],
    };
    for (const width of [272, 300, 316]) {
      const shown = [...allElements(drawFigure(model, { width }).tree)]
        .filter(({ tag }) => tag === 'text')
        .map(({ children }) => children.join(''));
      for (const text of ['visitors', 'shop', '4 of 4 Pods']) assert.ok(shown.includes(text), `${text} at ${width}`);
    }
  });
});
