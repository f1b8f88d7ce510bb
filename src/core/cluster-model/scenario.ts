/** What is there before anything is applied, and what the programs do. */
import type { ClusterObject } from './objects/cluster-object.ts';
import { GIBIBYTE } from './objects/quantities.ts';
import { coursePrograms, type Program } from './programs/programs.ts';

export interface NodeSpec {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly taints: readonly { readonly key: string; readonly value: string; readonly effect: string }[];
  readonly cpuMilli: number;
  readonly memoryBytes: number;
}

export interface Scenario {
  readonly nodes: readonly NodeSpec[];
  readonly given: readonly ClusterObject[];
  readonly programs: Readonly<Record<string, Program>>;
  /** Images that no registry has, by full name. */
  readonly missingImages: readonly string[];
  /** Of these repositories a registry has only these tags, by full name. */
  readonly images?: readonly string[];
  /** A ServiceAccount, class or scheduler that an object only names is taken to be there. */
  readonly assumesNames?: true;
}

function node(number: number): NodeSpec {
  const name = `node-${number}`;
  const labels = {
    'kubernetes.io/hostname': name,
    'kubernetes.io/os': 'linux',
    'kubernetes.io/arch': 'amd64',
    'topology.kubernetes.io/zone': `zone-${number}`,
  };
  return { name, labels, taints: [], cpuMilli: 4000, memoryBytes: 8 * GIBIBYTE };
}

export const plainScenario: Scenario = {
  nodes: [node(1), node(2), node(3)],
  given: [],
  programs: coursePrograms,
  missingImages: [],
};
