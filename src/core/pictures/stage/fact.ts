import type { Rectangle } from '../rectangle.ts';
import { svgElement, type SvgElement } from '../svg-element.ts';
import { keyed, rect } from './part.ts';
import { verdictSign } from './signs.ts';

/** What is asked about a thing of the picture, by its key: `9e3779b1/ip`. */
export type Marks = Readonly<Record<string, Mark>>;

export interface Mark {
  /** `open`: it can be chosen. `same`: it was not chosen, rightly. */
  readonly state: 'open' | 'picked' | 'hit' | 'wrong' | 'missed' | 'same';
  /** The value of the choice. */
  readonly choice: string;
  /** Said for it: `IP address`. */
  readonly label: string;
  /** It can be chosen now: several of them, or one. */
  readonly role?: 'checkbox' | 'radio';
}

const said: Readonly<Record<Mark['state'], string>> = {
  open: '',
  same: '',
  picked: 'chosen',
  hit: 'as you predicted',
  wrong: 'not as you predicted',
  missed: 'not predicted',
};

/** A thing with a value: it lights up when the value changes, and can be chosen while it is asked about. */
export function fact(
  marks: Marks,
  key: string,
  area: Rectangle,
  value: string,
  children: readonly (SvgElement | false | undefined)[],
): SvgElement {
  const { width, height } = area;
  const mark = marks[key];
  const sign = mark === undefined || mark.state === 'open' || mark.state === 'same' ? undefined : mark.state;
  const parts = [
    rect('st-fact', 0, 0, width, height),
    rect('st-pulse', 0, 0, width, height),
    ...children,
    sign !== undefined && svgElement('title', {}, [`${mark?.label ?? ''}: ${said[sign]}`]),
    sign !== undefined && verdictSign(sign, width - 3, 1),
  ];
  return { ...keyed(key, area, parts, markAttributes(mark, value)), pulse: value };
}

function markAttributes(mark: Mark | undefined, value: string): SvgElement['attributes'] {
  if (mark === undefined) return {};
  const look = { class: `st-mark st-mark-${mark.state}` };
  if (mark.role === undefined) return look;
  return {
    ...look,
    'data-choice': mark.choice,
    role: mark.role,
    tabindex: 0,
    'aria-checked': `${mark.state === 'picked'}`,
    'aria-label': `${mark.label}${value === '' ? '' : `: ${value}`}`,
  };
}
