import assert from 'node:assert/strict';
import { Analyzer } from '../../../../src/core/analysis/analysis.ts';
import { outcomeOf } from '../../../../src/core/features/outcome/outcome.ts';
import { outcomeText } from '../../../../src/core/features/outcome/outcome-text.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { stateRows } from './states.ts';

const analyzer = new Analyzer();
const outcome = (yaml: string) => outcomeOf(analyzer.analyse(yaml, defaultSettings));

describe('what will happen', () => {
  for (const [index, { state, yaml, prints, marks, lesson, isGood = false }] of stateRows.entries()) {
    it(`${index + 1}: ${state}`, () => {
      const made = outcome(yaml);
      const found = made.objects.find((one) => one.state === state && one.isGood === isGood);
      assert.ok(found, JSON.stringify(made.objects, undefined, 1));
      const { text } = outcomeText(made, 'shop.yaml');
      assert.ok(text.includes(prints), text);
      assert.equal(yaml.slice(found.range.start, found.range.end).slice(0, marks.length), marks);
      assert.equal(found.lesson, lesson);
    });
  }

  it('says that a Pod of a Deployment is controlled by a ReplicaSet, as kubectl does', () => {
    const { yaml } =
      stateRows.find((row) => row.yaml.includes('kind: Deployment') && row.state === 'Pending') ?? assert.fail();
    assert.match(outcomeText(outcome(yaml), 'shop.yaml').text, /Controlled By: +ReplicaSet\/shop-\w+\n/);
  });
});
