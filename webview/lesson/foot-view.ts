/** The end of a lesson: what to try next, the lessons before and after it, and what its facts were checked against. */
import type { LessonLink, LessonState } from '../../src/protocol.ts';
import { element } from '../element.ts';
import { icon } from '../icons.ts';
import { inlineCode } from '../inline-code.ts';
import type { View } from '../view.ts';
import type { LessonContext } from './lesson-context.ts';

export function createFoot(context: LessonContext): View<LessonState> {
  const { content } = context;
  const finished = element('p', { class: 'finished', hidden: true }, icon('check'), 'You have finished this lesson.');
  const status = element('div', { role: 'status' }, finished);
  const parts = [...ownFiles(content.inYourFiles), ...ways(context), ...sources(context)];
  return {
    element: element('footer', { class: 'foot' }, status, ...parts),
    update({ isFinished }) {
      finished.hidden = !isFinished;
    },
  };
}

function ownFiles(text: string): readonly HTMLElement[] {
  if (text === '') return [];
  return [element('div', { class: 'card own-files' }, element('p', { class: 'card-title' }, 'Now in your own files'), element('p', {}, ...inlineCode(text)))];
}

function ways({ content, host }: LessonContext): readonly HTMLElement[] {
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
  const both = [...way(content.previous, 'Previous lesson', 'left'), ...way(content.next, 'Next lesson', 'right')];
  return both.length === 0 ? [] : [element('nav', { 'aria-label': 'Other lessons' }, ...both)];
}

function sources({ content }: LessonContext): readonly HTMLElement[] {
  const safe = content.sources.filter(({ url }) => url.startsWith('https://kubernetes.io/'));
  if (safe.length === 0) return [];
  const items = safe.map(({ title, url }) => element('li', {}, element('a', { href: url }, title)));
  return [element('details', { class: 'sources' }, element('summary', {}, 'Checked against these pages of kubernetes.io'), element('ul', {}, ...items))];
}
