/** A probe in one line: `GET /healthz on port 3000, every 10 s`. */
import type { MapValue } from '../../yaml/values.ts';

/** The API server's default for periodSeconds. */
const usualPeriod = 10;

export function probeSummary(probe: MapValue): string {
  return `${questionOf(probe)}, every ${probe.int('periodSeconds') ?? usualPeriod} s`;
}

function questionOf(probe: MapValue): string {
  const get = probe.map('httpGet');
  if (get) return `GET ${get.text('path') ?? '/'} on port ${portOf(get)}`;
  const connect = probe.map('tcpSocket');
  if (connect) return `connect to port ${portOf(connect)}`;
  const grpc = probe.map('grpc');
  if (grpc) return `gRPC on port ${portOf(grpc)}`;
  const command = probe.map('exec')?.list('command')?.texts() ?? [];
  return command.length > 0 ? `run ${command.join(' ')}` : 'no handler yet';
}

function portOf(map: MapValue): string {
  return map.scalar('port')?.source ?? '?';
}
