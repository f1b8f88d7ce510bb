import assert from 'node:assert/strict';
import type { LessonState, PictureState } from '../../src/protocol/protocol.ts';
import { payloads } from './payloads.ts';
import { usePage } from './page.ts';
import { aboutPods, openPanel, pictureOf } from './panel.ts';

const lesson = aboutPods();

function manifestWith(text: string): string {
  const quoted = JSON.stringify(text);
  return (
    `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${quoted}\n  labels: {${quoted}: ${quoted}}\nspec:\n` +
    `  containers:\n    - name: ${quoted}\n      image: ${quoted}\n      command: [${quoted}]\n` +
    `      volumeMounts: [{name: ${quoted}, mountPath: ${quoted}}]\n  volumes:\n    - name: ${quoted}\n`
  );
}

/** Everything in the page that a payload could have made: elements and attributes that no view of ours makes. */
function intruders(): string[] {
  const ours =
    /^(class|id|role|tabindex|data-[\w-]+|aria-[\w-]+|d|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|width|height|viewBox|focusable|hidden|href|type|for|value|min|max|step|open|scope|popover|popovertarget|appearance|orientation|current-value|current-checked|style|lang|alt|src|rel|charset|name|content|http-equiv|nonce|disabled|title|start|text-anchor|transform|points|draggable|textLength|lengthAdjust|font-[\w-]+|dominant-baseline)$/;
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const tag = element.tagName.toLowerCase();
    const bad = [
      'iframe',
      'object',
      'embed',
      'form',
      'base',
      'math',
      'foreignobject',
      'animate',
      'set',
      'image',
      'use',
      'img',
    ].includes(tag)
      ? [tag]
      : [];
    return [
      ...bad,
      ...[...element.attributes].filter(({ name }) => !ours.test(name)).map(({ name }) => `${tag}[${name}]`),
    ];
  });
}

describe('Hostile text in a manifest', () => {
  const page = usePage();

  it(`stays text in the living picture (${payloads.length} payloads)`, async function () {
    this.timeout(120_000);
    const panel = await openPanel(page());
    for (const payload of payloads) {
      const state: PictureState = {
        view: 'picture',
        file: payload,
        model: pictureOf(manifestWith(payload)),
        lit: payload,
        stale: payload,
      };
      await panel.render(state);
      assert.deepEqual(await page().evaluate(intruders), [], payload);
      assert.equal(await page().locator('.stale').textContent(), payload);
    }
    assert.equal(await page().evaluate(() => (globalThis as { pwned?: unknown }).pwned), undefined);
    assert.deepEqual(panel.complaints, []);
  });

  it('stays text in the lesson: messages, file names, rule titles', async function () {
    this.timeout(120_000);
    const panel = await openPanel(page());
    await panel.render(lesson);
    for (const payload of payloads.filter((_, index) => index % 5 === 0)) {
      const state: LessonState = {
        ...lesson,
        content: null,
        cameFrom: payload,
        done: [payload],
        rules: lesson.rules.map((rule) => ({ ...rule, title: payload, places: 1 })),
        exercises: lesson.exercises.map((exercise) => ({
          ...exercise,
          open: true,
          changed: true,
          problems: [payload],
          others: [payload],
        })),
      };
      await panel.render(state);
      assert.deepEqual(await page().evaluate(intruders), [], payload);
    }
    assert.equal(await page().evaluate(() => (globalThis as { pwned?: unknown }).pwned), undefined);
    assert.deepEqual(panel.complaints, []);
  });

  it('stays harmless in the HTML of a lesson, should it ever get there', async function () {
    this.timeout(120_000);
    const panel = await openPanel(page());
    const [start] = lesson.content.sections;
    assert.ok(start);
    const blocks = payloads.map((payload) => ({ type: 'html', html: `<p>${payload}</p>` }) as const);
    await panel.render({
      ...lesson,
      version: 'hostile',
      content: { ...lesson.content, sections: [{ ...start, blocks }] },
    });
    await page().waitForTimeout(200);
    assert.deepEqual(await page().evaluate(intruders), []);
    const links = await page()
      .locator('.prose a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    assert.deepEqual(
      links.filter((href) => !/^(#|https:\/\/)/.test(href)),
      [],
    );
    assert.equal(await page().evaluate(() => (globalThis as { pwned?: unknown }).pwned), undefined);
    // The browser names what the parser met and the policy stopped; none of it is in the page.
    assert.ok(
      panel.complaints.every((complaint) => /Content Security Policy|^Policy:/.test(complaint)),
      panel.complaints.join('\n'),
    );
  });
});
