/** What a probe does, and when. */

import { probeTiming } from '../../../manifest/effective/probe-timing.ts';
import type { ProbeTiming } from '../../../manifest/effective/probe-timing.ts';
import type { MapValue } from '../../../yaml/values.ts';
import { spanWords } from '../../../time-words.ts';
import { probeSummary } from '../../picture/probe-words.ts';
import { code } from './context.ts';
import type { ValueContext, ValueWords } from './context.ts';

const CONSEQUENCES: Readonly<Record<string, (timing: ProbeTiming) => string>> = {
  livenessProbe: ({ untilFailed, failures }) =>
    `The container is restarted after about ${spanWords(untilFailed)} of failures (${failures} in a row).`,
  readinessProbe: ({ untilFailed, failures }) =>
    `The Pod gets no traffic from Services after about ${spanWords(untilFailed)} of failures (${failures} in a ` +
    'row); nothing is restarted.',
  startupProbe: (timing) =>
    `The program has up to ${spanWords(timing.initialDelay + timing.untilFailed)} to start, and the other probes ` +
    'wait for it. If it takes longer, the container is restarted.',
};

/** On the key of a probe: all of it. */
export function probeWords({ value, field }: ValueContext): ValueWords | undefined {
  const consequence = consequenceOf(field.name);
  if (!consequence || value.kind !== 'map') return undefined;
  const timing = probeTiming(value);
  return { lines: [`Checks: ${code(probeSummary(value))}.`, consequence(timing), more(timing, field.name)], more: [] };
}

/** On a number of a probe: what it does, and what all of them make together. */
export function probeTimingWords({ value, field }: ValueContext): ValueWords | undefined {
  const probe = value.parent?.kind === 'map' ? value.parent : undefined;
  const consequence = probe && consequenceOf(String(probe.key));
  const number = value.kind === 'scalar' ? value.int : undefined;
  if (!consequence || number === undefined || number < 0) return undefined;
  const timing = probeTiming(probe);
  const own = OWN[field.name]?.(timing, String(probe.key));
  return { lines: [...(own === undefined ? [] : [own]), consequence(timing), sum(probe)], more: [] };
}

const OWN: Readonly<Record<string, (timing: ProbeTiming, probe: string) => string>> = {
  initialDelaySeconds: ({ initialDelay }) =>
    initialDelay === 0
      ? 'The first check runs immediately.'
      : `The first check runs ${spanWords(initialDelay)} after the container has started.`,
  timeoutSeconds: ({ timeout }) => `An answer that takes longer than ${spanWords(timeout)} counts as a failure.`,
  successThreshold: ({ successes }) =>
    successes === 1
      ? 'One success resets the failure count.'
      : `${successes} successes in a row are needed after a failure.`,
};

function consequenceOf(probe: string): ((timing: ProbeTiming) => string) | undefined {
  return Object.hasOwn(CONSEQUENCES, probe) ? CONSEQUENCES[probe] : undefined;
}

function sum(probe: MapValue): string {
  const { period, failures, initialDelay } = probeTiming(probe);
  const delay = initialDelay > 0 && probe.key === 'startupProbe' ? `initialDelaySeconds ${initialDelay} + ` : '';
  return `That is ${delay}failureThreshold ${failures} × periodSeconds ${period}.`;
}

function more({ initialDelay, timeout, successes }: ProbeTiming, name: string): string {
  const delay = initialDelay > 0 ? `The first check runs ${spanWords(initialDelay)} after the start; ` : '';
  const back =
    name === 'readinessProbe'
      ? ` ${successes === 1 ? 'One success brings' : `${successes} successes in a row bring`} it back.`
      : '';
  const late = `an answer later than ${spanWords(timeout)} counts as a failure.`;
  return `${delay === '' ? late.replace(/^a/, 'A') : delay + late}${back}`;
}
