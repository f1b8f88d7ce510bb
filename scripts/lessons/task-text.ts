/** Exercises in the text version: what to do and what one begins with; the solution only for whoever asks. */
import type { Exercise } from '../../src/core/lessons/exercise.ts';
import type { OrderBlock } from '../../src/core/lessons/lesson.ts';

export function fenced(manifest: string): string {
  return `\`\`\`yaml\n${manifest.trimEnd()}\n\`\`\``;
}

export function exerciseText({ title, task, goals, start, incident }: Exercise): string {
  const list = goals.map(({ text }) => `- ${text}`).join('\n');
  const head = incident ? [`Incident: ${title}`, incident.report] : [`Exercise: ${title}`];
  return [...head, task, `Reach these goals:\n\n${list}`, 'You begin with:', fenced(start)].join('\n\n');
}

export function solutionText({ title, solution, celebrate, otherWays }: Exercise): string {
  const ways = otherWays.map((way) => `- ${way}`).join('\n');
  return [`Exercise: ${title}`, fenced(solution), celebrate, `Other right ways:\n\n${ways}`].join('\n\n');
}

export function orderText({ task, lines }: OrderBlock): string {
  return [`Put lines in order: ${task}`, fenced(lines.join('\n'))].join('\n\n');
}
