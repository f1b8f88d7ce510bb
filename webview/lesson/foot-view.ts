/** The end of a lesson: what to try next, the lessons before and after it, and what its facts were checked against. */
import type { LessonLink, LessonState, SectionLink } from '../../src/protocol/protocol.ts';
import { element } from '../element.ts';
import { icon } from '../icons.ts';
import { inlineCode } from '../inline-code.ts';
import type { View } from '../view.ts';
import type { LessonContext } from './lesson-context.ts';

export function createFoot(context: LessonContext): View<LessonState> {
  const { content } = context;
  const finished = element('p', { class: 'finished', hidden: true }, icon('check'), 'You have finished this lesson.');
  const status = element('div', { role: 'status' }, finished);
  const parts = [...ownFiles(content.inYourFiles), ...reference(context), ...ways(context), ...sources(context)];
  return {
    element: element('footer', { class: 'foot' }, status, ...parts),
    update({ isFinished }) {
      finished.hidden = !isFinished || content.isReference;
    },
  };
}

function ownFiles(text: string): readonly HTMLElement[] {
  if (text === '') return [];
  return [
    element(
      'div',
      { class: 'card own-files' },
      element('p', { class: 'card-title' }, 'Now in your own files'),
      element('p', {}, ...inlineCode(text)),
    ),
  ];
}

/** The way to the page to look things up in, and from it back to the lesson. */
function reference({ content, goTo, host, lesson }: LessonContext): readonly HTMLElement[] {
  const leads = content.isReference ? [{ section: 'start', title: 'Back to the lesson' }] : content.reference;
  if (leads.length === 0) return [];
  const link = ({ section, title }: SectionLink) => {
    const go = (event: Event) => {
      event.preventDefault();
      // The other page has a start of its own.
      if (content.isReference) host.send({ type: 'openLesson', lesson, section });
      else goTo(section);
    };
    return element('li', {}, element('a', { href: `#${section}`, onclick: go }, title));
  };
  const title = content.isReference ? [] : [element('p', { class: 'card-title' }, 'Reference')];
  const label = content.isReference ? 'The lesson' : 'Reference';
  return [element('nav', { class: 'card', 'aria-label': label }, ...title, element('ul', {}, ...leads.map(link)))];
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
  return [
    element(
      'details',
      { class: 'sources' },
      element('summary', {}, 'Checked against these pages of kubernetes.io'),
      element('ul', {}, ...items),
    ),
  ];
}
