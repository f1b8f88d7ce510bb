/** `kubectl events`. Source: kubernetes.io/docs/reference/kubectl/generated/kubectl_events. */
import { columns } from '../cluster-model/kubectl/columns.ts';
import { aboutWhat, eventRows } from './event-table.ts';
import { namespaceOf } from './find-objects.ts';
import type { Flag } from './flags.ts';
import { resourceKind } from './resource-kinds.ts';
import { fails, says, type Context, type Result } from './reply.ts';

export const eventFlags: readonly Flag[] = [
  { name: 'namespace', short: 'n', value: 'NAMESPACE', about: 'The namespace to look in' },
  { name: 'all-namespaces', short: 'A', about: 'Look in all namespaces' },
  { name: 'for', value: 'TYPE/NAME', about: 'Only about this object: `pod/shop`' },
  { name: 'types', value: 'TYPES', about: '`Warning` or `Normal`' },
];

export function events({ run, given }: Context): Result {
  const about = given.flags.get('for');
  const [kindWord = '', name = ''] = about?.split('/') ?? [];
  const kind = about === undefined ? undefined : resourceKind(kindWord)?.kind;
  if (about !== undefined && kind === undefined) return fails('error: --for must be in resource/name form');
  const types = given.flags.get('types')?.toLowerCase().split(',');
  const namespace = namespaceOf(given);
  const rows = eventRows(run, namespace, (event) => {
    const subject = aboutWhat(event);
    const isMeant = kind === undefined || (subject.kind === kind && subject.name === name);
    return isMeant && (types === undefined || types.includes(event.type.toLowerCase()));
  });
  if (rows.length > 0) return says(...columns(rows));
  return says(namespace === undefined ? 'No events found.' : `No events found in ${namespace} namespace.`);
}
