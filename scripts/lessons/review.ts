/** review.yaml beside a lesson: the pages it was checked against, and the reviewer's checklist, filled in. */
import { ownValue } from '../../src/core/decode.ts';
import type { Source } from '../../src/core/lessons/lesson.ts';
import { checkFields, itemsAt, list, mapping, sentence, valueAt } from './fields.ts';
import type { Field, Fields } from './fields.ts';
import { lineStart } from './messages.ts';
import type { Report } from './messages.ts';
import type { Token } from './markdown.ts';
import { attribute } from './markdown.ts';
import type { YamlText } from './yaml-text.ts';
import { readYaml } from './yaml-text.ts';

/** A word or two are no answer to the question what was checked. */
const leastWords = 4;

const answer: Field = {
  needs: 'a sentence that says what was looked at',
  fits: (value) => typeof value === 'string' && value.trim().split(/\s+/).length >= leastWords,
};

const page: Field = {
  needs: 'a page of https://kubernetes.io/',
  fits: (value) => typeof value === 'string' && /^https:\/\/kubernetes\.io\/[\w\-./]+$/.test(value),
};

/** The items of the checklist in CONTRIBUTING.md, by their names there. */
export const checklist: Fields = {
  facts: answer,
  'own-words': answer,
  'one-idea': answer,
  sentences: answer,
  terms: answer,
  numbers: answer,
  alternatives: answer,
  questions: answer,
  exercises: answer,
  'read-aloud': answer,
};

const sourceFields: Fields = { title: sentence, url: page, for: sentence };

/** Reads a review; reports what is missing in it. The sources that are in order come out. */
export function readReview(text: string, report: Report): readonly Source[] {
  const yaml = readYaml(text, 1, report);
  if (!yaml || !checkFields(yaml, [], { sources: list, checked: mapping }, report)) return [];
  checkFields(yaml, ['checked'], checklist, report);
  return itemsAt(yaml, ['sources']).flatMap((at) =>
    checkFields(yaml, at, sourceFields, report) ? [sourceAt(yaml, at)] : [],
  );
}

function sourceAt(yaml: YamlText, at: readonly (string | number)[]): Source {
  const value = valueAt(yaml.value, at);
  return { title: String(ownValue(value, 'title')).trim(), url: String(ownValue(value, 'url')) };
}

/** Reports each page that the lesson sends its readers to, and nobody has checked it against. */
export function checkLinkedPages(tokens: readonly Token[], sources: readonly Source[], report: Report): void {
  const known = new Set(sources.map(({ url }) => pageOf(url)));
  let line = 0;
  for (const token of tokens) {
    line = token.map?.[0] ?? line;
    for (const link of (token.children ?? []).filter((child) => child.type === 'link_open')) {
      const href = attribute(link, 'href');
      if (!href.startsWith('https://kubernetes.io/') || known.has(pageOf(href))) continue;
      report.warning(
        lineStart(line),
        `The page ${href} is not among the sources of review.yaml.`,
        'Check the lesson against it and add it there.',
      );
    }
  }
}

/** Without its section, and without the slash at its end. */
function pageOf(url: string): string {
  return url.replace(/[#?].*$/, '').replace(/\/$/, '');
}
