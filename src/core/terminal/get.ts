/** `kubectl get`. Source: kubernetes.io/docs/reference/kubectl/generated/kubectl_get. */
import { labelsOf } from '../cluster-model/cluster-object.ts';
import { columns } from '../cluster-model/kubectl/columns.ts';
import { podHead, podRow, type PodColumns } from '../cluster-model/kubectl/get-pods.ts';
import { hasLabels, type Labels } from '../cluster-model/label-selectors.ts';
import { closestWords } from '../text-distance.ts';
import { eventFields, eventRows } from './event-table.ts';
import { fieldProblem, fieldsAsked, hasFields, podsOfFields } from './field-selector.ts';
import { namespaceOf, podsIn, readSelector } from './find-objects.ts';
import type { Flag } from './flags.ts';
import { labelsColumn, objectsOfTable, objectTables } from './object-tables.ts';
import { namespaceRows, nodeRows } from './node-table.ts';
import { objectYaml } from './object-yaml.ts';
import { qualifiedName, resourceKind, resourceKinds, type ResourceKind } from './resource-kinds.ts';
import { fails, notFound, says, type Context, type Result } from './reply.ts';
import { watchPods } from './watch-pods.ts';

export const getFlags: readonly Flag[] = [
  { name: 'namespace', short: 'n', value: 'NAMESPACE', about: 'The namespace to look in' },
  { name: 'all-namespaces', short: 'A', about: 'Look in all namespaces' },
  { name: 'output', short: 'o', value: 'FORMAT', about: '`wide`, `yaml` or `name`' },
  { name: 'selector', short: 'l', value: 'LABELS', about: 'Only objects with these labels: `app=shop`' },
  { name: 'show-labels', about: 'Add a column with the labels' },
  { name: 'no-headers', about: 'Leave out the first line, with the names of the columns' },
  { name: 'field-selector', value: 'FIELDS', about: 'Only those: `involvedObject.name=shop`, `status.phase=Pending`' },
  { name: 'watch', short: 'w', about: 'Pods: show every change of the next minute' },
  { name: 'sort-by', value: 'PATH', about: 'Events are already sorted by time' },
];

const formats: ReadonlySet<string> = new Set(['', 'wide', 'yaml', 'name']);

interface Asked {
  readonly kind: ResourceKind;
  readonly names: readonly string[];
}

export function get(context: Context): Result {
  const { given } = context;
  const selector = readSelector(given.flags.get('selector'));
  if (selector === undefined) return fails('error: this terminal supports only selectors such as app=shop,part=web');
  const format = given.flags.get('output') ?? '';
  if (!formats.has(format))
    return fails(`error: this terminal supports -o wide, -o yaml and -o name, not -o ${format}`);
  const asked = askedFor(given.names);
  if (typeof asked === 'string') return fails(asked);
  const problem = fieldProblem(given, asked);
  if (problem !== undefined) return fails(problem);
  const isWatched = given.flags.has('watch') && asked[0]?.kind.kind === 'Pod';
  if (isWatched) return watchPods(context, asked[0]?.names ?? [], selector);
  const parts = asked.map((one) => table(context, one, selector, asked.length > 1));
  const lines = parts.flatMap((part, index) => (index > 0 && part.lines.length > 0 ? ['', ...part.lines] : part.lines));
  return parts.some(({ failed }) => failed) ? fails(...lines) : says(...lines);
}

/** Source: kubernetes.io/docs/reference/kubectl, the category `all`. */
const all = ['pods', 'services', 'daemonsets', 'deployments', 'replicasets', 'statefulsets', 'cronjobs', 'jobs'];

/** `pods`, `pods,services`, `pod shop`, `pod/shop service/shop`, `all`; or the error that kubectl gives. */
export function askedFor(names: readonly string[]): readonly Asked[] | string {
  const [first, ...rest] = names;
  if (first === undefined) return 'You must specify the type of resource to get, such as pods.';
  if (first.includes('/')) {
    const asked = names.map((name) => name.split('/'));
    const unknown = asked.find(([kind = '']) => resourceKind(kind) === undefined);
    if (unknown) return unknownKind(unknown[0] ?? '');
    return asked.flatMap(([kind = '', name = '']) => {
      const known = resourceKind(kind);
      return known ? [{ kind: known, names: [name] }] : [];
    });
  }
  const words = first === 'all' ? all : first.split(',');
  const unknown = words.find((word) => resourceKind(word) === undefined);
  if (unknown !== undefined) return unknownKind(unknown);
  return words.flatMap((word) => {
    const kind = resourceKind(word);
    return kind ? [{ kind, names: rest }] : [];
  });
}

function unknownKind(word: string): string {
  const [close] = closestWords(
    word,
    resourceKinds.map(({ plural }) => plural),
  );
  const hint = close === undefined ? '' : ` (Did you mean ${close}?)`;
  return `error: the server doesn't have a resource type "${word}"${hint}`;
}

