/** What is asked of a course before it is published, and not of a text that somebody tries out. */
import type { Source } from '../../src/core/lessons/lesson.ts';
import type { Draft } from './compile.ts';
import { createReport } from './messages.ts';
import type { Message } from './messages.ts';
import { checkLinkedPages, readReview } from './review.ts';

/** A rule, and the section that explains it: `about-pods#ports`. */
export interface TaughtAt {
  readonly id: string;
  readonly lesson: string;
}

export interface Publication {
  /** Every rule leads to a section, and the sections list their rules. */
  readonly rules: readonly TaughtAt[];
}

/** The sources of a lesson, and what is missing in its review. */
export function reviewOf(draft: Draft): { readonly sources: readonly Source[]; readonly messages: readonly Message[] } {
  const { source, front, split, report } = draft;
  if (source.review === undefined) {
    report.warning(
      { line: 1, column: 1 },
      'This lesson has no review.',
      `Fill in the checklist of CONTRIBUTING.md as ${source.reviewFile}.`,
    );
    return { sources: [], messages: [] };
  }
  const review = createReport(source.reviewFile);
  const sources = readReview(source.review, review);
  checkLinkedPages(draft.tokens, sources, report);
  if (front.inYourFiles === '') {
    report.warning(
      split.yaml.placeOf([]),
      'The lesson does not say what to try in your own files.',
      'Add `inYourFiles`, one thing to try.',
    );
  }
  return { sources, messages: review.messages };
}

/** Warns of rules that lead nowhere. */
export function checkRules(drafts: readonly Draft[], { rules }: Publication): readonly Message[] {
  const anchors = new Set(
    drafts.flatMap((draft) => [...draft.anchors].map((anchor) => `${draft.source.id}#${anchor}`)),
  );
  const report = createReport('src/core/rules');
  for (const { id, lesson } of rules.filter((rule) => !anchors.has(rule.lesson))) {
    report.error(
      { line: 1, column: 1 },
      `Rule \`${id}\` refers to \`${lesson}\`, which does not exist.`,
      'Name a section that explains it.',
    );
  }
  return report.messages;
}
