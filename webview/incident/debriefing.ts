/** What is said when an incident is solved: what it was, what told it, and what else would have been right. */
import type { ExerciseContent, IncidentContent } from '../../src/protocol/protocol.ts';
import { element } from '../element.ts';
import { inlineCode } from '../inline-code.ts';

export function createDebriefing({ otherWays }: ExerciseContent, { cause, clue }: IncidentContent): HTMLElement {
  return element(
    'div',
    { class: 'debriefing' },
    element('p', { class: 'card-heading' }, 'Root cause'),
    element('p', {}, ...inlineCode(cause)),
    element('p', { class: 'card-heading' }, 'How you could tell'),
    element('p', {}, ...inlineCode(clue)),
    element('p', { class: 'card-heading' }, 'Other ways to fix it'),
    element('ul', {}, ...otherWays.map((way) => element('li', {}, ...inlineCode(way)))),
  );
}
