/** How long a lesson takes: 200 words a minute, and time to try, to order and to solve. */
import type { Block } from './lesson.ts';

const WORDS_A_MINUTE = 200;

/** What people take for each, in minutes; a question's time is that of reading it twice. */
export const EXERCISE_MINUTES = 5;
const EXPERIMENT_MINUTES = 2;
const ORDER_MINUTES = 2;

/** For the blocks of a section, without its exercises. Not rounded. */
export function minutesFor(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + minutesOf(block), 0);
}

function minutesOf(block: Block): number {
  switch (block.type) {
    case 'html':
      return wordsIn(block.html) / WORDS_A_MINUTE;
    case 'manifest':
    case 'picture':
      return wordsIn(block.manifest) / WORDS_A_MINUTE;
    case 'quiz':
      return block.questions.reduce((sum, question) => sum + questionMinutes(question), 0);
    case 'simulation':
      return EXPERIMENT_MINUTES;
    case 'order':
      return ORDER_MINUTES;
    case 'exercise':
      return 0;
  }
}

function questionMinutes({ html, options }: Extract<Block, { type: 'quiz' }>['questions'][number]): number {
  const words = [html, ...options.map((option) => option.html)].reduce((sum, text) => sum + wordsIn(text), 0);
  return (2 * words) / WORDS_A_MINUTE;
}

function wordsIn(html: string): number {
  return html
    .replace(/<[^<>]*>/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