function table(context: Context, asked: Asked, selector: Labels, isOneOfSeveral: boolean): Result {
  const { run, given } = context;
  const { kind, names } = asked;
  const rows = rowsOf(context, asked, selector);
  const missing = names.find((name) => !rows.some((row) => row.name === name));
  if (missing !== undefined) return notFound(pluralName(kind), missing);
  if (rows.length === 0) return says(...(isOneOfSeveral ? [] : [nothing(namespaceOf(given), kind)]));
  const format = given.flags.get('output') ?? '';
  if (format === 'name') return says(...rows.map(({ name }) => qualifiedName(kind.kind, name)));
  if (format === 'yaml')
    return says(
      ...rows.flatMap(({ name }, at) => [
        ...(at > 0 ? ['---'] : []),
        ...objectYaml(run, kind.kind, name, namespaceOf(given)),
      ]),
    );
  const prefix = isOneOfSeveral ? qualifiedName(kind.kind, '') : '';
  const lines = columns([
    headOf(context, kind),
    ...rows.map(({ cells, at, name }) => withName(cells, at, `${prefix}${name}`)),
  ]);
  return says(...(given.flags.has('no-headers') ? lines.slice(1) : lines));
}

function pluralName({ plural, group }: ResourceKind): string {
  return group === '' ? plural : `${plural}.${group}`;
}

function nothing(namespace: string | undefined, { isClusterWide }: ResourceKind): string {
  return namespace === undefined || isClusterWide
    ? 'No resources found'
    : `No resources found in ${namespace} namespace.`;
}

interface Row {
  readonly name: string;
  readonly cells: readonly string[];
  /** Which cell holds the name. */
  readonly at: number;
}

function withName(cells: readonly string[], at: number, name: string): string[] {
  return cells.map((cell, index) => (index === at ? name : cell));
}

function podColumns({ given }: Context): PodColumns {
  return {
    hasNamespace: namespaceOf(given) === undefined,
    isWide: given.flags.get('output') === 'wide',
    hasLabels: given.flags.has('show-labels'),
  };
}

function headOf(context: Context, { kind }: ResourceKind): readonly string[] {
  const { run, given } = context;
  const isAll = namespaceOf(given) === undefined;
  const hasLabelColumn = given.flags.has('show-labels');
  if (kind === 'Pod') return podHead(podColumns(context));
  if (kind === 'Node') return nodeRows(run, hasLabelColumn)[0] ?? [];
  if (kind === 'Namespace') return namespaceRows(run)[0] ?? [];
  if (kind === 'Event') return eventRows(run, namespaceOf(given), () => true)[0] ?? [];
  return [...(isAll ? ['NAMESPACE'] : []), ...(objectTables[kind]?.head ?? []), ...(hasLabelColumn ? ['LABELS'] : [])];
}

function rowsOf(context: Context, { kind, names }: Asked, selector: Labels): Row[] {
  const { run, given, session } = context;
  const namespace = namespaceOf(given);
  const isAll = namespace === undefined;
  const meant = (rows: readonly Row[]): Row[] => rows.filter(({ name }) => names.length === 0 || names.includes(name));
  if (kind.kind === 'Pod')
    return meant(
      podsOfFields(podsIn(run, namespace, selector), given).map((pod) => ({
        name: pod.name,
        cells: podRow(run, pod, podColumns(context)),
        at: isAll ? 1 : 0,
      })),
    );
  const fixed = fixedRows(context, kind.kind, namespace, selector);
  if (fixed) return meant(fixed.map((cells) => ({ name: cells[0] ?? '', cells, at: 0 })));
  const shown = objectTables[kind.kind];
  if (!shown) return [];
  const objects = objectsOfTable(run, kind.kind, namespace).filter(({ body }) => hasLabels(selector, labelsOf(body)));
  return objects
    .filter(({ name }) => names.length === 0 || names.includes(name))
    .map((object) => ({
      name: names.length > 0 ? object.name : (shown.row(object, run, session)[0] ?? ''),
      cells: [
        ...(isAll ? [object.namespace] : []),
        ...shown.row(object, run, session),
        ...(given.flags.has('show-labels') ? [labelsColumn(object)] : []),
      ],
      at: isAll ? 1 : 0,
    }));
}

function fixedRows(
  { run, given }: Context,
  kind: string,
  namespace: string | undefined,
  selector: Labels,
): string[][] | undefined {
  const rows =
    kind === 'Node'
      ? nodeRows(run, given.flags.has('show-labels'), selector)
      : kind === 'Namespace'
        ? namespaceRows(run)
        : kind === 'Event'
          ? eventRows(run, namespace, (event) => hasFields(fieldsAsked(given) ?? [], eventFields(event)))
          : undefined;
  return rows?.slice(1).map((row) => [...row]);
}
