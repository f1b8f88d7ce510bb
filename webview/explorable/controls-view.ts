/** What a reader can do in an explorable: buttons, choices, sliders and switches, made once and kept up to date. */
import type { ControlValue } from '../../src/core/simulation/explorables/explorable.ts';
import type { ControlView, ExplorableView } from '../../src/core/simulation/explorables/view-explorable.ts';
import { element, setText } from '../element.ts';
import { createButton, createCheckbox, setUnavailable } from '../toolkit.ts';
import type { View } from '../view.ts';

export interface Playing {
  use(control: string, value: ControlValue): void;
  /** Starts again. */
  over(): void;
}

interface Acting {
  use(control: string, value: ControlValue): void;
  /** Something that cannot be done now was tried. */
  refuse(why: string): void;
}

type Kind = ControlView['kind'];
type ControlOf<K extends Kind> = Extract<ControlView, { kind: K }>;
type Make<K extends Kind> = (control: ControlOf<K>, acting: Acting) => View<ControlOf<K>>;

const makers: { readonly [K in Kind]: Make<K> } = {
  button: makeButton,
  select: makeSelect,
  slider: makeSlider,
  toggle: makeToggle,
};

export interface Controls extends View<ExplorableView> {
  /** What there is to understand, once something was tried: it stands where there is room. */
  readonly explanation: HTMLElement;
}

export function createControls({ id, controls }: ExplorableView, playing: Playing): Controls {
  const note = element('p', { class: 'note', role: 'status' });
  const acting: Acting = { use: playing.use, refuse: (why) => setText(note, why) };
  const views = controls.map((control) => makeControl(control, `${id}-${control.id}`, acting));
  const explanation = element('div', { class: 'explanation' });
  const over = createButton({ press: playing.over }, 'Start over');
  const rows = element(
    'div',
    { class: 'controls' },
    ...inRows(
      controls,
      views.map((view) => view.element),
    ),
  );
  return {
    element: element(
      'div',
      { class: 'acting' },
      rows,
      note,
      element('div', { class: 'buttons', hidden: controls.length < 2 }, over),
    ),
    explanation,
    update(view) {
      setText(note, '');
      for (const [index, control] of view.controls.entries()) views[index]?.update(control);
      explanation.hidden = view.explain.length === 0;
      if (explanation.childElementCount === 0)
        explanation.append(...view.explain.map((text) => element('p', {}, text)));
    },
  };
}

/** Controls of one kind stand in a row; a button after a choice belongs to it. */
function inRows(controls: readonly ControlView[], elements: readonly HTMLElement[]): readonly HTMLElement[] {
  const rows: HTMLElement[] = [];
  let before: Kind | undefined;
  for (const [index, { kind }] of controls.entries()) {
    const goesOn = kind === before || (kind === 'button' && before === 'select');
    if (!goesOn || kind === 'slider') rows.push(element('div', { class: 'control-row' }));
    rows.at(-1)?.append(...elements.slice(index, index + 1));
    before = kind;
  }
  return rows;
}

/** The table of makers is keyed by the control's own kind, which the compiler cannot follow through a union. */
function makeControl<K extends Kind>(
  control: ControlOf<K> & { readonly kind: K },
  id: string,
  acting: Acting,
): View<ControlView> {
  const make: Make<K> = makers[control.kind];
  const made = make({ ...control, id }, { ...acting, use: (_, value) => acting.use(control.id, value) });
  return { element: made.element, update: (next) => made.update(next as ControlOf<K>) };
}

/** A button that cannot be used now stays within reach and says why when it is pressed. */
function makeButton(control: ControlOf<'button'>, acting: Acting): View<ControlOf<'button'>> {
  let reason = '';
  const press = () => (reason === '' ? acting.use(control.id, true) : acting.refuse(reason));
  const button = createButton({ press }, control.label);
  return {
    element: button,
    update(next) {
      reason = next.reason;
      setUnavailable(button, reason);
    },
  };
}

function makeSelect(control: ControlOf<'select'>, acting: Acting): View<ControlOf<'select'>> {
  const select = element('select', { id: control.id, onchange: () => acting.use(control.id, select.value) });
  return {
    element: element('div', { class: 'choice' }, element('label', { for: control.id }, control.label), select),
    update({ choices, value }) {
      const known = [...select.options].map((option) => option.value);
      if (known.join('\n') !== choices.map((choice) => choice.value).join('\n')) {
        select.replaceChildren(...choices.map((choice) => element('option', { value: choice.value }, choice.label)));
      }
      select.value = value;
    },
  };
}

function makeSlider(control: ControlOf<'slider'>, acting: Acting): View<ControlOf<'slider'>> {
  const { id, label, min, max } = control;
  const slider = element('input', {
    id,
    type: 'range',
    min,
    max,
    step: 1,
    oninput: () => acting.use(id, Number(slider.value)),
  });
  const words = element('output', { for: id });
  return {
    element: element('div', { class: 'choice slider' }, element('label', { for: id }, label), slider, words),
    update(next) {
      if (Number(slider.value) !== next.value) slider.value = String(next.value);
      slider.setAttribute('aria-valuetext', next.words);
      setText(words, next.words);
    },
  };
}

function makeToggle(control: ControlOf<'toggle'>, acting: Acting): View<ControlOf<'toggle'>> {
  const box = createCheckbox((checked) => acting.use(control.id, checked), control.label);
  return { element: box.element, update: ({ value }) => box.setChecked(value) };
}
