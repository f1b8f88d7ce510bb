import type { ProblemModel } from '../pod-model.ts';
import { svgElement, type SvgElement } from './svg-element.ts';

/** What the drawing functions need to know besides the thing they draw. */
export interface DrawContext {
  /** Parts can be chosen with the mouse and the keyboard. */
  readonly interactive: boolean;
  /** The part that the cursor stands in. */
  readonly lit?: string;
  readonly problems: readonly ProblemModel[];
}

export interface PartLabel {
  readonly id: string;
  /** Said by a screen reader: `Container web`. */
  readonly label: string;
}

/** The elements that show one part, as something to click. Groups lie beside one another, never inside. */
export function partGroup(context: DrawContext, part: PartLabel, children: readonly SvgElement[]): SvgElement {
  const lit = context.lit === part.id ? ' pc-lit' : '';
  const asButton = context.interactive ? { role: 'button', tabindex: 0, 'aria-label': part.label } : {};
  return { ...svgElement('g', { class: `pc-part${lit}`, ...asButton }, children), partId: part.id };
}

/** The problems of a part and, with `inside`, of the parts whose ids begin with its own. */
export function problemsOf(context: DrawContext, id: string, inside = false): readonly ProblemModel[] {
  return context.problems.filter((problem) => problem.partId === id || (inside && problem.partId.startsWith(`${id}/`)));
}

/** The colour of a part that has problems: that of the worst. */
export function problemTone(context: DrawContext, id: string): { tone?: 'error' | 'warning' } {
  const severities = problemsOf(context, id).map((problem) => problem.severity);
  if (severities.includes('error')) return { tone: 'error' };
  return severities.includes('warning') ? { tone: 'warning' } : {};
}
