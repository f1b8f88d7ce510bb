/**
 * What the linter says of a course that somebody wants to publish: each message with its file, its line and how to fix
 * it.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compileCourse } from '../../scripts/lessons/course.ts';
import { mediaIn } from '../../scripts/lessons/media.ts';
import { formatMessage } from '../../scripts/lessons/messages.ts';
import type { Publication } from '../../scripts/lessons/publication.ts';
import { checklist } from '../../scripts/lessons/review.ts';
import { frontMatter } from './compile-text.ts';

const review = `sources:\n  - {title: Pods, url: https://kubernetes.io/docs/concepts/workloads/pods/, for: All}\nchecked:\n${Object.keys(
  checklist,
)
  .map((item) => `  ${item}: This was looked at closely.\n`)
  .join('')}`;
const whole = frontMatter.replace('order: 6', 'order: 6\ninYourFiles: Open a Pod of yours.');
const longSentence = `${'word '.repeat(30)}end.`;

describe('a course to be published', () => {
  let folder = '';
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const textsOf = (rules: Publication['rules'] = []) =>
    compileCourse(path.join(folder, 'lessons'), folder, {
      findMedia: mediaIn(folder),
      simulations: ['localhost'],
      judge: undefined,
      publication: { rules },
    }).messages.map(formatMessage);

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'lessons-'));
    write('lessons/glossary.yaml', '- {term: Pod, also: [Pods], meaning: One or more containers.}\n');
    write('lessons/about-pods/review.yaml', review);
    write('lessons/about-pods/lesson.md', `${whole}A *Pod* is small.\n`);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('has no message when all is done', () =>
    assert.deepEqual(textsOf([{ id: 'image-tag', lesson: 'about-pods#start' }]), []));

  it('wants a review', () => {
    rmSync(path.join(folder, 'lessons/about-pods/review.yaml'));
    assert.deepEqual(textsOf(), [
      'lessons/about-pods/lesson.md:1:1: warning: This lesson has no review. Fill in the checklist of ' +
        'CONTRIBUTING.md as lessons/about-pods/review.yaml.',
    ]);
  });

  it('names what is missing in a review, in its own file', () => {
    write('lessons/about-pods/review.yaml', review.replace(/ {2}terms:.*\n/, ''));
    assert.match(textsOf().join('\n'), /^lessons\/about-pods\/review\.yaml:4:3: error: `terms` is required/);
  });

  it('wants something to try in files of one’s own', () => {
    write('lessons/about-pods/lesson.md', `${frontMatter}A *Pod* is small.\n`);
    assert.match(
      textsOf().join('\n'),
      /^lessons\/about-pods\/lesson\.md:\d+:1: warning: The lesson does not say what to try/,
    );
  });

  it('names rules that lead nowhere', () => {
    assert.match(
      textsOf([{ id: 'image-tag', lesson: 'about-pods#images' }]).join('\n'),
      /error: Rule `image-tag` refers to `about-pods#images`, which does not exist/,
    );
  });

  const bodies: [name: string, body: string, message: RegExp][] = [
    [
      'a word in emphasis that the glossary lacks',
      'A *Pod* and a *volume*.\n',
      /lesson\.md:12:1: warning: `volume` is in emphasis, but not in the glossary/,
    ],
    [
      'the name of a kind',
      'A *Pod*.\n\nThe ConfigMap of it.\n',
      /lesson\.md:14:1: warning: `ConfigMap` is not in the glossary/,
    ],
    [
      'a word that only some people know',
      'A *Pod*.\n\nAsk the kubelet.\n',
      /lesson\.md:14:1: warning: `kubelet` is not in the glossary/,
    ],
    [
      'a long sentence in the prose',
      `A *Pod*.\n\n${longSentence}\n`,
      /lesson\.md:14:1: hint: This sentence has 31 words/,
    ],
    [
      'a long sentence in the words of an experiment',
      `A *Pod*.\n\n\`\`\`simulation localhost\n${longSentence}\n\`\`\`\n`,
      /lesson\.md:15:1: hint: This sentence has 31 words/,
    ],
    [
      'a long sentence in a question',
      `A *Pod*.\n\n\`\`\`quiz\n- id: x\n  question: ${longSentence}\n  options:\n` +
        '    - {answer: a, right: true, why: b}\n    - {answer: c, why: d}\n```\n',
      /lesson\.md:16:1: hint: This sentence has 31 words/,
    ],
    [
      'a page that nobody has compared',
      'A *Pod*.\n\nSee [this](https://kubernetes.io/docs/concepts/storage/volumes/).\n',
      /lesson\.md:14:1: warning: The page .* is not among the sources/,
    ],
  ];
  for (const [name, body, message] of bodies) {
    it(`names ${name}`, () => {
      write('lessons/about-pods/lesson.md', whole + body);
      const texts = textsOf();
      assert.equal(texts.length, 1, texts.join('\n'));
      assert.match(texts[0] ?? '', message);
    });
  }

  it('lets words stand as code, and names each word once in a lesson', () => {
    write('lessons/about-pods/lesson.md', `${whole}A *Pod* and \`ConfigMap\`.\n`);
    assert.deepEqual(textsOf(), []);
    write('lessons/about-pods/lesson.md', `${whole}A *Pod*, a ConfigMap, another ConfigMap.\n`);
    assert.equal(textsOf().length, 1);
  });
});
