/** The front matter of a lesson: only YAML between two lines of exactly `---`, only keys that we know. */
import matter from 'gray-matter';
import { ownValue } from '../../src/core/decode.ts';
import { checkFields, optional, sentence, sentences } from './fields.ts';
import type { Field, Fields } from './fields.ts';
import type { Report } from './messages.ts';
import { readYaml } from './yaml-text.ts';
import type { YamlText } from './yaml-text.ts';

export interface FrontMatter {
  readonly id: string;
  readonly order: number;
  readonly title: string;
  readonly excerpt: string;
  readonly coverImage: string;
  readonly module: string;
  readonly videoId: string;
  readonly duration: string;
  readonly objectives: readonly string[];
  /** One thing to try in the reader's own files once the lesson is finished, or ''. */
  readonly inYourFiles: string;
}

export interface SplitLesson {
  readonly frontMatter: FrontMatter;
  readonly yaml: YamlText;
  /** The Markdown, the front matter replaced by empty lines: its lines keep their numbers. */
  readonly body: string;
}

const maybeEmpty: Field = {
  needs: "a string, or '' for none",
  fits: (value) => value === null || typeof value === 'string',
};

function emptyOr(pattern: RegExp, needs: string): Field {
  return {
    needs,
    fits: (value) => value === null || (typeof value === 'string' && (value === '' || pattern.test(value))),
  };
}

const fields: Fields = {
  id: { ...sentence, needs: 'a string in quotes, such as `id: "6"`' },
  order: {
    needs: 'an integer, such as `order: 6`',
    fits: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  },
  title: sentence,
  excerpt: { ...sentence, needs: 'one sentence that says what the lesson is about' },
  coverImage: maybeEmpty,
  module: maybeEmpty,
  videoId: emptyOr(/^[\w-]{11}$/, "the 11 characters of the video's id, or '' for no video"),
  duration: emptyOr(/^\d\d:[0-5]\d$/, "the video's length as `mm:ss` in quotes, such as '03:43', or '' for no video"),
  objectives: optional(sentences),
  inYourFiles: optional({ ...sentence, needs: 'one thing to try in files of the reader’s own' }),
};

/** Takes the front matter off a lesson's text; undefined, and reported, when it is not in order. */
export function splitLesson(text: string, report: Report): SplitLesson | undefined {
  const end = findEnd(text.split('\n'), report);
  if (end === undefined) return undefined;
  const { yaml, content } = readMatter(text, report);
  if (!yaml || !checkFields(yaml, [], fields, report)) return undefined;
  const read = (key: string) => String(ownValue(yaml.value, key) ?? '');
  if ((read('videoId') === '') !== (read('duration') === '')) {
    report.error(
      yaml.placeOf(['duration']),
      '`videoId` and `duration` belong together.',
      'Fill in both, or leave both empty.',
    );
    return undefined;
  }
  return { frontMatter: toFrontMatter(yaml.value, read), yaml, body: '\n'.repeat(end + 1) + content };
}

function toFrontMatter(value: unknown, read: (key: string) => string): FrontMatter {
  const objectives = ownValue(value, 'objectives');
  return {
    id: read('id'),
    order: Number(ownValue(value, 'order')),
    title: read('title').trim(),
    excerpt: read('excerpt').trim(),
    coverImage: read('coverImage'),
    module: read('module'),
    videoId: read('videoId'),
    duration: read('duration'),
    objectives: Array.isArray(objectives) ? objectives.map(String) : [],
    inYourFiles: read('inYourFiles').trim(),
  };
}

/** The index of the line that closes the front matter. */
function findEnd(lines: readonly string[], report: Report): number | undefined {
  const [first = ''] = lines;
  if (!first.startsWith('---')) {
    report.error(
      { line: 1, column: 1 },
      'The front matter is missing.',
      'Start the file with a line `---`, the keys, and a line `---`.',
    );
    return undefined;
  }
  if (first !== '---') {
    report.error(
      { line: 1, column: 4 },
      'Front matter is YAML and nothing else.',
      'Make the first line exactly `---`.',
    );
    return undefined;
  }
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  if (end < 0) {
    report.error({ line: 1, column: 1 }, 'The front matter is not closed.', 'Write a line `---` after its last key.');
    return undefined;
  }
  if (lines[end] !== '---') {
    report.error({ line: end + 1, column: 4 }, 'This line does not close the front matter.', 'Make it exactly `---`.');
    return undefined;
  }
  return isSecondStart(lines, end, report) ? undefined : end;
}

function isSecondStart(lines: readonly string[], end: number, report: Report): boolean {
  const next = lines.findIndex((line, index) => index > end && line.trim() !== '');
  if (next < 0 || !lines[next]?.startsWith('---')) return false;
  report.error({ line: next + 1, column: 1 }, 'This starts a second front matter.', 'Move its keys into the first.');
  return true;
}

/** gray-matter with engines of our own: `yaml` is our parser, and no other language may run. */
function readMatter(text: string, report: Report): { yaml: YamlText | undefined; content: string } {
  let yaml: YamlText | undefined;
  const readBlock = (block: string): object => {
    yaml = readYaml(block, 1, report);
    return {};
  };
  const refuse = (): object => {
    throw new Error('front matter in this language is not supported');
  };
  const engines = { yaml: readBlock, javascript: refuse, json: refuse, coffee: refuse, toml: refuse };
  const { content, isEmpty } = matter(text, { engines, language: 'yaml' }) as matter.GrayMatterFile<string> & {
    isEmpty: boolean;
  };
  if (isEmpty)
    report.error(
      { line: 1, column: 1 },
      'The front matter is empty.',
      `Write its keys: ${Object.keys(fields).join(', ')}.`,
    );
  return { yaml, content };
}
