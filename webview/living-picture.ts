/** The living picture of the file in the editor. */
import type { PictureState } from '../src/protocol.ts';
import { element, setText } from './element.ts';
import type { Host } from './host.ts';
import { icon } from './icons.ts';
import { createPicture } from './picture-view.ts';
import { createButton } from './toolkit.ts';
import type { View } from './view.ts';
import { themeColours } from '../src/core/pictures/colours.ts';

export function createLivingPicture(host: Host): View<PictureState> {
  const title = element('h1', {});
  const stale = element('p', { class: 'stale', role: 'status' });
  const picture = createPicture({ choose: (part) => host.send({ type: 'selectPart', part }) });
  const save = () => host.send({ type: 'exportPicture', width: Math.max(100, picture.element.clientWidth), theme: themeValues() });
  const head = element('header', { class: 'picture-head' }, title, createButton({ press: save }, icon('open'), 'Save as SVG'));
  const made = element('div', { class: 'living-picture' }, head, element('main', {}, stale, picture.element));
  return {
    element: made,
    update(state) {
      setText(title, state.file);
      setText(stale, state.stale);
      stale.hidden = state.stale === '';
      made.classList.toggle('is-stale', state.stale !== '');
      picture.show(state.model, state.lit);
    },
  };
}

/** The theme's values of the variables that pictures are drawn with, for the host to write into a file. */
function themeValues(): Readonly<Record<string, string>> {
  const style = getComputedStyle(document.documentElement);
  const names = new Set(Object.values(themeColours).flatMap((values: readonly string[]) => values).filter((name) => name.startsWith('--')));
  const values = [...names].map((name): [string, string] => [name, style.getPropertyValue(name).trim()]);
  return Object.fromEntries(values.filter(([, value]) => value !== '' && value.length <= 200));
}
