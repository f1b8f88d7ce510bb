/** The rules that a section teaches, and how many places in the open files break them. */
import type { LessonState, TaughtRule } from '../../src/protocol/protocol.ts';
import { element, setText } from '../element.ts';
import { createButton } from '../toolkit.ts';
import type { View } from '../view.ts';
import type { LessonContext } from './lesson-context.ts';

export function createRules(section: string, { host }: LessonContext): View<LessonState> {
  const summary = element('summary', {});
  const list = element('ul', {});
  const fold = element('details', { class: 'rules' }, summary, list);
  const rows = new Map<string, View<TaughtRule>>();

  function rowOf({ rule }: TaughtRule): View<TaughtRule> {
    const known = rows.get(rule);
    if (known) return known;
    const row = createRow(rule, () => host.send({ type: 'showRule', rule }));
    rows.set(rule, row);
    list.append(row.element);
    return row;
  }

  return {
    element: fold,
    update(state) {
      const rules = state.rules.filter((rule) => rule.section === section);
      fold.hidden = rules.length === 0;
      setText(summary, summaryOf(rules));
      for (const rule of rules) rowOf(rule).update(rule);
    },
  };
}

function summaryOf(rules: readonly TaughtRule[]): string {
  const places = rules.reduce((sum, rule) => sum + rule.places, 0);
  const found = places === 0 ? 'nothing found in your open files' : `${placeWords(places)} in your open files`;
  return `${rules.length === 1 ? '1 rule' : `${rules.length} rules`} of Pod Coach, ${found}`;
}

function placeWords(places: number): string {
  return places === 1 ? '1 place' : `${places} places`;
}

function createRow(rule: string, show: () => void): View<TaughtRule> {
  const title = element('span', { class: 'rule-title', 'data-rule': rule });
  const count = document.createTextNode('');
  const button = createButton({ press: show }, count);
  return {
    element: element('li', {}, title, button),
    update(rule) {
      setText(title, rule.title);
      setText(count, `Show ${placeWords(rule.places)}`);
      button.hidden = rule.places === 0;
    },
  };
}
