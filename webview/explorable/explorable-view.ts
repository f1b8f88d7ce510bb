/** Any explorable: predict, act, observe, explain. Knows none of them by name. */
import type { Explorable } from '../../src/core/simulation/explorables/explorable.ts';
import { act, startExplorable, startOver } from '../../src/core/simulation/explorables/run-explorable.ts';
import type { Action, ExplorableState } from '../../src/core/simulation/explorables/run-explorable.ts';
import { restoreExplorable, saveExplorable } from '../../src/core/simulation/explorables/saved-explorable.ts';
import { viewOf } from '../../src/core/simulation/explorables/view-explorable.ts';
import type { ExplorableView } from '../../src/core/simulation/explorables/view-explorable.ts';
import { element } from '../element.ts';
import type { Host } from '../host.ts';
import { createButton } from '../toolkit.ts';
import type { View } from '../view.ts';
import { createControls } from './controls-view.ts';
import { createExplanation } from './explanation-view.ts';
import { createLog } from './log-view.ts';
import { createPredictions } from './predictions-view.ts';
import { createScene } from './scene-view.ts';

/** What grows above a control must not take it away from under the mouse. */
function keepInPlace(control: Element | null, change: () => void): void {
  const top = control?.getBoundingClientRect().top ?? 0;
  change();
  const moved = (control?.getBoundingClientRect().top ?? 0) - top;
  if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
}

/** `finish` is called once, when every question is answered and every verdict known. */
export function createExplorable(explorable: Explorable, host: Host, finish: () => void): View<unknown> {
  let state = restoreExplorable(explorable, host.saved.simulations[explorable.id]) ?? startExplorable(explorable);

  const first = viewOf(explorable, state);
  const doing = (action: Action) => become(act(explorable, state, action));
  const log = createLog();
  const predictions = createPredictions(first, (prediction, chosen) => doing({ type: 'predict', prediction, chosen }));
  const scene = createScene(host);
  const controls = createControls(first, {
    use: (control, value) => doing({ type: 'use', control, value }),
    refuse: (why) => log.note(why),
  });
  const explanation = createExplanation();
  const parts: readonly View<ExplorableView>[] = [predictions, scene, controls, log, explanation];
  const over = createButton({ press: () => become(startOver(explorable, state)) }, 'Start over');

  function become(next: ExplorableState): void {
    const wasFinished = viewOf(explorable, state).finished;
    state = next;
    host.save({ simulations: { ...host.saved.simulations, [explorable.id]: saveExplorable(state) } });
    keepInPlace(document.activeElement, draw);
    if (!wasFinished && viewOf(explorable, state).finished) finish();
  }

  function draw(): void {
    const view = viewOf(explorable, state);
    for (const part of parts) part.update(view);
  }

  const card = element(
    'div',
    { class: 'card explorable', role: 'group', 'aria-label': explorable.title },
    element('p', { class: 'card-kind' }, 'Try it'),
    element('p', { class: 'card-title' }, explorable.title),
    element('p', {}, explorable.intro),
    ...parts.map((part) => part.element),
    element('div', { class: 'buttons' }, over),
  );
  // Drawn at each update: before it is in the page, a picture has no width to be drawn for.
  return { element: card, update: draw };
}
