import { endpoints } from './pod-status.ts';
import { say, type ClusterState, type Draft } from './state.ts';

/** What each Service sends to, as words to compare. */
export function endpointList(state: ClusterState): string[] {
  return state.services.map((service) =>
    endpoints(state, service)
      .map((pod) => pod.ip)
      .join(', '),
  );
}

/** Says which Services send to other Pods than when it was last said. */
export function tellEndpoints(draft: Draft): void {
  const now = endpointList(draft.state);
  for (const [index, service] of draft.state.services.entries()) {
    const addresses = now[index] ?? '';
    if (addresses !== draft.told[index])
      say(draft, `Service ${service.name} now sends to ${addresses === '' ? 'no Pod' : addresses}.`);
  }
  draft.told.splice(0, draft.told.length, ...now);
}
