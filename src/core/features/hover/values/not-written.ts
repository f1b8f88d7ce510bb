/** What holds although nobody wrote it: the defaults of an object's fields. */

import type { Schema } from '../../../kubernetes/schema.ts';
import { pullPolicyOf } from '../../../manifest/effective/pull-policy.ts';
import { list } from './context.ts';
import type { ValueContext } from './context.ts';

/** Defaults that tell a newcomer nothing. */
const DULL: ReadonlySet<string> = new Set([
  'schedulerName',
  'terminationMessagePath',
  'terminationMessagePolicy',
  'enableServiceLinks',
  'stdin',
  'stdinOnce',
  'tty',
  'securityContext',
  'preemptionPolicy',
  'optional',
  'apiVersion',
  'automountServiceAccountToken',
  'hostUsers',
  'procMount',
]);

const NOTHING: ReadonlySet<string> = new Set(['', '{}', '[]', 'false', '""', '0']);

/** On the key of an object (or of a list of them): `Defaults: protocol is TCP.` */
export function notWritten({ value, field, on }: ValueContext, schema: Schema): string[] {
  const type = field.type.kind === 'list' ? field.type.items : field.type;
  if (on !== 'key' || type.kind !== 'object') return [];
  const maps = value.kind === 'list' ? value.maps() : value.kind === 'map' ? [value] : [];
  const [only] = maps;
  if (maps.length !== 1 || !only) return [];
  const defaults = [...(schema.type(type.type)?.fields.values() ?? [])].flatMap(({ name, default: standard }) => {
    const holds = standard ?? (name === 'imagePullPolicy' && only.has('image') ? pullPolicyOf(only) : undefined);
    return holds === undefined || NOTHING.has(holds) || DULL.has(name) || only.has(name)
      ? []
      : [`\`${name}\` is \`${holds}\``];
  });
  return defaults.length === 0 ? [] : [`Defaults: ${list(defaults, 6)}.`];
}
