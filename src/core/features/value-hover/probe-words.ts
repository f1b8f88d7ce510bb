/** What a probe does, and when. */

import { probeTiming } from '../../manifest/effective/probe-timing.ts';
import type { ProbeTiming } from '../../manifest/effective/probe-timing.ts';
import type { MapValue } from '../../yaml/values.ts';
import { probeSummary } from '../picture/probe-words.ts';
import { code } from './context.ts';
import type { ValueContext, ValueWords } from './context.ts';

const CONSEQUENCES: Readonly<Record<string, (timing: ProbeTiming) => string>> = {
  livenessProbe: ({ untilFailed, failures }) => `Restarts the container after about ${untilFailed} s of failures (${failures} in a row).`,
  readinessProbe: ({ untilFailed, failures }) => `Takes the Pod out of its Services after about ${untilFailed} s of failures (${failures} in a row), without restarting anything.`,
  startupProbe: ({ untilFailed }) => `Gives the program up to ${untilFailed} s to start; the other probes wait until then. After that the container is restarted.`,
};

/** On the key of a probe: all of it. */
export function probeWords({ value, field }: ValueContext): ValueWords | undefined {
  const consequence = consequenceOf(field.name);
  if (!consequence || value.kind !== 'map') return undefined;
  const timing = probeTiming(value);
  return { lines: [`Asks: ${code(probeSummary(value))}.`, consequence(timing), more(timing, field.name)], more: [] };
}

/** On the numbers of a probe: what they make of it together. */
export function probeTimingWords({ value }: ValueContext): ValueWords | undefined {
  const probe = value.parent?.kind === 'map' ? value.parent : undefined;
  const consequence = probe && consequenceOf(String(probe.key));
  return consequence && { lines: [`With the other numbers: ${lowerFirst(consequence(probeTiming(probe)))}`, sum(probe)], more: [] };
}

function consequenceOf(probe: string): ((timing: ProbeTiming) => string) | undefined {
  return Object.hasOwn(CONSEQUENCES, probe) ? CONSEQUENCES[probe] : undefined;
}

function sum(probe: MapValue): string {
  const { period, failures } = probeTiming(probe);
  return `That is failureThreshold ${failures} × periodSeconds ${period}.`;
}

function more({ initialDelay, timeout, successes }: ProbeTiming, name: string): string {
  const delay = initialDelay > 0 ? `The first question comes ${initialDelay} s after the start; ` : '';
  const back = name === 'readinessProbe' ? ` ${successes === 1 ? 'One right answer brings' : `${successes} right answers in a row bring`} it back.` : '';
  const late = `an answer later than ${timeout} s counts as a failure.`;
  return `${delay === '' ? late.replace(/^a/, 'A') : delay + late}${back}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
