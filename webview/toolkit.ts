/**
 * The panel's controls. The one file that knows the UI toolkit: another toolkit needs another version of this file and
 * no more.
 */
import { endStyleProbe } from './style-probe.ts';
import {
  provideVSCodeDesignSystem,
  vsCodeButton,
  vsCodeCheckbox,
  vsCodeRadio,
  vsCodeRadioGroup,
} from '@vscode/webview-ui-toolkit';

endStyleProbe();

/** Makes the browser know the controls; to be called once, before any is made. */
export function registerControls(): void {
  provideVSCodeDesignSystem().register(vsCodeButton(), vsCodeCheckbox(), vsCodeRadio(), vsCodeRadioGroup());
}

type Content = readonly (Node | string)[];

export interface ButtonOptions {
  readonly look?: 'primary' | 'secondary';
  readonly press: () => void;
}

/** The label is text and icons: the toolkit takes a `<span>` for an icon. */
export function createButton(options: ButtonOptions, ...content: Content): HTMLElement {
  const button = document.createElement('vscode-button');
  setLook(button, options.look ?? 'secondary');
  button.append(...content);
  button.addEventListener('click', options.press);
  return button;
}

export function setLook(button: HTMLElement, look: 'primary' | 'secondary'): void {
  button.setAttribute('appearance', look);
}

export function setDisabled(control: HTMLElement, disabled: boolean): void {
  control.toggleAttribute('disabled', disabled);
}

/** Says that pressing does nothing now, and why; unlike a disabled control it stays within reach of the keyboard. */
export function setUnavailable(control: HTMLElement, reason: string): void {
  control.ariaDisabled = reason === '' ? null : 'true';
  control.title = reason;
  control.classList.toggle('is-unavailable', reason !== '');
}

export interface Checkbox {
  readonly element: HTMLElement;
  isChecked(): boolean;
  setChecked(checked: boolean): void;
}

/** `change` is called when a person changes it, not when the program does. */
export function createCheckbox(change: (checked: boolean) => void, ...content: Content): Checkbox {
  const checkbox = document.createElement('vscode-checkbox') as HTMLElement & { checked: boolean };
  checkbox.append(...content);
  let expected = false;
  checkbox.addEventListener('change', () => {
    if (checkbox.checked === expected) return;
    expected = checkbox.checked;
    change(expected);
  });
  return {
    element: checkbox,
    isChecked: () => checkbox.checked,
    setChecked: (checked) => {
      expected = checked;
      checkbox.checked = checked;
    },
  };
}

export interface RadioGroup {
  readonly element: HTMLElement;
  /** The index of the chosen option, -1 when none is. */
  chosen(): number;
  choose(index: number): void;
}

/** `labelledBy` is the id of the element that asks. */
export function createRadioGroup(
  labelledBy: string,
  options: readonly Content[],
  change: (index: number) => void,
): RadioGroup {
  const group = document.createElement('vscode-radio-group');
  group.setAttribute('orientation', 'vertical');
  group.setAttribute('aria-labelledby', labelledBy);
  const radios = options.map((content, index) => {
    const radio = document.createElement('vscode-radio') as HTMLElement & { checked: boolean };
    radio.setAttribute('value', String(index));
    radio.append(...content);
    return radio;
  });
  group.append(...radios);
  const chosen = () => radios.findIndex((radio) => radio.checked);
  group.addEventListener('change', () => change(chosen()));
  return {
    element: group,
    chosen,
    choose: (index) => {
      for (const [at, radio] of radios.entries()) radio.checked = at === index;
    },
  };
}
