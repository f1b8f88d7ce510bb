/** The table of contents: beside the text where there is room, above it and folded where there is not. */
import type { LessonState, SectionContent } from '../../src/protocol/protocol.ts';
import { setAttributes, element } from '../element.ts';
import { icon } from '../icons.ts';
import type { View } from '../view.ts';
import type { LessonContext } from './lesson-context.ts';

export interface ContentsView extends View<LessonState> {
  /** Marks the section that is being read. */
  mark(section: string): void;
}

/** From this width on the contents stand beside the text; styles/page.css has the same figure. */
const wide = '(min-width: 1000px)';

interface Entry {
  readonly section: string;
  readonly item: HTMLElement;
  readonly link: HTMLElement;
  readonly state: HTMLElement;
}

export function createContents(context: LessonContext): ContentsView {
  const entries = context.content.sections
    .filter(({ level }) => level > 1 && level < 4)
    .map((section) => createEntry(section, context));
  const list = element('ol', {}, ...entries.map(({ item }) => item));
  const fold = element('details', {}, element('summary', {}, 'In this lesson'), list);
  const isWide = matchMedia(wide);
  const follow = () => (fold.open = isWide.matches);
  isWide.addEventListener('change', follow);
  follow();
  return {
    element: element('nav', { class: 'contents', 'aria-label': 'In this lesson' }, fold),
    update({ done }) {
      for (const { section, item, state } of entries) {
        const isDone = done.includes(`section.${section}`);
        item.classList.toggle('done', isDone);
        state.textContent = isDone ? ' (read)' : '';
      }
    },
    mark(section) {
      for (const entry of entries)
        setAttributes(entry.link, { 'aria-current': entry.section === section ? 'location' : false });
    },
  };
}

function createEntry({ id, title, level }: SectionContent, { goTo }: LessonContext): Entry {
  const go = (event: Event) => {
    event.preventDefault();
    goTo(id);
  };
  const state = element('span', { class: 'for-listeners' });
  const link = element('a', { href: `#${id}`, onclick: go }, icon('check'), element('span', {}, title, state));
  return { section: id, item: element('li', { class: `level-${level}` }, link), link, state };
}
