import assert from 'node:assert/strict';
import { pictureStylesheet } from '../../../src/core/pictures/colours.ts';
import { drawPicture } from '../../../src/core/pictures/picture.ts';
import { allElements, type SvgElement } from '../../../src/core/pictures/svg-element.ts';
import { shortenMiddle, visibleText } from '../../../src/core/pictures/shorten.ts';
import { fonts, textWidth } from '../../../src/core/pictures/text-width.ts';
import { readDrawn, unsaidWords } from './drawn.ts';
import * as fixtures from './fixtures.ts';

const pictures = {
  twoContainers: fixtures.twoContainers,
  scaledToFour: fixtures.scaledToFour,
  everything: fixtures.everything,
  broken: fixtures.broken,
};

function shownTexts(tree: SvgElement): string[] {
  return readDrawn(tree).texts.map((text) => text.whole);
}

describe('pictures: what they show', () => {
  it('draws one Pod with two containers and their ports', () => {
    const shown = shownTexts(drawPicture(fixtures.twoContainers, { width: 700 }).tree);
    for (const text of ['IP 10.1.0.1', 'port 3000', 'port 5000', 'web', 'sync']) assert.ok(shown.includes(text), text);
  });

  it('draws one Pod scaled to four, each with an address of its own', () => {
    const shown = shownTexts(drawPicture(fixtures.scaledToFour, { width: 1000 }).tree);
    assert.deepEqual(
      shown.filter((text) => text.startsWith('IP ')),
      ['IP 10.1.0.1', 'IP 10.1.0.2', 'IP 10.1.0.3', 'IP 10.1.0.4'],
    );
    assert.equal(shown.filter((text) => text === 'port 3000').length, 4);
    assert.ok(shown.includes('Deployment, 4 replicas'));
  });

  it('draws six Pods at most and says how many more there are', () => {
    const [pod] = fixtures.scaledToFour.pods;
    assert.ok(pod?.controller);
    const many = fixtures.picture([{ ...pod, controller: { ...pod.controller, replicas: 40 } }]);
    const picture = drawPicture(many, { width: 1600 });
    assert.ok(shownTexts(picture.tree).includes('+34 more, not drawn'));
    assert.match(picture.alternative, /40 Pods/);
  });

  it('marks a broken reference with a word, not by colour alone', () => {
    const shown = shownTexts(drawPicture(fixtures.broken, { width: 600 }).tree);
    assert.ok(shown.includes('/etc/web: no volume conf'));
    assert.ok(shown.includes('80 → htpp (missing)'));
    assert.ok(shown.some((text) => text.startsWith('error: Container "web" has no')));
  });

  it('says so where there is nothing to draw', () => {
    const picture = drawPicture(fixtures.picture([]), { width: 300 });
    assert.deepEqual(shownTexts(picture.tree), ['There is no Pod here yet.']);
    assert.equal(picture.alternative, 'There is no Pod here yet.');
  });

  for (const [name, model] of Object.entries(pictures)) {
    it(`says in its text alternative everything that it shows: ${name}`, () => {
      assert.deepEqual(unsaidWords(drawPicture(model, { width: 1200 })), []);
    });

    it(`leaves every colour and font to the stylesheet: ${name}`, () => {
      const sheet = pictureStylesheet();
      for (const element of allElements(drawPicture(model, { width: 500, interactive: true, lit: 'pod' }).tree)) {
        for (const attribute of ['style', 'fill', 'stroke', 'font-size', 'onclick'])
          assert.equal(element.attributes[attribute], undefined);
        const classes = String(element.attributes['class'] ?? '')
          .split(' ')
          .filter((known) =>
            /^pc-(text|quiet|name|alert|code|card|chip|target|icon|line|dot|arrow|arrow-head)$/.test(known),
          );
        for (const known of classes) assert.ok(sheet.includes(`.${known}{`), known);
      }
    });
  }
});

describe('pictures: parts to choose', () => {
  it('gives every part an id, a name and a place in the tab order, and no part lies in another', () => {
    const { tree } = drawPicture(fixtures.everything, { width: 800, interactive: true });
    const parts = [...allElements(tree)].filter((element) => element.partId !== undefined);
    const ids = new Set(parts.map((part) => part.partId));
    for (const id of [
      'pod',
      'workload',
      'container/web',
      'container/web/port/3000',
      'container/web/probe/liveness',
      'container/web/mount/logs',
      'volume/logs',
      'service/shop',
    ]) {
      assert.ok(ids.has(id), id);
    }
    for (const part of parts) {
      assert.equal(part.attributes['role'], 'button');
      assert.notEqual(part.attributes['aria-label'], '');
      assert.equal([...allElements(part)].filter((element) => element.partId !== undefined).length, 1);
    }
    assert.equal(tree.attributes['role'], 'group');
  });

  it('is one image with its text alternative where nothing can be chosen', () => {
    const picture = drawPicture(fixtures.twoContainers, { width: 800 });
    assert.equal(picture.tree.attributes['role'], 'img');
    assert.equal(picture.tree.attributes['aria-label'], picture.alternative);
    assert.ok([...allElements(picture.tree)].every((element) => element.attributes['tabindex'] === undefined));
  });

  it('lights the part of the cursor and the lines that join it', () => {
    const { tree } = drawPicture(fixtures.everything, { width: 800, lit: 'volume/logs' });
    const lit = [...allElements(tree)].filter((element) =>
      String(element.attributes['class']).split(' ').includes('pc-lit'),
    );
    assert.deepEqual(
      lit.filter((element) => element.tag === 'g').map((element) => element.partId),
      ['volume/logs'],
    );
    assert.equal(lit.filter((element) => element.tag === 'path').length, 2);
  });
});

describe('pictures: texts', () => {
  it('cuts out of the middle and never gets wider than its room', () => {
    const name = 'registry.example/team/web-front-end:2.17.3';
    for (let width = 0; width < 400; width += 7) {
      const shown = shortenMiddle(name, width, fonts.code);
      assert.ok(shown === '' || textWidth(shown, fonts.code) <= width);
    }
    const shown = shortenMiddle(name, 150, fonts.code);
    assert.ok(shown.startsWith('registry') && shown.endsWith('2.17.3') && shown.includes('…'));
  });

  it('splits no pair of surrogates', () => {
    assert.doesNotMatch(shortenMiddle('😀'.repeat(50), 100, fonts.text), /\p{Cs}/u);
  });

  it('shows what cannot be seen', () => {
    assert.equal(visibleText('a\u202eb\u0000c\nd\te '), 'a▯b▯c d e');
  });
});
