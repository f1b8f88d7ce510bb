/** `kubectl get`. Source: kubernetes.io/docs/reference/kubectl/generated/kubectl_get. */
import { labelsOf } from '../cluster-model/objects/cluster-object.ts';
import { columns } from '../cluster-model/kubectl/columns.ts';
import { podHead, podRow, type PodColumns } from '../cluster-model/kubectl/get-pods.ts';
import { closestWords } from '../text-distance.ts';
import { eventFields, eventRows } from './event-table.ts';
import { fieldProblem, fieldsAsked, hasFields, podsOfFields } from './field-selector.ts';
import { namespaceOf, podsIn } from './find-objects.ts';
import type { Flag } from './flags.ts';
import { valuesAt } from './json-path.ts';
import { labelsColumn, objectsOfTable, objectTables } from './object-tables.ts';
import { namespaceRows, nodeRows } from './node-table.ts';
import { objectBody } from './object-yaml.ts';
import { isObjectFormat, knownFormats, printObjects } from './output-format.ts';
import { qualifiedName, resourceKind, resourceKinds, type ResourceKind } from './resource-kinds.ts';
import { readSelector, unreadableSelector, type LabelTest } from './selector.ts';
import { fails, notFound, says, type Context, type Result } from './reply.ts';
import { watchPods } from './watch-pods.ts';

export const getFlags: readonly Flag[] = [
  { name: 'namespace', short: 'n', value: 'NAMESPACE', about: 'The namespace to look in' },
  { name: 'all-namespaces', short: 'A', about: 'Look in all namespaces' },
  {
    name: 'output',
    short: 'o',
    value: 'FORMAT',
    about: '`wide`, `yaml`, `json`, `name`, `jsonpath={…}` or `custom-columns=…`',
  },
  { name: 'selector', short: 'l', value: 'LABELS', about: 'Only objects with these labels: `app=shop`' },
  { name: 'show-labels', about: 'Add a column with the labels' },
  { name: 'no-headers', about: 'Leave out the first line, with the names of the columns' },
  { name: 'field-selector', value: 'FIELDS', about: 'Only those: `involvedObject.name=shop`, `status.phase=Pending`' },
  { name: 'watch', short: 'w', about: 'Pods: show every change of the next minute' },
  { name: 'sort-by', value: 'PATH', about: 'Sort by a value: `.status.podIP`. Events are already sorted by time.' },
];

const tableFormats: ReadonlySet<string> = new Set(['', 'wide', 'name']);

interface Asked {
  readonly kind: ResourceKind;
  readonly names: readonly string[];
}

export function get(context: Context): Result {
  const { given } = context;
  const selector = readSelector(given);
  if (selector === undefined) return fails(unreadableSelector);
  const format = given.flags.get('output') ?? '';
  if (!tableFormats.has(format) && !isObjectFormat(format))
    return fails(`error: this terminal supports ${knownFormats}, not -o ${format}`);
  const asked = askedFor(given.names);
  if (typeof asked === 'string') return fails(asked);
  const problem = fieldProblem(given, asked);
  if (problem !== undefined) return fails(problem);
  const isWatched = given.flags.has('watch') && asked[0]?.kind.kind === 'Pod';
  if (isWatched) return watchPods(context, asked[0]?.names ?? [], selector);
  if (isObjectFormat(format)) return objects(context, asked, selector, format);
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

/** Whole objects of all kinds that were asked for, in one answer. */
function objects(context: Context, asked: readonly Asked[], selector: LabelTest, format: string): Result {
  const found = asked.map((one) => ({ ...one, rows: rowsOf(context, one, selector) }));
  for (const { kind, names, rows } of found) {
    const missing = names.find((name) => !rows.some((row) => row.name === name));
    if (missing !== undefined) return notFound(pluralName(kind), missing);
  }
  const bodies = found.flatMap(({ kind, rows }) =>
    rows
      .map(({ name, namespace }) => objectBody(context.run, kind.kind, name, namespace))
      .filter((body) => body !== undefined),
  );
  const isOne = asked.length === 1 && asked[0]?.names.length === 1;
  return printObjects(format, bodies, isOne);
}

function table(context: Context, asked: Asked, selector: LabelTest, isOneOfSeveral: boolean): Result {
  const { given } = context;
  const { kind, names } = asked;
  const rows = sorted(context, kind, rowsOf(context, asked, selector));
  const missing = names.find((name) => !rows.some((row) => row.name === name));
  if (missing !== undefined) return notFound(pluralName(kind), missing);
  if (rows.length === 0) return says(...(isOneOfSeveral ? [] : [nothing(namespaceOf(given), kind)]));
  const format = given.flags.get('output') ?? '';
  if (format === 'name') return says(...rows.map(({ name }) => qualifiedName(kind.kind, name)));
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

/** Of a path with a time, the order is that of the cluster. */
function sorted({ run, given }: Context, { kind }: ResourceKind, rows: readonly Row[]): readonly Row[] {
  const path = given.flags.get('sort-by')?.replace(/^\{(.*)\}$/, '$1');
  if (path === undefined || kind === 'Event' || path.endsWith('Timestamp')) return rows;
  const value = ({ name, namespace }: Row): string =>
    JSON.stringify(valuesAt(path, objectBody(run, kind, name, namespace) ?? {})?.[0] ?? '');
  return [...rows].sort((a, b) => value(a).localeCompare(value(b), 'en', { numeric: true }));
}

interface Row {
  readonly name: string;
  /** Where it is; undefined for what is in no namespace. */
  readonly namespace?: string;
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
  const shown = objectTables[kind];
  const isWide = given.flags.get('output') === 'wide';
  return [
    ...(isAll ? ['NAMESPACE'] : []),
    ...(shown?.head ?? []),
    ...(isWide ? (shown?.wide?.head ?? []) : []),
    ...(hasLabelColumn ? ['LABELS'] : []),
  ];
}

function rowsOf(context: Context, { kind, names }: Asked, selector: LabelTest): Row[] {
  const { run, given, session } = context;
  const namespace = namespaceOf(given);
  const isAll = namespace === undefined;
  const isWide = given.flags.get('output') === 'wide';
  const meant = (rows: readonly Row[]): Row[] => rows.filter(({ name }) => names.length === 0 || names.includes(name));
  if (kind.kind === 'Pod')
    return meant(
      podsOfFields(podsIn(run, namespace, selector), given).map((pod) => ({
        name: pod.name,
        namespace: pod.namespace,
        cells: podRow(run, pod, podColumns(context)),
        at: isAll ? 1 : 0,
      })),
    );
  const fixed = fixedRows(context, kind.kind, namespace, selector);
  if (fixed) return meant(fixed.map((cells) => ({ name: cells[0] ?? '', cells, at: 0 })));
  const shown = objectTables[kind.kind];
  if (!shown) return [];
  const objects = objectsOfTable(run, kind.kind, namespace).filter(({ body }) => selector(labelsOf(body)));
  return objects
    .filter(({ name }) => names.length === 0 || names.includes(name))
    .map((object) => ({
      name: names.length > 0 ? object.name : (shown.row(object, run, session)[0] ?? ''),
      namespace: object.namespace,
      cells: [
        ...(isAll ? [object.namespace] : []),
        ...shown.row(object, run, session),
        ...(isWide ? (shown.wide?.row(object) ?? []) : []),
        ...(given.flags.has('show-labels') ? [labelsColumn(object)] : []),
      ],
      at: isAll ? 1 : 0,
    }));
}

function fixedRows(
  { run, given }: Context,
  kind: string,
  namespace: string | undefined,
  selector: LabelTest,
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
