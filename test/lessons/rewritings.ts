/** Other ways to write a file that mean the same, or so nearly that no goal is touched. */
import { parseAllDocuments, stringify } from 'yaml';

type Loose = Record<string, unknown>;

export interface Rewriting {
  readonly what: string;
  /** Undefined: it does not apply to this exercise. */
  readonly rewrite: (solution: string, exercise: string) => string | undefined;
}

export function objectsIn(text: string): Loose[] {
  return parseAllDocuments(text).map((document) => document.toJS() as Loose);
}

export function textOf(objects: readonly unknown[]): string {
  return objects.map((object) => stringify(object)).join('---\n');
}

/** Changes each object, or each pod spec, in place. */
export function eachPod(text: string, change: (spec: Loose, metadata: Loose) => void): string {
  const objects = objectsIn(text);
  for (const object of objects) {
    const spec = object['spec'] as Loose | undefined;
    const job = (spec?.['jobTemplate'] as Loose | undefined)?.['spec'] as Loose | undefined;
    const template = (job ?? spec)?.['template'] as Loose | undefined;
    if (template) change(template['spec'] as Loose, (template['metadata'] ??= {}) as Loose);
    else if (object['kind'] === 'Pod') change(object['spec'] as Loose, (object['metadata'] ??= {}) as Loose);
  }
  return textOf(objects);
}

export function eachContainer(text: string, change: (container: Loose, index: number) => void): string {
  return eachPod(text, (spec) => (spec['containers'] as Loose[]).forEach(change));
}

function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, reversedKeys(each)]),
  );
}

function added(list: unknown, item: unknown): unknown[] {
  return [...((list as unknown[] | undefined) ?? []), item];
}

const bytes: Readonly<Record<string, number>> = { Mi: 2 ** 20, Gi: 2 ** 30 };

/** `128Mi` -> `134217728`, `100m` -> `0.1`. */
function otherUnits(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(otherUnits);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, otherUnits(each)]));
  if (typeof value !== 'string') return value;
  const memory = /^(\d+)(Mi|Gi)$/.exec(value);
  if (memory) return `${Number(memory[1]) * (bytes[memory[2] ?? ''] ?? 1)}`;
  const milli = /^(\d+)m$/.exec(value);
  return milli ? `${Number(milli[1]) / 1000}` : value;
}

const helper = {
  name: 'helper',
  image: 'shop-helper:1.0',
  restartPolicy: 'Always',
  resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { cpu: '50m', memory: '64Mi' } },
  securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
};

/** A Pod of somebody else, that meets every level and every class. */
const other = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'other', labels: { app: 'other-things' } },
  spec: {
    containers: [
      {
        name: 'other',
        image: 'busybox:1.36',
        command: ['sleep', 'infinity'],
        resources: { limits: { cpu: 1, memory: '1Gi' } },
      },
    ],
  },
};

