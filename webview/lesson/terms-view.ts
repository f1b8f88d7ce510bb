/** The words that a lesson explains: a word that can be pressed, and its meaning that comes up beside it. */
import type { TermContent } from '../../src/protocol/protocol.ts';
import { element } from '../element.ts';

export interface Terms {
  /** Holds the meanings; they are seen only while they are open. */
  readonly element: HTMLElement;
  /** The words as an element; words that are no term stay text in emphasis. */
  explain(words: string): Node;
}

const gap = 4;

export function createTerms(terms: readonly TermContent[]): Terms {
  const holder = element('div', { class: 'terms' });
  const meanings = new Map<TermContent, HTMLElement>();

  function meaningOf(term: TermContent): HTMLElement {
    const known = meanings.get(term);
    if (known) return known;
    const id = `term-${meanings.size}`;
    const made = element(
      'div',
      { id, class: 'meaning', popover: 'auto' },
      element('strong', {}, term.term),
      ` ${term.meaning}`,
    );
    meanings.set(term, made);
    holder.append(made);
    return made;
  }

  return {
    element: holder,
    explain(words) {
      const term = terms.find(({ term: name, also }) => name === words || also.includes(words));
      if (!term) return element('em', {}, words);
      const meaning = meaningOf(term);
      const button = element(
        'button',
        { class: 'term', type: 'button', popovertarget: meaning.id, 'aria-describedby': meaning.id },
        words,
      );
      button.addEventListener('click', () => placeBelow(button, meaning));
      return element('dfn', {}, button);
    },
  };
}

/**
 * Below the word, inside the window. Positions are set by script: the page's policy allows no style attribute in HTML.
 */
function placeBelow(word: HTMLElement, meaning: HTMLElement): void {
  const { left, bottom } = word.getBoundingClientRect();
  const room = document.documentElement.clientWidth - meaning.offsetWidth - 2 * gap;
  meaning.style.left = `${Math.max(gap, Math.min(left, room))}px`;
  meaning.style.top = `${bottom + gap}px`;
}
