/** A whole lesson: its head, its contents, its sections, and the way to the lessons beside it. */
import type { LessonContent, LessonState, SectionContent, SimulationContent } from '../../src/protocol/protocol.ts';
import { element } from '../element.ts';
import type { Host } from '../host.ts';
import { createProse } from '../prose.ts';
import type { View } from '../view.ts';
import { createContents } from './contents-view.ts';
import { createFoot } from './foot-view.ts';
import { createHead } from './head-view.ts';
import type { LessonContext } from './lesson-context.ts';
import { holdPlace } from './hold-place.ts';
import { keepPlace } from './keep-place.ts';
import { focusOn, followReading, hasSection, restorePlace, scrollToTop, type Place } from './reading-place.ts';
import { createSection } from './section-view.ts';
import { createSimulation } from './simulation-view.ts';
import { createTerms } from './terms-view.ts';

export function createLesson(first: LessonState, content: LessonContent, host: Host): View<LessonState> {
  const { lesson } = first;
  const terms = createTerms(content.terms);
  let held = new AbortController();
  const hold = (place: (behavior?: ScrollBehavior) => void) => {
    held.abort();
    held = holdPlace(page, place);
  };
  const arrive = (place: Place, first?: ScrollBehavior) => {
    focusOn(page, place);
    hold((behavior = first) => scrollToTop(page, place, behavior));
  };
  const goTo = (section: string) => {
    if (hasSection(page, section)) arrive({ section, exercise: '' });
    else host.send({ type: 'openLesson', lesson, section });
  };
  const followLink = (target: string, section: string) => {
    if (target === '' || target === lesson) goTo(section);
    else host.send({ type: 'openLesson', lesson: target, section });
  };
  const proseContext = { media: content.media, followLink, explainTerm: terms.explain };
  const context: LessonContext = { lesson, content, host, prose: (html) => createProse(html, proseContext), goTo };

  const { hero, sections: texts } = heroOf(content.sections);
  const heroes = hero.map((block) => createSimulation(block, context));
  const head = createHead(
    context,
    heroes.map((view) => view.element),
  );
  const contents = createContents(context);
  const sections = texts.map((section) => createSection(section, context));
  const foot = createFoot(context);
  const main = element(
    'main',
    { id: 'lesson', class: 'lesson', tabindex: -1 },
    ...sections.map((view) => view.element),
    terms.element,
  );
  const page = element('div', { class: 'page' }, skipLink(main), head.element, contents.element, main, foot.element);

  followReading(page, host, lesson, contents.mark);
  keepPlace(page, () => !held.signal.aborted);
  return {
    element: page,
    update(state) {
      for (const view of [head, ...heroes, contents, ...sections, foot]) view.update(state);
      settle(page, state, host, { arrive, hold });
    },
  };
}

/** One place at a time is held: the way to the next ends that of the last. */
interface Ways {
  arrive(place: Place, first?: ScrollBehavior): void;
  hold(place: () => void): void;
}

/** Goes where the host wants the reader to be, once; a page that comes back stands where it was left. */
function settle(page: HTMLElement, { lesson, goTo }: LessonState, host: Host, ways: Ways): void {
  const { saved } = host;
  const isFirst = page.dataset['settled'] === undefined;
  page.dataset['settled'] = '';
  if (goTo.number > saved.arrived || saved.lesson !== lesson) {
    host.save({ arrived: goTo.number, lesson, section: goTo.section, offset: 0 });
    ways.arrive(goTo, isFirst ? 'instant' : undefined);
  } else if (isFirst) {
    ways.hold(() => restorePlace(page, saved));
  }
}

/** What a lesson begins with, when that is something to try: it stands above the text. */
function heroOf(sections: readonly SectionContent[]): {
  readonly hero: readonly SimulationContent[];
  readonly sections: readonly SectionContent[];
} {
  const [first, ...others] = sections;
  const [block, ...blocks] = first?.blocks ?? [];
  if (first === undefined || block?.type !== 'simulation') return { hero: [], sections };
  return { hero: [block], sections: [{ ...first, blocks }, ...others] };
}

function skipLink(main: HTMLElement): HTMLElement {
  const skip = (event: Event) => {
    event.preventDefault();
    main.focus();
  };
  return element('a', { class: 'skip-link', href: '#lesson', onclick: skip }, 'Skip to the lesson');
}
