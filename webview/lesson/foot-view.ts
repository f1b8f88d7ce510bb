/** The end of a lesson: the lessons before and after it. */
import type { LessonLink, LessonState } from '../../src/protocol.ts';
import { element } from '../element.ts';
import { icon } from '../icons.ts';
import { still } from '../view.ts';
import type { View } from '../view.ts';
import type { LessonContext } from './lesson-context.ts';

export function createFoot({ content, host }: LessonContext): View<LessonState> {
  const open = ({ lesson }: LessonLink) => host.send({ type: 'openLesson', lesson, section: 'start' });
  const way = (link: LessonLink | null, word: string, sign: 'left' | 'right') =>
    link === null
      ? []
      : [
          element(
            'button',
            { class: `way way-${sign}`, type: 'button', onclick: () => open(link) },
            icon(sign),
            element('span', { class: 'way-word' }, word),
            element('span', { class: 'way-title' }, link.title),
          ),
        ];
  const ways = [...way(content.previous, 'Previous lesson', 'left'), ...way(content.next, 'Next lesson', 'right')];
  const nav = element('nav', { 'aria-label': 'Other lessons' }, ...ways);
  return still(element('footer', { class: 'foot', hidden: ways.length === 0 }, nav));
}
