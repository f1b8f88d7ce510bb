/** Why the kubelet cannot create a container: its environment or its user. Source: pkg/kubelet/kuberuntime. */
import type { Cause } from './cluster-object.ts';
import type { ContainerSpec } from './container-spec.ts';
import { resolveEnvironment, type EnvironmentFacts } from './environment.ts';
import { textData } from './object-data.ts';
import type { PlainMap } from './plain-object.ts';
import { programIn } from './program-of.ts';
import { objectOf, type ContainerState, type PodState, type Run } from './state.ts';

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
  const user = spec.security.runAsUser ?? programIn(run, spec).user;
  if (!spec.security.runAsNonRoot || user === undefined || user !== 0) return undefined;
  return {
    reason: 'CreateContainerConfigError',
    message: "container's runAsUser breaks non-root policy",
    path: [...spec.path, 'securityContext'],
  };
}

function factsOf(run: Run, pod: PodState): EnvironmentFacts {
  const fields: Readonly<Record<string, string>> = {
    'metadata.name': pod.name,
    'metadata.namespace': pod.namespace,
    'metadata.uid': `${pod.uid}`,
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