/** Kubernetes' own flow style: quotes around every string, a comma behind every item. */
function kyaml(value: unknown, indent = ''): string {
  const deeper = `${indent}  `;
  if (Array.isArray(value)) return `[${value.map((item) => kyaml(item, indent)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const lines = Object.entries(value).map(
    ([key, each]) => `${deeper}${JSON.stringify(key)}: ${kyaml(each, deeper)},\n`,
  );
  return `{\n${lines.join('')}${indent}}`;
}

export const rewritings: readonly Rewriting[] = [
  { what: 'reformatted, without comments', rewrite: (text) => textOf(objectsIn(text)) },
  {
    what: 'the documents the other way round, or with a marker around',
    rewrite: (text) => `---\n${textOf(objectsIn(text).reverse())}...\n`,
  },
  { what: 'the keys the other way round', rewrite: (text) => textOf(objectsIn(text).map(reversedKeys)) },
  {
    what: 'as JSON',
    rewrite: (text) =>
      objectsIn(text)
        .map((object) => JSON.stringify(object, undefined, 2))
        .join('\n---\n'),
  },
  { what: 'in a List', rewrite: (text) => stringify({ apiVersion: 'v1', kind: 'List', items: objectsIn(text) }) },
  {
    what: 'with other quotes',
    rewrite: (text) =>
      objectsIn(text)
        .map((object) => stringify(object, { defaultStringType: 'QUOTE_DOUBLE' }))
        .join('---\n'),
  },
  { what: 'with comments', rewrite: (text) => text.replaceAll(/^( *)([a-z]\w*:)/gmu, '$1# why\n$1$2') },
  { what: 'with CRLF at the ends of lines', rewrite: (text) => text.replaceAll('\n', '\r\n') },
  {
    what: 'one label more',
    rewrite: (text) =>
      eachPod(text, (_spec, metadata) => (metadata['labels'] = { ...(metadata['labels'] as Loose), tier: 'front' })),
  },
  {
    what: 'one annotation more',
    rewrite: (text) =>
      eachPod(
        text,
        (_spec, metadata) => (metadata['annotations'] = { ...(metadata['annotations'] as Loose), team: 'sales' }),
      ),
  },
  {
    what: 'one port more',
    rewrite: (text) =>
      eachPod(text, (spec) => {
        const last = (spec['containers'] as Loose[]).at(-1);
        if (last) last['ports'] = added(last['ports'], { name: 'metrics', containerPort: 9100 });
      }),
  },
  {
    what: 'one volume more',
    rewrite: (text) =>
      eachPod(text, (spec) => {
        spec['volumes'] = added(spec['volumes'], { name: 'scratch', emptyDir: {} });
        for (const container of spec['containers'] as Loose[])
          container['volumeMounts'] = added(container['volumeMounts'], { name: 'scratch', mountPath: '/tmp' });
      }),
  },
  {
    what: 'one variable more',
    rewrite: (text) =>
      eachContainer(
        text,
        (container) => (container['env'] = added(container['env'], { name: 'COLOUR', value: 'blue' })),
      ),
  },
  {
    what: 'defaults written out',
    rewrite: (text) =>
      eachPod(text, (spec) => {
        Object.assign(spec, {
          restartPolicy: spec['restartPolicy'] ?? 'Always',
          dnsPolicy: 'ClusterFirst',
          terminationGracePeriodSeconds: 30,
          hostNetwork: false,
        });
        for (const container of spec['containers'] as Loose[]) {
          container['imagePullPolicy'] = 'IfNotPresent';
          for (const port of (container['ports'] as Loose[] | undefined) ?? []) port['protocol'] = 'TCP';
        }
      }),
  },
  { what: 'amounts in other units', rewrite: (text) => textOf(objectsIn(text).map(otherUnits)) },
  {
    what: 'images by their full names',
    rewrite: (text) =>
      eachContainer(text, (container) => (container['image'] = `docker.io/library/${String(container['image'])}`)),
  },
  {
    what: 'a sidecar more',
    // There the number of containers, or what all of them are, is the subject.
    rewrite: (text) => eachPod(text, (spec) => (spec['initContainers'] = added(spec['initContainers'], helper))),
  },
  {
    what: 'as KYAML',
    rewrite: (text) =>
      objectsIn(text)
        .map((object) => `---\n${kyaml(object)}\n`)
        .join(''),
  },
  {
    what: 'as a List in JSON',
    rewrite: (text) => JSON.stringify({ kind: 'List', apiVersion: 'v1', items: objectsIn(text) }),
  },
  {
    what: 'as block scalars, with lists at their keys',
    rewrite: (text) =>
      objectsIn(text)
        .map((object) =>
          stringify(object, { defaultStringType: 'BLOCK_LITERAL', defaultKeyType: 'PLAIN', indentSeq: false }),
        )
        .join('---\n'),
  },
  {
    what: 'with a merge key',
    rewrite: (text) => text.replace(/^( *)resources: (\{ requests.*\})$/m, '$1<<: { resources: $2 }'),
  },
  {
    what: 'with a byte order mark, and a key of its own',
    rewrite: (text) => `\uFEFF${text.replace(/^kind: (.*)$/m, '? kind\n: $1')}`,
  },
  {
    what: 'spread over the nodes',
    rewrite: (text, exercise) =>
      exercise === 'tainted-node'
        ? undefined
        : eachPod(text, (spec, metadata) => {
            if (!metadata['labels']) return;
            const over = { maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'DoNotSchedule' };
            spec['topologySpreadConstraints'] = [{ ...over, labelSelector: { matchLabels: metadata['labels'] } }];
          }),
  },
  {
    what: 'under a quota with room',
    rewrite: (text) =>
      `${textOf([{ apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'room' }, spec: { hard: { pods: 50 } } }])}---\n${text}`,
  },
  {
    what: 'beside another Pod',
    // There all Pods have to be in one namespace.
    rewrite: (text, exercise) => (exercise === 'meet-restricted' ? undefined : `${text}---\n${textOf([other])}`),
  },
  {
    what: 'a ServiceAccount token less',
    rewrite: (text) => eachPod(text, (spec) => (spec['automountServiceAccountToken'] = false)),
  },
];
