import assert from 'node:assert/strict';
import fc from 'fast-check';
import { drawPicture } from '../../../src/core/pictures/picture.ts';
import { toSvgString } from '../../../src/core/pictures/svg-string.ts';
import { svgElement } from '../../../src/core/pictures/svg-element.ts';
import * as fixtures from './fixtures.ts';

const tags = new Set(['svg', 'style', 'g', 'rect', 'text', 'title', 'path', 'circle']);

/** Reads the tags of an XML text and fails where one is not closed in turn. */
function readTags(xml: string): string[] {
  const open: string[] = [];
  const seen: string[] = [];
  for (const [, slash = '', name = ''] of xml.matchAll(/<(\/?)([^\s>]*)[^>]*>/g)) {
    if (slash === '') {
      open.push(name);
      seen.push(name);
    } else assert.equal(open.pop(), name);
  }
  assert.deepEqual(open, []);
  return seen;
}

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  '&lt;b&gt;',
  ']]>',
  '<!--',
  '</text><foreignObject>',
  '</style><script>x</script>',
  'javascript:alert(1)',
  '\u0000\u0001\ud800',
  '\u202egnp.exe',
  '${7*7}',
  '{{constructor}}',
  '<style onload=alert(1)>',
];

describe('pictures: export', () => {
  for (const text of hostile) {
    it(`writes ${JSON.stringify(text)} as text wherever YAML can put it`, () => {
      const pod = fixtures.pod(text, {
        ip: text,
        labels: { [text]: text },
        containers: [
          fixtures.container(text, {
            image: text,
            command: text,
            env: [text],
            mounts: [fixtures.mount('x', text, text)],
          }),
        ],
        volumes: [fixtures.volume(text, text, text)],
      });
      const picture = drawPicture(
        fixtures.picture([pod], {
          services: [fixtures.service(text, { type: text })],
          problems: [{ partId: 'pod', severity: 'error', message: text }],
        }),
        { width: 600 },
      );
      const xml = toSvgString(picture.tree, {});
      for (const tag of readTags(xml)) assert.ok(tags.has(tag), tag);
      assert.doesNotMatch(xml, /[\u0000-\u0008\ud800-\udfff]/u);
    });
  }

  it('is well-formed whatever the texts are', () => {
    const check = fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const xml = toSvgString(svgElement('svg', { 'aria-label': text }, [svgElement('text', {}, [text])]), {
        '--vscode-editor-foreground': text,
      });
      assert.deepEqual(readTags(xml), ['svg', 'style', 'text']);
    });
    fc.assert(check, { numRuns: 500 });
  });

  it('resolves the colours of the theme and falls back where it says nothing', () => {
    const xml = toSvgString(drawPicture(fixtures.twoContainers, { width: 600 }).tree, {
      '--vscode-editor-foreground': '#123456',
      '--vscode-editor-background': 'url(x); } *{fill:red',
    });
    assert.match(xml, /\.pc-text\{[^}]*fill:#123456/);
    assert.match(xml, /\.pc-card\{[^}]*fill:#ffffff/);
    assert.doesNotMatch(xml, /var\(|url\(/);
  });

  it('lies on the ground of the theme, with a margin, so that it can be read on any page', () => {
    const { tree } = drawPicture(fixtures.twoContainers, { width: 600 });
    const xml = toSvgString(tree, { '--vscode-editor-background': '#123456' });
    const { width, height } = tree.attributes;
    const size = `width="${Number(width) + 24}" height="${Number(height) + 24}"`;
    assert.match(xml, new RegExp(`<svg [^>]*${size} viewBox="-12 -12 ${Number(width) + 24} ${Number(height) + 24}"`));
    assert.match(xml, new RegExp(`</style><rect class="pc-cover" x="-12" y="-12" ${size}></rect>`));
    assert.match(xml, /\.pc-cover\s*\{[^}]*fill:\s*#123456/);
  });
});
