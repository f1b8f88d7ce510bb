/** The living picture of the file in the editor, and the small cluster that runs what the file describes. */
import { ownPodExplorable } from '../src/core/simulation/explorables/own-pod.ts';
import type { PictureModel } from '../src/core/pod-model.ts';
import type { PictureState } from '../src/protocol/protocol.ts';
import { element, setText } from './element.ts';
import { createExplorable } from './explorable/explorable-view.ts';
import type { Host } from './host.ts';
import { icon } from './icons.ts';
import { createPicture } from './picture-view.ts';
import { nothingSaved } from './saved-state.ts';
import { themeValues, widthOf } from './theme-values.ts';
import { createButton } from './toolkit.ts';
import type { View } from './view.ts';

export function createLivingPicture(host: Host): View<PictureState> {
  const title = element('h1', {});
  const stale = element('p', { class: 'stale', role: 'status' });
  const picture = createPicture({ choose: (part) => host.send({ type: 'selectPart', part }) });
  const cluster = createOwnCluster(host);
  const save = () => host.send({ type: 'exportPicture', width: widthOf(picture.element), theme: themeValues() });
  const buttons = element(
    'div',
    { class: 'buttons' },
    createButton({ press: cluster.toggle }, icon('play'), cluster.word),
    createButton({ press: () => host.send({ type: 'whatWillHappen' }) }, icon('play'), 'What will happen?'),
    createButton({ press: save }, icon('open'), 'Save as SVG'),
  );
  const head = element('header', { class: 'picture-head' }, title, buttons);
  // VS Code brings a panel back after a reload only when its page has saved something.
  host.save({});
  return {
    element: element(
      'div',
      { class: 'living-picture' },
      head,
      element('main', {}, stale, picture.element, picture.inWords, cluster.element),
    ),
    update(state) {
      setText(title, state.file);
      setText(stale, state.stale);
      stale.hidden = state.stale === '';
      picture.show(state.model, { lit: state.lit });
      cluster.update(state.model);
    },
  };
}

interface OwnCluster extends View<PictureModel> {
  /** What the button that toggles it says. */
  readonly word: Text;
  toggle(): void;
}

/** Starts again whenever the file says something else. */
function createOwnCluster(host: Host): OwnCluster {
  const made = element('div', { class: 'own-cluster', hidden: true });
  const word = document.createTextNode('Try my Pod');
  let model: PictureModel | undefined;
  let running = '';

  function run(): void {
    if (!model || made.hidden) return;
    const now = JSON.stringify([model.pods, model.services], (key, value: unknown) =>
      key === 'range' ? undefined : value,
    );
    if (now === running) return;
    running = now;
    // What was tried with another text is not played again.
    const forgetful: Host = {
      send: host.send,
      saved: { ...nothingSaved, asTable: host.saved.asTable },
      save: ({ asTable }) => asTable !== undefined && host.save({ asTable }),
    };
    const view = createExplorable(ownPodExplorable(model), forgetful, { finish: () => undefined });
    made.replaceChildren(view.element);
    view.update(undefined);
  }

  return {
    element: made,
    word,
    toggle() {
      made.hidden = !made.hidden;
      setText(word, made.hidden ? 'Try my Pod' : 'Only the picture');
      run();
    },
    update(next) {
      model = next;
      run();
    },
  };
}
