/** Which of the two panels this page is, and the lesson it shows. */
import type { LessonContent, LessonState, PanelState } from '../src/protocol/protocol.ts';
import type { Host } from './host.ts';
import { createLesson } from './lesson/lesson-view.ts';
import { createLivingPicture } from './living-picture.ts';
import type { View } from './view.ts';

export interface App {
  render(state: PanelState): void;
}

type Shown =
  | { readonly view: 'picture'; readonly made: ReturnType<typeof createLivingPicture> }
  | { readonly view: 'lesson'; readonly lesson: string; readonly version: string; readonly made: View<LessonState> };

export function createApp(root: HTMLElement, host: Host): App {
  let shown: Shown | undefined;
  /** A version that this page has asked for; it asks once. */
  let missing = '';

  function show(next: Shown): void {
    shown = next;
    root.replaceChildren(next.made.element);
  }

  function renderLesson(state: LessonState): void {
    if (shown?.view === 'lesson' && shown.lesson === state.lesson && shown.version === state.version) {
      return shown.made.update(state);
    }
    if (state.content === null) return askAgain(state.version);
    document.title = state.content.title;
    showLesson(state, state.content);
  }

  function showLesson(state: LessonState, content: LessonContent): void {
    const made = createLesson(state, content, host);
    show({ view: 'lesson', lesson: state.lesson, version: state.version, made });
    // Only now is it in the page, where it can be measured and scrolled.
    made.update(state);
  }

  function askAgain(version: string): void {
    if (missing === version) return;
    missing = version;
    host.send({ type: 'ready' });
  }

  return {
    render(state) {
      if (state.view === 'lesson') return renderLesson(state);
      if (shown?.view === 'picture') return shown.made.update(state);
      const made = createLivingPicture(host);
      show({ view: 'picture', made });
      made.update(state);
    },
  };
}
