/** Fences -> blocks of the lesson, each with its words for the text version. */
import type { Block } from '../../src/core/lessons/lesson.ts';
import type { Exercise } from '../../src/core/lessons/exercise.ts';
import type { Fence } from './fences.ts';
import type { Judging } from './judge-tokens.ts';
import { lintText } from './lint.ts';
import { checkManifest } from './manifests.ts';
import { lineStart } from './messages.ts';
import type { Token } from './markdown.ts';
import { mixedUp } from './mixed-up.ts';
import { readQuiz } from './quiz.ts';
import { exerciseText, fenced, orderText, solutionText } from './task-text.ts';

export interface BuiltBlock {
  readonly block: Block;
  /** What stands for the block in the text version; undefined: its own lines. */
  readonly text: string | undefined;
  /** What the text version keeps back until somebody asks. */
  readonly answer?: string;
}

export interface BlockBuilder {
  build(token: Token, fence: Fence): BuiltBlock | undefined;
  /** The exercises that the lesson names, in its order. */
  readonly usedExercises: ReadonlySet<string>;
}

/** Builds the blocks of one lesson; remembers ids, which must be unique in it. */
export function createBlockBuilder(judging: Judging, exercises: ReadonlyMap<string, Exercise>): BlockBuilder {
  const { context, report } = judging;
  const taken = new Set<string>();
  const questions = new Set<string>();
  const usedExercises = new Set<string>();

  function claim(kind: Fence['kind'], id: string, token: Token): void {
    const name = `${kind} \`${id}\``;
    if (taken.has(name)) report.error(placeOf(token), `Duplicate ${name}.`, 'Give it another name, or remove one.');
    taken.add(name);
  }

  /** The first free name: `example-1`, `example-2`… */
  function nextName(prefix: string): string {
    let number = 1;
    while (taken.has(`${prefix}-${number}`)) number += 1;
    taken.add(`${prefix}-${number}`);
    return `${prefix}-${number}`;
  }

  function buildPicture(token: Token, id: string): BuiltBlock {
    claim('picture', id, token);
    const { comment, commentLines, rest } = splitComment(token.content);
    requireAlternative(comment, token, 'Start the manifest with `# ` lines that describe the picture.');
    checkManifest(rest, [], firstLineOf(token) + commentLines, judging);
    return { block: { type: 'picture', id, manifest: rest, alt: comment }, text: `Picture: ${comment}` };
  }

  function buildOrder(token: Token, id: string): BuiltBlock {
    claim('order', id, token);
    const { comment, commentLines, rest } = splitComment(token.content);
    requireAlternative(comment, token, 'Start the manifest with `# ` lines that say what to do.');
    checkManifest(rest, [], firstLineOf(token) + commentLines, judging);
    const solution = rest.trimEnd();
    const lines = mixedUp(solution.split('\n'));
    const block = { type: 'order', id, task: comment, lines, solution } as const;
    return { block, text: orderText(block), answer: `${comment}\n\n${fenced(solution)}` };
  }

  function buildSimulation(token: Token, id: string): BuiltBlock {
    claim('simulation', id, token);
    const alt = oneLine(token.content);
    requireAlternative(alt, token, 'Write into the fence what a reader would see in it.');
    if (!context.simulations.includes(id)) {
      report.error(placeOf(token), `Unknown simulation \`${id}\`.`, `Known: ${context.simulations.join(', ')}.`);
    }
    return { block: { type: 'simulation', id, alt }, text: `To try in the lesson panel: ${alt}` };
  }

  function buildExercise(token: Token, id: string): BuiltBlock {
    claim('exercise', id, token);
    usedExercises.add(id);
    const exercise = exercises.get(id);
    if (!exercise)
      report.error(
        placeOf(token),
        `Exercise \`${id}\` is missing or has errors.`,
        `Its folder is \`exercises/${id}\` beside the lesson.`,
      );
    if (token.content.trim() !== '')
      report.error(placeOf(token), 'The fence of an exercise must be empty.', 'Put its text into exercise.yaml.');
    if (!exercise) return { block: { type: 'exercise', id }, text: '' };
    return { block: { type: 'exercise', id }, text: exerciseText(exercise), answer: solutionText(exercise) };
  }

  function buildQuiz(token: Token): BuiltBlock | undefined {
    const quiz = readQuiz(token.content, firstLineOf(token) + 1, questions, judging);
    if (!quiz) return undefined;
    for (const { id } of quiz.questions) questions.add(id);
    const block = { type: 'quiz', id: nextName('quiz'), questions: quiz.questions } as const;
    return { block, text: quiz.text, answer: quiz.answers };
  }

  function buildManifest(token: Token, finds: readonly string[]): BuiltBlock {
    checkManifest(token.content, finds, firstLineOf(token), judging);
    return { block: { type: 'manifest', id: nextName('example'), manifest: token.content, finds }, text: undefined };
  }

  function requireAlternative(alternative: string, token: Token, fix: string): void {
    lintText(alternative, firstLineOf(token), report);
    if (alternative === '') report.error(placeOf(token), 'It has no text alternative.', fix);
  }

  return {
    usedExercises,
    build(token, fence) {
      switch (fence.kind) {
        case 'code':
          return undefined;
        case 'manifest':
          return buildManifest(token, fence.finds);
        case 'picture':
          return buildPicture(token, fence.id);
        case 'order':
          return buildOrder(token, fence.id);
        case 'simulation':
          return buildSimulation(token, fence.id);
        case 'exercise':
          return buildExercise(token, fence.id);
        case 'quiz':
          return buildQuiz(token);
      }
    },
  };
}

function placeOf(token: Token): ReturnType<typeof lineStart> {
  return lineStart(token.map?.[0] ?? 0);
}

/** The line (from 0) of the first line inside a fence. */
function firstLineOf(token: Token): number {
  return (token.map?.[0] ?? 0) + 1;
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** The comment lines at the top of a manifest, as one text, and the manifest below them. */
function splitComment(manifest: string): { comment: string; commentLines: number; rest: string } {
  const lines = manifest.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const comment = lines.slice(0, end).map((line) => line.replace(/^#+/, ''));
  return { comment: oneLine(comment.join(' ')), commentLines: end, rest: lines.slice(end).join('\n') };
}
