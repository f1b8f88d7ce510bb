/** Why the kubelet cannot create a container: its environment or its user. Source: pkg/kubelet/kuberuntime. */
import type { Cause } from '../objects/cluster-object.ts';
import type { ContainerSpec } from '../objects/container-spec.ts';
import { namesIn, resolveEnvironment, type Environment, type EnvironmentFacts } from './environment.ts';
import { fullPodName, podUid } from '../api-server/names.ts';
import { textData } from '../objects/object-data.ts';
import type { PlainMap } from '../objects/plain-object.ts';
import { programIn } from '../programs/program-of.ts';
import { objectOf, type ContainerState, type PodState, type Run } from '../state.ts';

const COMPLETION_INDEX = 'JOB_COMPLETION_INDEX';

export interface ConfigProblem {
  readonly reason: string;
  readonly message: string;
  readonly path: Cause['path'];
}

/** Resolves the environment on the way. */
export function configProblem(
  run: Run,
  pod: PodState,
  spec: ContainerSpec,
  state: ContainerState,
): ConfigProblem | undefined {
  const { variables, problem } = resolveEnvironment(spec, factsOf(run, pod));
  state.environment.clear();
  for (const [name, value] of variables) state.environment.set(name, value);
  if (problem) return problem;
  const unset = unsetInMounts(spec, variables);
  if (unset) return unset;
  // The Job controller adds it to every container. Source: kubernetes.io, "Completion mode".
  if (pod.object.kind === 'Job' && pod.ordinal !== undefined && !variables.has(COMPLETION_INDEX))
    state.environment.set(COMPLETION_INDEX, `${pod.ordinal}`);
  const why = rootProblem(run, spec);
  if (why === undefined) return undefined;
  return {
    reason: 'CreateContainerConfigError',
    message: `${why} (pod: "${fullPodName(pod)}", container: ${spec.name})`,
    path: [...spec.path, 'securityContext'],
  };
}

/** Each variable of a `subPathExpr` needs a value. Source: pkg/kubelet/container, ExpandContainerVolumeMounts. */
function unsetInMounts({ mounts, path }: ContainerSpec, variables: Environment): ConfigProblem | undefined {
  for (const [index, { subPathExpr }] of mounts.entries()) {
    const missing = namesIn(subPathExpr).filter((name) => (variables.get(name) ?? '') === '');
    if (missing.length === 0) continue;
    const message = `missing value for ${[...new Set(missing)].sort().join(', ')}`;
    return { reason: 'CreateContainerConfigError', message, path: [...path, 'volumeMounts', index] };
  }
  return undefined;
}

/** Source: pkg/kubelet/kuberuntime, verifyRunAsNonRoot. */
function rootProblem(run: Run, { security, ...spec }: ContainerSpec): string | undefined {
  if (!security.runAsNonRoot) return undefined;
  if (security.runAsUser !== undefined)
    return security.runAsUser === 0 ? "container's runAsUser breaks non-root policy" : undefined;
  const isRoot = programIn(run, { security, ...spec }).user === 0;
  return isRoot ? 'container has runAsNonRoot and image will run as root' : undefined;
}

function factsOf(run: Run, pod: PodState): EnvironmentFacts {
  const fields: Readonly<Record<string, string>> = {
    'metadata.name': pod.name,
    'metadata.namespace': pod.namespace,
    'metadata.uid': podUid(pod.uid),
    'spec.nodeName': pod.node,
    'spec.serviceAccountName': pod.spec.serviceAccount,
    'status.podIP': pod.ip,
    'status.podIPs': pod.ip,
    'status.hostIP': '192.168.1.11',
    'status.hostIPs': '192.168.1.11',
  };
  return {
    namespace: pod.namespace,
    data: (kind, name) => dataOf(run, kind, pod.namespace, name),
    field(path) {
      const key = /^metadata\.(labels|annotations)\['([^']+)'\]$/.exec(path);
      if (key?.[1] === 'labels') return pod.labels[key[2] ?? ''];
      if (key) return pod.spec.annotations[key[2] ?? ''];
      return Object.hasOwn(fields, path) ? fields[path] : undefined;
    },
    resource(container, resource) {
      const [kind, name = ''] = resource.split('.');
      const found = pod.spec.containers.find((one) => one.name === container)?.resources;
      const amount = (kind === 'limits' ? found?.limits : found?.requests)?.[name];
      return amount === undefined ? undefined : `${name === 'cpu' ? Math.ceil(amount / 1000) : amount}`;
    },
  };
}

function dataOf(run: Run, kind: 'ConfigMap' | 'Secret', namespace: string, name: string): PlainMap | undefined {
  const object = objectOf(run, kind, namespace, name);
  return object && textData(object);
}
