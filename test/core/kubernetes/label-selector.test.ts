import assert from 'node:assert/strict';
import { selects } from '../../../src/core/kubernetes/label-selector.ts';
import type { LabelRequirement } from '../../../src/core/kubernetes/label-selector.ts';

const labels = new Map([
  ['app', 'web'],
  ['tier', ''],
]);

function selected(key: string, operator: LabelRequirement['operator'], ...values: string[]): boolean {
  return selects([{ key, operator, values }], labels);
}

describe('label selectors', () => {
  it('select everything when they ask for nothing', () => {
    assert.ok(selects([], labels));
  });

  it('compare values', () => {
    assert.ok(selected('app', 'In', 'api', 'web'));
    assert.ok(!selected('app', 'In', 'api'));
    assert.ok(!selected('zone', 'In', ''));
    assert.ok(selected('app', 'NotIn', 'api'));
    assert.ok(!selected('app', 'NotIn', 'web'));
  });

  it('take an absent label for one that is not in the list', () => {
    assert.ok(selected('zone', 'NotIn', 'a'));
  });

  it('ask for keys', () => {
    assert.ok(selected('tier', 'Exists'));
    assert.ok(!selected('zone', 'Exists'));
    assert.ok(selected('zone', 'DoesNotExist'));
    assert.ok(!selected('tier', 'DoesNotExist'));
  });

  it('want every requirement', () => {
    const app: LabelRequirement = { key: 'app', operator: 'In', values: ['web'] };
    assert.ok(!selects([app, { key: 'zone', operator: 'Exists', values: [] }], labels));
  });
});
