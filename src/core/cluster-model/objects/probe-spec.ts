/** Probes with their defaults. Source: kubernetes.io, "Configure Liveness, Readiness and Startup Probes". */
import { mapAt, numberAt, scalarText, textAt, textsAt, valueAt, type PlainMap } from './plain-object.ts';

export type ProbeKind = 'startup' | 'liveness' | 'readiness';

export interface ProbeSpec {
  readonly kind: ProbeKind;
  readonly handler: 'httpGet' | 'tcpSocket' | 'grpc' | 'exec' | 'none';
  /** A number, or the name of a port of the same container; empty for `exec`. */
  readonly port: string;
  readonly path: string;
  /** Empty: the Pod's own IP. */
  readonly host: string;
  readonly scheme: 'HTTP' | 'HTTPS';
  readonly command: readonly string[];
  readonly initialDelay: number;
  readonly period: number;
  readonly timeout: number;
  readonly successes: number;
  readonly failures: number;
  readonly at: readonly (string | number)[];
}

const kinds = { startupProbe: 'startup', livenessProbe: 'liveness', readinessProbe: 'readiness' } as const;
const handlers = ['httpGet', 'tcpSocket', 'grpc', 'exec'] as const;

/** The kubelet asks for an absolute path: `ready` and `/ready` are the same. Source: pkg/probe/http, formatURL. */
function absolute(path: string): string {
  return path.startsWith('/') ? path : `/${path}`;
}

export function readProbe(probe: PlainMap, field: keyof typeof kinds, at: readonly (string | number)[]): ProbeSpec {
  const handler = handlers.find((one) => mapAt(probe, one) !== undefined) ?? 'none';
  const asks = mapAt(probe, handler);
  return {
    kind: kinds[field],
    handler,
    port: scalarText(valueAt(asks, 'port')) ?? '',
    path: absolute(textAt(asks, 'path') ?? ''),
    host: textAt(asks, 'host') ?? '',
    scheme: textAt(asks, 'scheme') === 'HTTPS' ? 'HTTPS' : 'HTTP',
    command: textsAt(asks, 'command'),
    initialDelay: numberAt(probe, 'initialDelaySeconds') ?? 0,
    // Zero counts as not given: the defaults are set for zero values.
    period: numberAt(probe, 'periodSeconds') || 10,
    timeout: numberAt(probe, 'timeoutSeconds') || 1,
    successes: numberAt(probe, 'successThreshold') || 1,
    failures: numberAt(probe, 'failureThreshold') || 3,
    at,
  };
}
