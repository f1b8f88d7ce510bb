/** What a cluster of the course has that the plain one has not, as an exercise writes it down. */
import { DEFAULT_NAMESPACE, nameInBody, type ClusterObject } from './objects/cluster-object.ts';
import { textAt, type PlainMap } from './objects/plain-object.ts';
import { coursePrograms, fullImageName, type Program } from './programs/programs.ts';
import { milliCores, units } from './objects/quantities.ts';
import { plainScenario, type NodeSpec, type Scenario } from './scenario.ts';

export interface ScenarioChanges {
  /** Objects that are in the cluster before the file is applied, such as a Secret. */
  readonly given: readonly PlainMap[];
  /** What programs do here that they do not do elsewhere, by name. */
  readonly programs: readonly ProgramChange[];
  /** Nodes that differ from the plain ones, by name. */
  readonly nodes: readonly NodeChange[];
  /** Of these repositories a registry has only these tags; of any other, whatever is asked for. */
  readonly images: readonly string[];
}

export interface ProgramChange {
  readonly program: string;
  readonly port?: number;
  readonly callsAtStart?: string;
}

export interface NodeChange {
  readonly name: string;
  readonly labels?: Readonly<Record<string, string>>;
  /** `key=value:NoSchedule`. */
  readonly taints?: readonly string[];
  readonly cpu?: string;
  readonly memory?: string;
}

export function changedScenario({ given, programs, nodes, images }: ScenarioChanges): Scenario {
  const changed: Record<string, Program> = { ...coursePrograms };
  for (const { program, port, callsAtStart } of programs) {
    changed[program] = {
      ...(coursePrograms[program] ?? { startSeconds: 1 }),
      ...(port === undefined ? {} : { port: { env: 'PORT', otherwise: `${port}` } }),
      ...(callsAtStart === undefined ? {} : { callsAtStart }),
    };
  }
  return {
    ...plainScenario,
    nodes: plainScenario.nodes.map((node) => changedNode(node, nodes)),
    programs: changed,
    given: given.map(givenObject),
    ...(images.length === 0 ? {} : { images: images.map(fullImageName) }),
  };
}

function changedNode(node: NodeSpec, changes: readonly NodeChange[]): NodeSpec {
  const change = changes.find(({ name }) => name === node.name);
  if (!change) return node;
  return {
    ...node,
    labels: { ...node.labels, ...change.labels },
    taints: (change.taints ?? []).map(readTaint),
    cpuMilli: milliCores(change.cpu) ?? node.cpuMilli,
    memoryBytes: units(change.memory) ?? node.memoryBytes,
  };
}

function readTaint(text: string): NodeSpec['taints'][number] {
  const [pair = '', effect = 'NoSchedule'] = text.split(':');
  const [key = '', value = ''] = pair.split('=');
  return { key, value, effect };
}

function givenObject(body: PlainMap): ClusterObject {
  const kind = textAt(body, 'kind') ?? '';
  const namespace = textAt(body, 'metadata', 'namespace') ?? DEFAULT_NAMESPACE;
  return { id: `given ${kind}/${nameInBody(body)}`, kind, name: nameInBody(body), namespace, body, rejected: [] };
}
