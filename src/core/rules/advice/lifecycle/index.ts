import type { Rule } from '../../rule.ts';
import { livenessMissing } from './liveness-missing.ts';
import { noTimeToStop } from './no-time-to-stop.ts';
import { preStopTooLong } from './pre-stop-too-long.ts';
import { probePortUndeclared } from './probe-port-undeclared.ts';
import { probeTiming } from './probe-timing.ts';
import { probesIdentical } from './probes-identical.ts';
import { readinessMissing } from './readiness-missing.ts';
import { slowStart } from './slow-start.ts';
import { stopUnderTraffic } from './stop-under-traffic.ts';

/** In the order in which a lesson would teach them. */
export const lifecycleAdvice: readonly Rule[] = [
  probeTiming,
  probesIdentical,
  slowStart,
  livenessMissing,
  readinessMissing,
  probePortUndeclared,
  preStopTooLong,
  stopUnderTraffic,
  noTimeToStop,
];
