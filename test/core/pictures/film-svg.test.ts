import assert from 'node:assert/strict';
import { filmSvg } from '../../../src/core/pictures/film-svg.ts';
import { allElements } from '../../../src/core/pictures/svg-element.ts';
import { toSvgString } from '../../../src/core/pictures/svg-string.ts';
import { explorables } from '../../../src/core/simulation/explorables/all-explorables.ts';
import { playQuestion, startExplorable } from '../../../src/core/simulation/explorables/run-explorable.ts';
import { viewOf } from '../../../src/core/simulation/explorables/view-explorable.ts';

describe('pictures: a film as a file', () => {
  for (const explorable of explorables) {
    const [first] = explorable.predictions;
    if (first === undefined) continue;
    it(`${explorable.id} moves by itself, with times in order`, () => {
      const state = playQuestion(explorable, startExplorable(explorable), first.id, []);
      const tree = filmSvg(viewOf(explorable, state).film, 560);
      const animations = [...allElements(tree)].filter(({ tag }) => tag.startsWith('animate'));
      assert.ok(animations.length > 0);
      for (const { tag, attributes } of animations) {
        const times = String(attributes['keyTimes']).split(';').map(Number);
        assert.deepEqual(
          times,
          [...times].sort((a, b) => a - b),
          tag,
        );
        assert.equal(times[0], 0, tag);
        const values = String(attributes['values'] ?? attributes['keyPoints']).split(';');
        assert.equal(values.length, times.length, tag);
        if (attributes['calcMode'] !== 'discrete') assert.equal(times.at(-1), 1, tag);
      }
      assert.doesNotMatch(toSvgString(tree, {}), /<script|href|NaN|undefined/);
    });
  }

  it('lets a request travel along its way, and a new Pod appear where it was not', () => {
    const service = explorables.find(({ id }) => id === 'service') ?? assert.fail();
    const state = playQuestion(service, startExplorable(service), 'after-replacement', []);
    const svg = toSvgString(filmSvg(viewOf(service, state).film, 560), {});
    assert.match(svg, /<animateMotion path="M[\d. L]+"/);
    assert.match(svg, /attributeName="opacity" calcMode="discrete" values="0;/);
  });
});
