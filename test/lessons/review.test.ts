import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/folders.ts';
import { parseMarkdown } from '../../scripts/lessons/markdown.ts';
import { createReport, formatMessage } from '../../scripts/lessons/messages.ts';
import { checkLinkedPages, checklist, readReview } from '../../scripts/lessons/review.ts';

const source = '  - {title: Pods, url: https://kubernetes.io/docs/concepts/workloads/pods/, for: What a Pod is}\n';
const items = Object.keys(checklist).map((item) => `  ${item}: This was looked at closely.\n`);
const review = `sources:\n${source}checked:\n${items.join('')}`;

function messagesOf(text: string): string[] {
  const report = createReport('review.yaml');
  readReview(text, report);
  return report.messages.map(formatMessage);
}

describe('the review of a lesson', () => {
  it('gives its sources', () => {
    const report = createReport('review.yaml');
    assert.deepEqual(readReview(review, report), [
      { title: 'Pods', url: 'https://kubernetes.io/docs/concepts/workloads/pods/' },
    ]);
    assert.deepEqual(report.messages, []);
  });

  const broken: [name: string, text: string, line: number, message: string][] = [
    ['an item that is missing', review.replace(/ {2}facts:.*\n/, ''), 4, '`facts` is required'],
    [
      'an answer that says nothing',
      review.replace('facts: This was looked at closely.', 'facts: ok'),
      4,
      'a sentence that says what was looked at',
    ],
    ['an item that is not on the list', `${review}  style: This was looked at too.\n`, 14, 'Unknown key `style`'],
    ['no sources', review.replace(source, '').replace('sources:', 'sources: []'), 1, '`sources` has an invalid value'],
    [
      'a source elsewhere',
      review.replace('https://kubernetes.io/', 'https://example.com/'),
      2,
      'a page of https://kubernetes.io/',
    ],
    ['a source without what it is for', review.replace(', for: What a Pod is', ''), 2, '`for` is required'],
    ['no YAML', 'checked: [', 1, 'not YAML'],
  ];
  for (const [name, text, line, message] of broken) {
    it(`refuses ${name}`, () => {
      const found = messagesOf(text).filter((each) => each.includes(message));
      assert.equal(found.length, 1, messagesOf(text).join('\n'));
      assert.match(found[0] ?? '', new RegExp(`^review\\.yaml:${line}:\\d+: error: .+ .+\\.$`));
    });
  }

  it('covers every page that the lesson links to, whichever section of it', () => {
    const report = createReport('lesson.md');
    const sources = [{ title: 'Pods', url: 'https://kubernetes.io/docs/concepts/workloads/pods/' }];
    const text =
      '[a](https://kubernetes.io/docs/concepts/workloads/pods#using-pods) [b](https://yaml.org/)\n\n' +
      '[c](https://kubernetes.io/docs/concepts/storage/volumes/)\n';
    checkLinkedPages(parseMarkdown(text), sources, report);
    assert.deepEqual(report.messages.map(formatMessage), [
      'lesson.md:3:1: warning: The page https://kubernetes.io/docs/concepts/storage/volumes/ is not among the ' +
        'sources of review.yaml. Check the lesson against it and add it there.',
    ]);
  });

  it('has the items that CONTRIBUTING.md explains', () => {
    const text = readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8');
    const table = text.slice(text.indexOf('| Item | What it asks |'));
    assert.deepEqual(
      [...table.slice(0, table.indexOf('\n\n')).matchAll(/^\| `([\w-]+)` \|/gm)].map(([, item]) => item),
      Object.keys(checklist),
    );
  });
});
