/** What a command prints that is run inside a container: a few tools, as BusyBox has them. */
import { filesOf, normalise, placeOf } from '../cluster-model/kubelet/paths.ts';
import { containerSpec } from '../cluster-model/programs/program-of.ts';
import { programName } from '../cluster-model/programs/programs.ts';
import type { ContainerState, PodState } from '../cluster-model/state.ts';
import { networkTools } from './network-tools.ts';
import { printed, type Inside, type Tool, type ToolOutput } from './tool.ts';

const tools: Readonly<Record<string, Tool>> = {
  ...networkTools,
  env: ({ pod, state }) => printed(...environmentLines(pod, state)),
  printenv: printEnvironment,
  ls: listDirectory,
  cat: printFile,
  ps: (inside) => printed('PID   USER     TIME  COMMAND', ...processes(inside)),
  id: ({ pod, state }) => {
    const user = containerSpec(pod, state.name)?.security.runAsUser ?? 0;
    return printed(user === 0 ? 'uid=0(root) gid=0(root)' : `uid=${user} gid=0(root)`);
  },
  hostname: ({ pod }) => printed(pod.spec.hostname || pod.name),
  echo: (_inside, args) => printed(args.join(' ')),
};

export const toolNames: readonly string[] = Object.keys(tools).sort();

/** Undefined: the container has no such program. */
export function useTool(inside: Inside, command: readonly string[]): ToolOutput | undefined {
  const [name = '', ...args] = command;
  const bare = name.slice(name.lastIndexOf('/') + 1);
  return Object.hasOwn(tools, bare) ? tools[bare]?.(inside, args) : undefined;
}

function environmentLines(pod: PodState, state: ContainerState): string[] {
  const fixed = ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', `HOSTNAME=${pod.name}`];
  const own = [...state.environment].map(([name, value]) => `${name}=${value}`);
  return [...fixed, ...own, 'KUBERNETES_SERVICE_HOST=10.96.0.1', 'KUBERNETES_SERVICE_PORT=443'];
}

function printEnvironment({ pod, state }: Inside, names: readonly string[]): ToolOutput {
  if (names.length === 0) return printed(...environmentLines(pod, state));
  const values = names.flatMap((name) => state.environment.get(name) ?? []);
  return { lines: values, exitCode: values.length === names.length ? 0 : 1 };
}

function filesUnder({ run, pod, state }: Inside, path: string): Map<string, string> {
  const spec = containerSpec(pod, state.name);
  if (!spec) return new Map();
  const place = placeOf(run, pod, spec, state, path);
  const prefix = place.path === '' || place.path === '/' ? '' : `${place.path.replace(/^\//, '')}/`;
  const found = [...filesOf(run, pod, state, place)].flatMap(([name, text]) => {
    const clean = name.replace(/^\//, '');
    return clean.startsWith(prefix) ? [[clean.slice(prefix.length), text] as const] : [];
  });
  return new Map(found);
}

/** Directories that a volume is mounted at, below this one. */
function mountsUnder({ pod, state }: Inside, path: string): string[] {
  const spec = containerSpec(pod, state.name);
  const prefix = path === '/' ? '/' : `${path}/`;
  return (spec?.mounts ?? [])
    .map(({ mountPath }) => normalise(mountPath))
    .filter((mount) => mount.startsWith(prefix) && mount !== path)
    .map((mount) => mount.slice(prefix.length));
}

function listDirectory(inside: Inside, args: readonly string[]): ToolOutput {
  const path = normalise(args.find((arg) => !arg.startsWith('-')) ?? '/');
  const names = [...filesUnder(inside, path).keys(), ...mountsUnder(inside, path)].map(
    (name) => name.split('/')[0] ?? '',
  );
  const isMount = (containerSpec(inside.pod, inside.state.name)?.mounts ?? []).some(
    ({ mountPath }) => normalise(mountPath) === path,
  );
  const root = path === '/' ? ['bin', 'dev', 'etc', 'proc', 'tmp', 'usr', 'var'] : [];
  const shown = [...new Set([...names, ...root])].filter((name) => name !== '').sort();
  if (shown.length === 0 && !isMount) return { lines: [`ls: ${path}: No such file or directory`], exitCode: 1 };
  return printed(...shown);
}

function printFile(inside: Inside, args: readonly string[]): ToolOutput {
  const outputs = args.map((path) => {
    const at = normalise(path);
    const slash = at.lastIndexOf('/');
    const text = filesUnder(inside, at.slice(0, slash) || '/').get(at.slice(slash + 1)) ?? fixedFile(inside, at);
    return text === undefined
      ? { lines: [`cat: can't open '${path}': No such file or directory`], exitCode: 1 }
      : printed(...text.split('\n'));
  });
  return {
    lines: outputs.flatMap(({ lines }) => lines),
    exitCode: outputs.some(({ exitCode }) => exitCode > 0) ? 1 : 0,
  };
}

/** Files that the kubelet writes into every container. */
function fixedFile({ pod }: Inside, path: string): string | undefined {
  if (path === '/etc/hostname') return pod.name;
  if (path !== '/etc/resolv.conf') return undefined;
  return (
    `search ${pod.namespace}.svc.cluster.local svc.cluster.local cluster.local\nnameserver 10.96.0.10\n` +
    'options ndots:5'
  );
}

function processes({ pod, state }: Inside): string[] {
  const spec = containerSpec(pod, state.name);
  const command = [...(spec?.command ?? []), ...(spec?.args ?? [])].join(' ') || programName(spec?.image ?? '');
  return [`    1 root      0:00 ${command}`, '   12 root      0:00 ps'];
}
