/** Any explorable: a picture that is asked about, watched, and played with. Knows none of them by name. */
import type { Explorable } from '../../src/core/simulation/explorables/explorable.ts';
import { act, startExplorable, startOver } from '../../src/core/simulation/explorables/run-explorable.ts';
import type { Action, ExplorableState } from '../../src/core/simulation/explorables/run-explorable.ts';
import { restoreExplorable, saveExplorable } from '../../src/core/simulation/explorables/saved-explorable.ts';
import { viewOf } from '../../src/core/simulation/explorables/view-explorable.ts';
import type { ExplorableView } from '../../src/core/simulation/explorables/view-explorable.ts';
import { element } from '../element.ts';
import { inlineCode } from '../inline-code.ts';
import type { Intent } from '../../src/protocol/protocol.ts';
import type { Host } from '../host.ts';
import { themeValues, widthOf } from '../theme-values.ts';
import type { View } from '../view.ts';
import { createCard } from './card-view.ts';
import { createControls } from './controls-view.ts';
import { createLog } from './log-view.ts';
import { createProgress } from './progress-view.ts';
import { createStage } from './stage-view.ts';
import { createWaysToSee } from './ways-to-see.ts';

/** What the page does with an explorable besides showing it. */
export interface Uses {
  /** Called once, when every question is answered and every verdict known. */
  finish(): void;
  /** Saves what is shown as a file; left out where it cannot be saved. */
  save?(file: FilmFile): void;
}

export type FilmFile = Omit<Extract<Intent, { readonly type: 'exportFilm' }>, 'type' | 'simulation'>;

export function createExplorable(explorable: Explorable, host: Host, uses: Uses): View<unknown> {
  let state = restoreExplorable(explorable, host.saved.simulations[explorable.id]) ?? startExplorable(explorable);
  let view = viewOf(explorable, state);
  let isFinished = view.finished;

  const stage = createStage({ tap, seen, moved: showLog });
  const ways = createWaysToSee(host, stage.picture, {
    changed: () => draw(false),
    ...(uses.save === undefined ? {} : { save }),
  });
  const controls = createControls(view, {
    use: (control, value) => become(act(explorable, state, { type: 'use', control, value }), true),
    over: () => become(startOver(explorable, state), false),
  });
  const card = createCard({ choose, commit, again, next, free }, controls.element);
  const log = createLog((time) => stage.player.seek(time));
  const progress = createProgress();

  function asked(): string {
    return view.question?.id ?? '';
  }

  function choose(chosen: readonly string[]): void {
    become(act(explorable, state, { type: 'predict', prediction: asked(), chosen }), false);
  }

  function tap(choice: string): void {
    const { question, mode } = view;
    if (question === undefined || mode !== 'predict') return;
    const without = question.chosen.filter((value) => value !== choice);
    if (question.kind === 'one') choose([choice]);
    else choose(without.length < question.chosen.length ? without : [...without, choice]);
  }

  /** To commit and to act is one press. */
  function commit(): void {
    const prediction = asked();
    const answered = act(explorable, state, { type: 'predict', prediction, chosen: state.answers[prediction] ?? [] });
    become(act(explorable, answered, { type: 'do', prediction }), true);
    stage.focusTransport();
  }

  function seen(): void {
    if (view.mode === 'watch') become(act(explorable, state, { type: 'see', prediction: asked() }), false);
  }

  function again(): void {
    stage.player.seek(0);
    stage.player.play();
  }

  /** The next question that is not answered, in the order of the declaration. */
  function next(): void {
    const open = view.questions.find(({ verdict }) => verdict === 'open' || verdict === 'kept');
    const following = view.place > 0 ? view.questions[view.place] : open;
    comeTo((following ?? open)?.id ?? '');
  }

  function free(): void {
    comeTo('');
  }

  function comeTo(prediction: string): void {
    become(act(explorable, state, { type: 'ask', prediction } satisfies Action), false);
    card.focus();
  }

  function become(to: ExplorableState, plays: boolean): void {
    state = to;
    host.save({ simulations: { ...host.saved.simulations, [explorable.id]: saveExplorable(state) } });
    draw(plays);
    if (!isFinished && view.finished) {
      isFinished = true;
      uses.finish();
    }
  }

  function draw(plays: boolean): void {
    view = viewOf(explorable, state);
    card.update(view, host.saved.asTable);
    controls.update(view);
    progress.update(view);
    stage.update(view, plays && (view.mode === 'watch' || !isStill(view)));
    ways.update(view);
    showLog();
  }

  function save(moves: boolean): void {
    const saved = JSON.stringify(saveExplorable(state));
    uses.save?.({
      saved,
      moves,
      frame: stage.player.frame,
      width: widthOf(stage.picture.element),
      theme: themeValues(),
    });
  }

  function showLog(): void {
    log.update(view.film, stage.told(), stage.player.time);
  }

  const made = element(
    'div',
    { class: 'card explorable', role: 'group', 'aria-label': explorable.title },
    element(
      'div',
      { class: 'explorable-head' },
      element('p', { class: 'card-title' }, explorable.title),
      progress.element,
    ),
    element('div', { class: 'shown' }, stage.element, controls.explanation),
    element('div', { class: 'side' }, card.element, log.element, ways.element),
  );
  // Drawn at each update: before it is in the page, a picture has no width to be drawn for.
  return {
    element: element(
      'div',
      { class: 'explorable-frame' },
      element('p', { class: 'intro' }, ...inlineCode(explorable.intro)),
      made,
    ),
    update: () => draw(false),
  };
}

/** A calculation that follows a slider is shown at once: what moves is the slider. */
function isStill({ film }: ExplorableView): boolean {
  const [first] = film.frames;
  return first !== undefined && 'type' in first.figure && first.figure.type !== 'stage';
}
