/** Compiles one text as a lesson, in a course of two lessons and a media folder of one image. */
import { compileDraft, draftLesson } from '../../scripts/lessons/compile.ts';
import type { Compiled, LessonSource } from '../../scripts/lessons/compile.ts';
import type { CompileContext } from '../../scripts/lessons/context.ts';
import { createReport, formatMessage } from '../../scripts/lessons/messages.ts';

const context: CompileContext = {
  anchors: new Map([['probes', new Set(['start', 'liveness'])]]),
  findMedia: (source) =>
    source === '/assets/pod.png'
      ? { path: 'assets/pod.png' }
      : { what: `The image \`${source}\` is missing.`, fix: '' },
  simulations: ['localhost'],
  glossary: [{ term: 'Pod', also: ['Pods'], meaning: 'One or more containers.' }],
  judge: undefined,
};

export const frontMatter = `---
id: "6"
order: 6
title: About Pods
excerpt: What a Pod is.
coverImage: ''
module: ''
videoId: B1_jgR3zuvA
duration: '03:43'
---
`;

export function compileText(
  text: string,
  changes: Partial<CompileContext> = {},
  exercises: LessonSource['exercises'] = new Map(),
): Compiled & { readonly texts: readonly string[] } {
  const source: LessonSource = {
    id: 'about-pods',
    file: 'lesson.md',
    text,
    exercises,
    review: undefined,
    reviewFile: 'review.yaml',
  };
  const report = createReport(source.file);
  const draft = draftLesson(source, report);
  if (!draft) return { lesson: undefined, messages: report.messages, texts: report.messages.map(formatMessage) };
  const anchors = new Map([...(changes.anchors ?? context.anchors), [source.id, draft.anchors]]);
  const compiled = compileDraft(draft, { ...context, ...changes, anchors });
  return { ...compiled, texts: compiled.messages.map(formatMessage) };
}

/** Compiles Markdown under a front matter that is in order; the Markdown's first line is line 11. */
export function compileBody(body: string, changes: Partial<CompileContext> = {}): ReturnType<typeof compileText> {
  return compileText(frontMatter + body, changes);
}
