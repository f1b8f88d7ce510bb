/** A terminal: what was printed, read out as it comes, and the line in which one types. */
import type { Completion } from '../../src/core/terminal/complete.ts';
import { isTable } from '../../src/core/terminal/is-table.ts';
import type { Entry, Terminal } from '../../src/core/terminal/transcript.ts';
import { element } from '../element.ts';
import { createCommandField } from './command-field.ts';

export interface TerminalActions {
  enter(line: string): void;
  complete(line: string, cursor: number): Completion;
}

export interface TerminalView {
  readonly element: HTMLElement;
  update(terminal: Terminal): void;
  propose(line: string): void;
}

export function createTerminal(id: string, title: string, actions: TerminalActions): TerminalView {
  const output = element('div', {
    class: 'terminal-output',
    role: 'log',
    'aria-live': 'polite',
    'aria-label': `Output: ${title}`,
    tabindex: 0,
  });
  const field = createCommandField(id, actions);
  const made = element(
    'div',
    { class: 'terminal', role: 'group', 'aria-label': `Terminal: ${title}` },
    output,
    field.element,
  );
  let shown: readonly Entry[] = [];

  return {
    element: made,
    propose: (line) => field.propose(line),
    update({ entries, history }) {
      field.setHistory(history);
      if (entries === shown) return;
      const isMore = shown.length > 0 && entries[0] === shown[0] && entries.length > shown.length;
      const added = (isMore ? entries.slice(shown.length) : entries).map(createEntry);
      if (isMore) output.append(...added);
      else output.replaceChildren(...added);
      shown = entries;
      // The end of a long output would be seen, and its beginning missed.
      const last = added.at(-1);
      if (last) output.scrollTo({ top: isMore ? last.offsetTop - output.offsetTop : 0, left: 0 });
    },
  };
}

function createEntry({ line, lines, failed }: Entry): HTMLElement {
  const command = element(
    'p',
    { class: 'typed' },
    element('span', { class: 'prompt', 'aria-hidden': 'true' }, '$ '),
    line,
  );
  const rows = lines.map((text) => element('span', { class: 'row' }, text === '' ? ' ' : text));
  const look = `printed${failed ? ' failed' : ''}${isTable(lines) ? ' is-table' : ''}`;
  const printed = rows.length === 0 ? [] : [element('pre', { class: look }, ...rows)];
  return element('div', { class: 'entry' }, command, ...printed);
}
