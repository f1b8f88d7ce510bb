/** How long a probe takes to act. Source: Kubernetes' pkg/apis/core/v1 defaults of Probe. */

import type { MapValue } from '../../yaml/values.ts';

export interface ProbeTiming {
  readonly initialDelay: number;
  readonly period: number;
  readonly timeout: number;
  readonly failures: number;
  readonly successes: number;
  /** Seconds from the first failure of a row to the last one that counts, as people reckon it: failures × period. */
  readonly untilFailed: number;
}

/** With the API server's values where nothing, or 0, is written. */
export function probeTiming(probe: MapValue): ProbeTiming {
  const period = positive(probe, 'periodSeconds', 10);
  const failures = positive(probe, 'failureThreshold', 3);
  return {
    initialDelay: Math.max(probe.int('initialDelaySeconds') ?? 0, 0),
    period,
    timeout: positive(probe, 'timeoutSeconds', 1),
    failures,
    successes: positive(probe, 'successThreshold', 1),
    untilFailed: failures * period,
  };
}

function positive(probe: MapValue, field: string, standard: number): number {
  const written = probe.int(field) ?? 0;
  return written > 0 ? written : standard;
}
