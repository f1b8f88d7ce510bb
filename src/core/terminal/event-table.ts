/** `kubectl events` and `kubectl get events`. */
import { eventAge } from '../cluster-model/kubectl/event-rows.ts';
import type { KubeEvent, Run } from '../cluster-model/state.ts';
import type { Fields } from './field-selector.ts';

/** `Pod/default/shop` → its kind, namespace and name. */
export function aboutWhat({ about }: KubeEvent): { kind: string; namespace: string; name: string } {
  const [kind = '', namespace = '', name = ''] = about.split('/');
  return { kind, namespace, name };
}

/** What `--field-selector` may ask of an event. */
export function eventFields(event: KubeEvent): Fields {
  const { kind, name, namespace } = aboutWhat(event);
  return {
    type: event.type,
    reason: event.reason,
    'involvedObject.kind': kind,
    'involvedObject.name': name,
    'involvedObject.namespace': namespace,
  };
}

/** The heading and the events of a namespace, the latest last; undefined: of all. */
export function eventRows(run: Run, namespace: string | undefined, isMeant: (event: KubeEvent) => boolean): string[][] {
  const all = run.events.filter(
    (event) => (namespace === undefined || aboutWhat(event).namespace === namespace) && isMeant(event),
  );
  const rows = [...all]
    .sort((a, b) => a.lastAt - b.lastAt)
    .map((event) => {
      const { kind, name, namespace: own } = aboutWhat(event);
      return [
        ...(namespace === undefined ? [own] : []),
        eventAge(run, event),
        event.type,
        event.reason,
        `${kind.toLowerCase()}/${name}`,
        event.message,
      ];
    });
  const head = ['LAST SEEN', 'TYPE', 'REASON', 'OBJECT', 'MESSAGE'];
  return rows.length === 0 ? [] : [[...(namespace === undefined ? ['NAMESPACE'] : []), ...head], ...rows];
}
