import type { TypeSchema, ValueType } from '../../kubernetes/schema.ts';
import { closestWords } from '../../text-distance.ts';
import type { Entry, MapValue, Value } from '../../yaml/values.ts';
import { matchLabelsFix } from './flat-selector.ts';
import { meantBy } from './other-words.ts';
import { otherFix, preferredFix, safeFix } from '../rule.ts';
import type { RuleContext, RuleDeclaration } from '../rule.ts';
import type { Fix } from '../finding.ts';

const DEPLOYMENT = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n';
const TEMPLATE = '  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n';

export const unknownField: RuleDeclaration = {
  id: 'unknown-field',
  title: 'A field that Kubernetes does not have here',
  severity: 'error',
  lesson: 'pod-anatomy#yaml-basics',
  why: 'Kubernetes knows a fixed set of fields at each place, spelt in exactly one way. An unknown field is a typing slip, or a field that stands at the wrong depth. Spell it as Kubernetes does, or move it to the object that has it.',
  examples: [
    { in: 'container', bad: '«imagePullpolicy»: Always', fixed: 'imagePullPolicy: Always' },
    { in: 'container', bad: '«restartPolcy»: Always', fixed: 'restartPolicy: Always', version: 36 },
    {
      bad: `${DEPLOYMENT}  selector:\n    «app»: web\n${TEMPLATE}`,
      fixed: `${DEPLOYMENT}  selector:\n    matchLabels:\n      app: web\n${TEMPLATE}`,
    },
    { in: 'container', bad: 'livenessProbe:\n  periodSeconds: 5\n«httpGet»:\n  port: 8080', fixed: 'livenessProbe:\n  periodSeconds: 5\n  httpGet:\n    port: 8080' },
    {
      in: 'container',
      bad: 'env:\n  - name: PASSWORD\n    «secretKeyRef»:\n      name: db\n      key: password',
      fixed: 'env:\n  - name: PASSWORD\n    valueFrom:\n      secretKeyRef:\n        name: db\n        key: password',
    },
    {
      bad: `${DEPLOYMENT}  selector:\n    matchLabels:\n      app: web\n  «containers»:\n    - name: web\n      image: nginx:1.27\n`,
      fixed: `${DEPLOYMENT}  selector:\n    matchLabels:\n      app: web\n${TEMPLATE}`,
    },
    { in: 'container', bad: 'ports:\n  - «port»: 8080', fixed: 'ports:\n  - containerPort: 8080' },
    { in: 'container', good: 'imagePullPolicy: Always' },
  ],
};

/** Reports an entry whose name the type does not have: the closest real name. Gives back the field that was probably meant. */
export function reportUnknownField(map: MapValue, entry: Entry, type: TypeSchema, context: RuleContext): string | undefined {
  const wrap = type.name === 'LabelSelector' ? matchLabelsFix(map, context) : [];
  if (wrap.length > 0) {
    context.report(entry, 'Labels stand under `matchLabels` here.', { fixes: wrap });
    return undefined;
  }
  const free = [...type.fields.keys()].filter((name) => !map.entry(name) && mayHold(type.fields.get(name)?.type, entry.value));
  const meant = meantBy(type.name, entry.name);
  const close = meant !== undefined && free.includes(meant) ? [meant] : closestWords(entry.name, free);
  const fixes = renameFixes(entry, close, context);
  if (fixes.length === 0) fixes.push(...preferredFix(`Remove ${shown(entry.name)}`, context.edits.removeField(map, entry)));
  context.report(entry, message(entry.name, close[0], context), { fixes });
  return close[0];
}

/** A list is not what someone meant who wrote an object; a scalar may be meant for anything but an object. */
function mayHold(type: ValueType | undefined, value: Value): boolean {
  if (value.kind === 'scalar') return value.isNull || type?.kind === 'scalar' || (type?.kind === 'list' && type.items.kind === 'scalar');
  if (value.kind === 'list') return type?.kind === 'list';
  return type?.kind === 'object' || type?.kind === 'map';
}

function message(name: string, closest: string | undefined, { manifest }: RuleContext): string {
  if (name === 'replicas' && manifest.kind.kind === 'Pod') return 'A Pod is one copy; a Deployment has `replicas`.';
  return closest ? `There is no \`${shown(name)}\` here; did you mean \`${closest}\`?` : `Kubernetes has no field \`${shown(name)}\` here.`;
}

function shown(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}

function renameFixes(entry: Entry, close: readonly string[], { edits }: RuleContext): Fix[] {
  return close.slice(0, 3).flatMap((name, at) => {
    const edit = edits.renameKey(entry.key, name);
    if (at > 0) return otherFix(`Write ${name}`, edit);
    return name.toLowerCase() === entry.name.toLowerCase() ? safeFix(`Write ${name}`, edit) : preferredFix(`Write ${name}`, edit);
  });
}
