/** Lines of a manifest to put in order: by dragging, by buttons, or with Alt and the arrow keys. */
import { sameManifest, startsRight } from '../../src/core/line-order.ts';
import type { LessonState, OrderContent } from '../../src/protocol/protocol.ts';
import { element, setText } from '../element.ts';
import { icon } from '../icons.ts';
import { inlineCode } from '../inline-code.ts';
import { createButton } from '../toolkit.ts';
import type { View } from '../view.ts';
import type { LessonContext } from './lesson-context.ts';

export function createOrder({ id, task, lines, solution }: OrderContent, context: LessonContext): View<LessonState> {
  const { host, lesson } = context;
  const verdict = element('div', { class: 'verdict', role: 'status' });
  const list = element('ol', { class: 'lines', 'aria-label': 'Lines to put in order' });
  const rows = lines.map((text) => createLine(text, move, drop));
  list.append(...rows);

  function texts(): readonly string[] {
    return [...list.children].map((row) => (row as HTMLElement).dataset['line'] ?? '');
  }

  function move(row: HTMLElement, by: -1 | 1): void {
    const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!other) return;
    if (by < 0) other.before(row);
    else other.after(row);
    row.focus();
    const place = [...list.children].indexOf(row) + 1;
    verdict.replaceChildren(element('p', { class: 'for-listeners' }, `Line ${place} of ${lines.length}`));
  }

  function drop(row: HTMLElement, target: HTMLElement): void {
    const rowsNow = [...list.children];
    if (rowsNow.indexOf(row) < rowsNow.indexOf(target)) target.after(row);
    else target.before(row);
    verdict.replaceChildren();
  }

  function check(): void {
    const isRight = sameManifest(texts(), solution.split('\n'));
    const good = startsRight(texts(), solution.split('\n'));
    const words = isRight
      ? 'Right. The manifest says what it should.'
      : good === 0
        ? 'Not yet: the first line is not right.'
        : `Not yet: the first ${good === 1 ? 'line fits' : `${good} lines fit`}, line ${good + 1} does not.`;
    verdict.replaceChildren(element('p', { class: 'verdict-word' }, icon(isRight ? 'check' : 'cross'), words));
    if (isRight) host.send({ type: 'finishOrder', lesson, order: id });
  }

  const state = element('span', {}, '');
  return {
    element: element(
      'div',
      { class: 'card order' },
      element('p', { class: 'card-kind' }, 'Put the lines in order', state),
      element('p', {}, ...inlineCode(task)),
      element('p', { class: 'note' }, 'Drag a line, or press Alt with the up and down arrow keys on it.'),
      list,
      createButton({ press: check }, 'Check'),
      verdict,
    ),
    update({ done }) {
      setText(state, done.includes(`order.${id}`) ? ' · done' : '');
    },
  };
}

function createLine(
  text: string,
  move: (row: HTMLElement, by: -1 | 1) => void,
  drop: (row: HTMLElement, target: HTMLElement) => void,
): HTMLElement {
  const onKey = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || !event.altKey) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    move(row, event.key === 'ArrowUp' ? -1 : 1);
  };
  const button = (by: -1 | 1, word: string) =>
    element(
      'button',
      {
        type: 'button',
        class: `line-${word}`,
        'aria-label': `Move ${word}: ${text.trim()}`,
        onclick: () => move(row, by),
      },
      icon(word === 'up' ? 'up' : 'down'),
    );
  const row = element(
    'li',
    { class: 'line', tabindex: 0, draggable: 'true', 'data-line': text, onkeydown: onKey },
    element('code', {}, text),
    button(-1, 'up'),
    button(1, 'down'),
  );
  row.addEventListener('dragstart', () => row.classList.add('is-dragged'));
  row.addEventListener('dragend', () => row.classList.remove('is-dragged'));
  row.addEventListener('dragover', (event) => event.preventDefault());
  row.addEventListener('drop', (event) => {
    event.preventDefault();
    const dragged = row.parentElement?.querySelector<HTMLElement>('.is-dragged');
    if (dragged && dragged !== row) drop(dragged, row);
  });
  return row;
}
