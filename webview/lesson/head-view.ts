/** The top of a lesson: what it is about, what one can do afterwards, how long it takes, and its video. */
import type { LessonState } from '../../src/protocol/protocol.ts';
import { element, setText } from '../element.ts';
import { icon } from '../icons.ts';
import { createButton } from '../toolkit.ts';
import type { View } from '../view.ts';
import type { LessonContext } from './lesson-context.ts';

/** `hero` is what can be touched before anything is read. */
export function createHead(context: LessonContext, hero: readonly HTMLElement[]): View<LessonState> {
  const { content, lesson, host } = context;
  const back = document.createTextNode('');
  const backButton = createButton({ press: () => host.send({ type: 'goBack' }) }, icon('back'), back);
  const textButton = createButton(
    { press: () => host.send({ type: 'openText', lesson }) },
    icon('text'),
    'Open as text',
  );
  const head = element(
    'header',
    { class: 'head' },
    element('p', { class: 'facts' }, facts(context)),
    element('h1', { tabindex: -1, 'data-section': 'start' }, content.title),
    ...(content.excerpt === '' ? [] : [element('p', { class: 'lead' }, content.excerpt)]),
    ...hero,
    ...objectives(content.objectives),
    ...(content.hasVideo ? [videoCard(context)] : []),
    element('div', { class: 'buttons' }, backButton, textButton),
  );
  return {
    element: head,
    update({ cameFrom }) {
      backButton.hidden = cameFrom === '';
      setText(back, `Back to ${cameFrom}`);
    },
  };
}

function facts({ content }: LessonContext): string {
  const place = content.count > 1 ? [`Lesson ${content.place} of ${content.count}`] : [];
  const module = content.module === '' ? [] : [content.module];
  const time = content.isReference ? [] : [`${content.readingMinutes} min`];
  return [...module, ...place, ...time].join(' · ');
}

function objectives(all: readonly string[]): readonly HTMLElement[] {
  if (all.length === 0) return [];
  const items = all.map((objective) => element('li', {}, objective));
  return [
    element(
      'div',
      { class: 'objectives' },
      element('p', { id: 'objectives' }, 'After this lesson you can'),
      element('ul', { 'aria-labelledby': 'objectives' }, ...items),
    ),
  ];
}

/** Nothing is fetched here: the card only asks the host to open the browser. */
function videoCard({ content, lesson, host }: LessonContext): HTMLElement {
  const length = content.duration === '' ? [] : [element('span', { class: 'video-length' }, content.duration)];
  return element(
    'button',
    { class: 'video', type: 'button', onclick: () => host.send({ type: 'openVideo', lesson }) },
    element('span', { class: 'video-sign' }, icon('play')),
    element(
      'span',
      { class: 'video-words' },
      element('span', { class: 'video-title' }, 'Watch the video'),
      element('span', { class: 'video-note' }, 'Opens youtube.com in your browser'),
    ),
    ...length,
  );
}
