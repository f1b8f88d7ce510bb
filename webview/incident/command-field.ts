/** The line in which a command is typed: history by the arrow keys, completion by Tab, and ways out by the keyboard. */
import { newer, older, shownLine, type History } from '../../src/core/terminal/history.ts';
import type { Completion } from '../../src/core/terminal/complete.ts';
import { element, setText } from '../element.ts';

export interface CommandFieldActions {
  enter(line: string): void;
  complete(line: string, cursor: number): Completion;
}

export interface CommandField {
  readonly element: HTMLElement;
  /** Lines that the arrow keys bring back. */
  setHistory(history: History): void;
  /** Puts a line into the field, to be looked at and entered. */
  propose(line: string): void;
  focus(): void;
}

export function createCommandField(id: string, actions: CommandFieldActions): CommandField {
  let history: History = { lines: [], at: 0, draft: '' };
  /** Tab leaves the field when Escape was pressed before. */
  let leavesByTab = false;
  const field = element('input', {
    id,
    type: 'text',
    class: 'command',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    maxlength: 1000,
    'aria-describedby': `${id}-keys`,
  });
  const candidates = element('p', { class: 'candidates', role: 'status' });
  const keys = element(
    'p',
    { class: 'keys', id: `${id}-keys` },
    'Enter runs the command, the arrow keys recall earlier ones, Tab completes a word. Press Esc, then Tab, to ' +
      'leave the field.',
  );

  function show(line: string, cursor = line.length): void {
    field.value = line;
    field.setSelectionRange(cursor, cursor);
  }

  function complete(): void {
    const completion = actions.complete(field.value, field.selectionStart ?? field.value.length);
    show(completion.line, completion.cursor);
    setText(candidates, completion.candidates.join('   '));
  }

  function browse(next: History): void {
    history = next;
    show(shownLine(history));
  }

  field.addEventListener('keydown', (event) => {
    const isTab = event.key === 'Tab';
    if (isTab && !event.shiftKey && !leavesByTab && field.value !== '') {
      event.preventDefault();
      return complete();
    }
    if (!isTab) setText(candidates, '');
    leavesByTab = event.key === 'Escape';
    if (event.key === 'Enter') {
      event.preventDefault();
      const line = field.value;
      show('');
      return actions.enter(line);
    }
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      return browse(event.key === 'ArrowUp' ? older(history, field.value) : newer(history));
    }
    if (event.ctrlKey && event.key === 'c' && field.selectionStart === field.selectionEnd) show('');
    if (event.ctrlKey && event.key === 'l') {
      event.preventDefault();
      actions.enter('clear');
    }
  });
  field.addEventListener('blur', () => (leavesByTab = false));

  const prompt = element('span', { class: 'prompt', 'aria-hidden': 'true' }, '$');
  const label = element('label', { class: 'for-listeners', for: id }, 'Command');
  return {
    element: element(
      'div',
      { class: 'command-line' },
      label,
      element('div', { class: 'command-row' }, prompt, field),
      candidates,
      keys,
    ),
    setHistory: (next) => (history = next),
    propose(line) {
      show(line);
      field.focus();
    },
    focus: () => field.focus(),
  };
}
