import assert from 'node:assert/strict';
import { parseLesson } from '../../src/core/lessons/parse-lessons.ts';
import type { Block } from '../../src/core/lessons/lesson.ts';
import { compileBody, compileText, frontMatter } from './compile-text.ts';
import { strangeIn } from './html-grammar.ts';

function blocksOf(body: string): readonly Block[] {
  const { lesson, texts } = compileBody(body);
  assert.ok(lesson, texts.join('\n'));
  return lesson.sections.flatMap((section) => section.blocks);
}

function htmlOf(body: string): string {
  return blocksOf(body)
    .map((block) => (block.type === 'html' ? block.html : ''))
    .join('')
    .trim();
}

describe('compiling a lesson', () => {
  it('keeps the front matter', () => {
    const { lesson } = compileText(frontMatter.replace('order: 6', 'order: 6\nobjectives:\n  - Say what a Pod is'));
    assert.ok(lesson);
    const { id, courseId, order, title, videoId, duration, objectives, readingMinutes } = lesson;
    assert.deepEqual(
      { id, courseId, order, title, videoId, duration, objectives, readingMinutes },
      {
        id: 'about-pods',
        courseId: '6',
        order: 6,
        title: 'About Pods',
        videoId: 'B1_jgR3zuvA',
        duration: '03:43',
        objectives: ['Say what a Pod is'],
        readingMinutes: 1,
      },
    );
  });

  it('passes a file in the format of the original course as it is', () => {
    const original = `${frontMatter.replace("module: ''", 'module:')}
A Pod holds one or more containers.

![](/assets/pod.png)

## How they talk

Use \`localhost\`.

### Why not more

WARNING: no database beside the application.
`;
    const { lesson, messages } = compileText(original);
    assert.deepEqual(
      messages.map((message) => message.severity),
      ['warning'],
    );
    assert.deepEqual(
      lesson?.sections.map(({ id, level }) => [id, level]),
      [
        ['start', 1],
        ['how-they-talk', 2],
        ['why-not-more', 3],
      ],
    );
  });

  const html: [string, string, string][] = [
    ['prose', 'One *word*, **two**, `three`.', '<p>One <em>word</em>, <strong>two</strong>, <code>three</code>.</p>'],
    ['signs that HTML uses', 'a < b & c > d "e"', '<p>a &lt; b &amp; c &gt; d &quot;e&quot;</p>'],
    [
      'a warning',
      'WARNING: no *database*.',
      '<div class="callout callout-warning" role="note"><strong>Warning:</strong> no <em>database</em>.</div>',
    ],
    [
      'a note',
      'NOTE: `x`',
      '<div class="callout callout-note" role="note"><strong>Note:</strong> <code>x</code></div>',
    ],
    [
      'a tip in a list',
      '- TIP: x',
      '<ul>\n<li>\n<div class="callout callout-tip" role="note"><strong>Tip:</strong> x</div>\n</li>\n</ul>',
    ],
    ['a word that only looks like a callout', 'WARNINGS: x', '<p>WARNINGS: x</p>'],
    ['an explained term', 'A *Pod* is', '<p>A <dfn>Pod</dfn> is</p>'],
    ['an image', '![A Pod](/assets/pod.png)', '<p><img data-media="assets/pod.png" alt="A Pod"></p>'],
    [
      'links',
      '[a](#start) [b](lesson:probes#liveness) [c](https://kubernetes.io/docs/)',
      '<p><a href="#start">a</a> <a href="lesson:probes#liveness">b</a> <a ' +
        'href="https://kubernetes.io/docs/">c</a></p>',
    ],
    [
      'code in a list',
      '- a\n\n  ```sh\n  curl <x>\n  ```',
      '<ul>\n<li>\n<p>a</p>\n<pre><code class="language-sh">curl &lt;x&gt;\n</code></pre>\n</li>\n</ul>',
    ],
  ];
  for (const [name, markdown, expected] of html) {
    it(`writes ${name}`, () => {
      assert.equal(
        htmlOf(markdown)
          .replace(/<li>(?=<div)/, '<li>\n')
          .replace(/<\/div>(?=<\/li>)/, '</div>\n'),
        expected,
      );
      assert.deepEqual(strangeIn(htmlOf(markdown)), []);
    });
  }

  it('writes classes for aligned columns, never styles', () => {
    const table = htmlOf('| a | b | c |\n|:-:|--:|---|\n| 1 | 2 | 3 |');
    assert.match(table, /<th class="align-center">a<\/th>\n<th class="align-right">b<\/th>\n<th>c<\/th>/);
    assert.doesNotMatch(table, /style/);
  });

  it('gives headings an anchor of their own or from their title', () => {
    const { lesson } = compileBody("Text\n\n## One IP, `one` port {#one-ip}\n\nText\n\n### A Pod's end\n");
    assert.deepEqual(
      lesson?.sections.map(({ id, title, level }) => [id, title, level]),
      [
        ['start', 'About Pods', 1],
        ['one-ip', 'One IP, one port', 2],
        ['a-pods-end', "A Pod's end", 3],
      ],
    );
  });

  it('tells what is to be read from what is to look things up in', () => {
    const { lesson } = compileBody(
      `## A\n\n${'word '.repeat(25)}.\n\n## B {#b reference}\n\n${'Word. '.repeat(900)}\n\n### C\n\n## D\n`,
    );
    assert.deepEqual(
      lesson?.sections.map(({ id, isReference }) => [id, isReference]),
      [
        ['start', false],
        ['a', false],
        ['b', true],
        ['c', true],
        ['d', false],
      ],
    );
    assert.equal(lesson?.readingMinutes, 1);
  });

  it('makes blocks of fences, in their order', () => {
    const body = [
      'Text',
      '',
      '```yaml finds=image-tag',
      'kind: Pod',
      '```',
      '',
      '```yaml picture one',
      '# A Pod',
      '# alone.',
      'kind: Pod',
      '```',
      '',
      '```simulation localhost',
      'Two',
      'containers.',
      '```',
      '',
      '```sh',
      'ls',
      '```',
    ].join('\n');
    assert.deepEqual(blocksOf(body), [
      { type: 'html', html: '<p>Text</p>\n' },
      { type: 'manifest', id: 'example-1', manifest: 'kind: Pod\n', finds: ['image-tag'] },
      { type: 'picture', id: 'one', manifest: 'kind: Pod\n', alt: 'A Pod alone.' },
      { type: 'simulation', id: 'localhost', alt: 'Two containers.' },
      { type: 'html', html: '<pre><code class="language-sh">ls\n</code></pre>\n' },
    ]);
  });

  it('reads quizzes', () => {
    const body =
      '```quiz\n- id: ip\n  question: How many `IP`s?\n  options:\n' +
      '    - {answer: One, right: true, why: It is shared.}\n    - {answer: Two, why: No.}\n```';
    assert.deepEqual(blocksOf(body), [
      {
        type: 'quiz',
        id: 'quiz-1',
        questions: [
          {
            id: 'ip',
            html: 'How many <code>IP</code>s?',
            options: [
              { html: 'One', right: true, whyHtml: 'It is shared.' },
              { html: 'Two', right: false, whyHtml: 'No.' },
            ],
          },
        ],
      },
    ]);
  });

  it('writes everything as text too', () => {
    const { lesson } = compileBody(
      [
        'See [above](#start).',
        '',
        '## A {#a}',
        '',
        '```yaml picture one',
        '# A Pod alone.',
        'kind: Pod',
        '```',
        '',
        '```quiz',
        '- id: ip',
        '  question: How many?',
        '  options:',
        '    - {answer: One, right: true, why: Shared.}',
        '    - {answer: Two, why: No.}',
        '```',
        '',
        '![A Pod](/assets/pod.png)',
      ].join('\n'),
    );
    assert.equal(
      lesson?.text,
      [
        '# About Pods',
        '',
        'What a Pod is.',
        '',
        'Answers to the questions, and solutions: about-pods-answers.md',
        '',
        'See above.',
        '',
        '## A',
        '',
        '> Picture: A Pod alone.',
        '',
        '> Question: How many?',
        '>',
        '> - One',
        '> - Two',
        '',
        'Picture: A Pod',
        '',
      ].join('\n'),
    );
  });

  it('is read by the parser of the shipped file as it was written', () => {
    const { lesson } = compileBody('A *Pod*.\n\n## A\n\n```yaml\nkind: Pod\n```\n');
    assert.deepEqual(parseLesson(JSON.parse(JSON.stringify(lesson))), lesson);
  });

  it('changes its content version with its content, and only then', () => {
    const version = (body: string) => compileBody(body).lesson?.contentVersion;
    assert.equal(version('A'), version('A'));
    assert.notEqual(version('A'), version('B'));
  });

  it('warns of sentences that are too long', () => {
    const long = `Short one. ${'word '.repeat(31)}end. Another\nshort one.\n`;
    assert.deepEqual(compileBody(long).texts, [
      'lesson.md:11:1: hint: This sentence has 32 words. Read it aloud: is it still clear?',
    ]);
  });

  it('warns of images and levels that leave readers behind', () => {
    const { texts } = compileBody('![](/assets/pod.png)\n\n#### Deep\n');
    assert.equal(texts.length, 2);
    assert.match(
      texts.join('\n'),
      /:11:5: warning: The image.*\n.*:13:1: warning: After a heading of level 1|:13:1[^]*:11:5/,
    );
  });
});
