import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compileCourse, compileFile } from '../../scripts/lessons/course.ts';
import { mediaIn } from '../../scripts/lessons/media.ts';
import { formatMessage } from '../../scripts/lessons/messages.ts';
import { frontMatter } from './compile-text.ts';

describe('a course', () => {
  let folder = '';
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const lesson = (order: number, body: string) =>
    `${frontMatter.replace('id: "6"', `id: "${order}"`).replace('order: 6', `order: ${order}`)}${body}`;
  const options = () => ({ findMedia: mediaIn(path.join(folder, 'media')), simulations: [], judge: undefined });
  const compile = () => compileCourse(path.join(folder, 'lessons'), folder, options());
  const textsOf = () => compile().messages.map(formatMessage);

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'lessons-'));
    write('media/assets/course/2/x.png', '');
    write('media/pod.svg', '');
    write('outside.png', '');
    write('lessons/probes/lesson.md', lesson(7, 'Back to [Pods](lesson:about-pods#images).\n'));
    write('lessons/about-pods/lesson.md', lesson(6, '## Images\n\nOn to [probes](lesson:probes).\n'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is in its order, with links from lesson to lesson', () => {
    assert.deepEqual(textsOf(), []);
    assert.deepEqual(
      compile().course.lessons.map(({ id }) => id),
      ['about-pods', 'probes'],
    );
  });

  it('names the lesson whose link is broken, and keeps the others', () => {
    write('lessons/about-pods/lesson.md', lesson(6, '## Pictures\n'));
    assert.match(
      textsOf().join('\n'),
      /^lessons\/probes\/lesson\.md:11:16: error: `about-pods` has no section `images`/,
    );
    assert.deepEqual(
      compile().course.lessons.map(({ id }) => id),
      ['about-pods'],
    );
  });

  it('refuses an id or an order that two lessons have', () => {
    write('lessons/probes/lesson.md', lesson(6, ''));
    assert.match(
      textsOf().join('\n'),
      /probes\/lesson\.md:2:5: error: `id` is also used in lessons\/about-pods[^]*`order` is also used in/,
    );
  });

  it('warns of a term that is used before it is explained', () => {
    write(
      'lessons/glossary.yaml',
      '- {term: volume, also: [volumes], meaning: A folder.}\n- {term: node, meaning: A machine.}\n',
    );
    write('lessons/about-pods/lesson.md', lesson(6, '## Images\n\nVolumes on a *node*.\n'));
    write('lessons/probes/lesson.md', lesson(7, 'A *volume* on a node.\n'));
    assert.deepEqual(textsOf(), [
      'lessons/about-pods/lesson.md:13:1: warning: `volume` is used before it is explained. Explain it here and ' +
        'write it in emphasis: `*volume*`.',
    ]);
    assert.deepEqual(
      compile().course.lessons.map(({ terms }) => terms.map(({ term }) => term)),
      [
        ['volume', 'node'],
        ['volume', 'node'],
      ],
    );
  });

  it('names what is wrong with the glossary', () => {
    write('lessons/glossary.yaml', '- term: node\n');
    assert.match(textsOf().join('\n'), /^lessons\/glossary\.yaml:1:3: error: `meaning` is required/);
  });

  it('lends its anchors to a file outside it', () => {
    write('other/my lesson.md', lesson(6, '## Own\n\n[a](lesson:probes) [b](#own) [c](lesson:probes#none)\n'));
    const messages = compileFile(
      path.join(folder, 'other/my lesson.md'),
      path.join(folder, 'lessons'),
      folder,
      options(),
    );
    assert.equal(messages.length, 1);
    assert.match(
      formatMessage(messages[0] ?? assert.fail()),
      /^other\/my lesson\.md:13:34: error: `probes` has no section `none`/,
    );
  });

  const found: [string, string][] = [
    ['/assets/course/2/x.png', 'assets/course/2/x.png'],
    ['/assets/pod.svg', 'pod.svg'],
    ['pod.svg', 'pod.svg'],
  ];
  for (const [source, expected] of found) {
    it(`finds the image ${source}`, () =>
      assert.deepEqual(mediaIn(path.join(folder, 'media'))(source), { path: expected }));
  }

  const outside = [
    '../outside.png',
    '/assets/../outside.png',
    '/assets/../../outside.png',
    'x/../../outside.png',
    './pod.svg',
    '.../pod.svg',
    '..\\outside.png',
    '\\assets\\pod.svg',
    '%2e%2e/outside.png',
    '/assets/%2e%2e%2foutside.png',
    '..%2foutside.png',
    '%2E%2E%5coutside.png',
    '..%00/outside.png',
    'pod.svg%00.png',
    'pod.svg\u0000.png',
    'file:///etc/passwd.png',
    'file:outside.png',
    'https://kubernetes.io/x.png',
    'http://x/y.png',
    '//x/y.png',
    '///etc/x.png',
    '/etc/x.png',
    '/outside.png',
    'C:\\x.png',
    'C:/x.png',
    'c:x.png',
    'data:image/png;base64,AA==',
    'data:image/svg+xml,<svg>',
    'javascript:x.png',
    'command:x.png',
    'vscode-resource:/x.png',
    'blob:x.png',
    '~/x.png',
    '$HOME/x.png',
    'pod.svg?x=.png',
    'pod.svg#.png',
    'pod.svg/',
    '/assets//x.png',
    ' /assets/pod.svg',
    'assets',
    '',
    '.',
    '..',
    '/',
    'pod.html',
    'pod.svg.exe',
    '-x.png',
    '.hidden.png',
    'a b.png',
    'ｐod.png',
    '/assets/course/2',
    '/assets/link.png',
    '/assets/link/outside.png',
  ];
  it(`refuses ${outside.length} images that are not in the media folder`, () => {
    symlinkSync(path.join(folder, 'outside.png'), path.join(folder, 'media/assets/link.png'));
    symlinkSync(folder, path.join(folder, 'media/assets/link'));
    mkdirSync(path.join(folder, 'media/assets/folder.png'));
    for (const source of [...outside, '/assets/folder.png']) {
      assert.ok('what' in mediaIn(path.join(folder, 'media'))(source), source);
    }
  });
});
