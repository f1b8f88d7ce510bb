/** An explorable of the lesson, as it was left. */
import { explorableNamed } from '../../src/core/simulation/explorables/all-explorables.ts';
import type { LessonState, SimulationContent } from '../../src/protocol/protocol.ts';
import { element } from '../element.ts';
import { createExplorable } from '../explorable/explorable-view.ts';
import { still } from '../view.ts';
import type { View } from '../view.ts';
import type { LessonContext } from './lesson-context.ts';

export function createSimulation({ id, alt }: SimulationContent, { host, lesson }: LessonContext): View<LessonState> {
  const explorable = explorableNamed(id);
  if (!explorable) return still(element('p', {}, alt));
  const finish = () => host.send({ type: 'finishSimulation', lesson, simulation: id });
  return createExplorable(explorable, host, {
    finish,
    save: (file) => host.send({ type: 'exportFilm', simulation: id, ...file }),
  });
}
