/** A guess at what an image of the reader's does, from its name, its command and its ports. */
import type { ContainerSpec } from '../objects/container-spec.ts';
import { scriptOf } from './known-command.ts';
import { fullImageName, programName, type Program } from './programs.ts';
import { readScript, stressMemory } from './read-script.ts';

/** Images whose program is a shell or an interpreter: without input it ends at once, with 0. */
const shells: ReadonlySet<string> = new Set([
  'alpine',
  'busybox',
  'debian',
  'ubuntu',
  'bash',
  'python',
  'node',
  'fedora',
  'centos',
  'rockylinux',
  'hello-world',
]);

/** Ports on which well-known images listen when nothing is set. */
const wellKnownPorts: Readonly<Record<string, number>> = {
  nginx: 80,
  httpd: 80,
  caddy: 80,
  traefik: 80,
  wordpress: 80,
  redis: 6379,
  memcached: 11211,
  mysql: 3306,
  mariadb: 3306,
  mongo: 27017,
  rabbitmq: 5672,
  elasticsearch: 9200,
};

/** Variables without one of which an image does not start. Source: the images' pages on hub.docker.com. */
const needed: Readonly<Record<string, readonly string[]>> = {
  mysql: [
    'MYSQL_ROOT_PASSWORD',
    'MYSQL_ALLOW_EMPTY_PASSWORD',
    'MYSQL_RANDOM_ROOT_PASSWORD',
    'MYSQL_ROOT_PASSWORD_FILE',
  ],
  mariadb: [
    'MARIADB_ROOT_PASSWORD',
    'MARIADB_ALLOW_EMPTY_ROOT_PASSWORD',
    'MARIADB_RANDOM_ROOT_PASSWORD',
    'MYSQL_ROOT_PASSWORD',
  ],
};

/** The demo of kubernetes.io, "Configure Liveness, Readiness and Startup Probes": status 200 for 10 s, then 500. */
const livenessDemo: Program = { port: { env: '', otherwise: '8080' }, startSeconds: 1, failsAfter: 10 };

function isLivenessDemo(name: string, { args }: ContainerSpec): boolean {
  return name === 'agnhost' ? args[0] === 'liveness' : name === 'liveness' && args[0] === '/server';
}

/**
 * Docker's own images whose Dockerfile sets no USER: they start as root, and change the user themselves if at all.
 * Source: the Dockerfiles at github.com/docker-library.
 */
const startAsRoot: ReadonlySet<string> = new Set([
  ...['alpine', 'bash', 'busybox', 'debian', 'node', 'perl', 'python', 'ubuntu'],
  ...['caddy', 'httpd', 'mariadb', 'mongo', 'mysql', 'nginx', 'rabbitmq', 'redis', 'traefik', 'wordpress'],
]);

export function guessProgram(spec: ContainerSpec, declared: Readonly<Record<string, Program>>): Program {
  const isRoot = fullImageName(spec.image).startsWith('docker.io/library/') && startAsRoot.has(programName(spec.image));
  return { ...guessWork(spec, declared), ...(isRoot ? { user: 0 } : {}) };
}

function guessWork(spec: ContainerSpec, declared: Readonly<Record<string, Program>>): Program {
  const name = programName(spec.image);
  const memoryBytes = stressMemory(stressWords(spec, name));
  if (memoryBytes !== undefined) return { startSeconds: 1, isGuess: true, memoryBytes };
  if (spec.command.length > 0 || (shells.has(name) && spec.args.length > 0)) return guessCommand(spec);
  if (shells.has(name)) return { startSeconds: 1, ends: true, isGuess: true };
  const own = Object.hasOwn(declared, name) ? declared[name] : undefined;
  if (own) return own;
  if (isLivenessDemo(name, spec)) return { ...livenessDemo, isGuess: true };
  const needsOneOf = needed[name];
  return { ...listening(spec), ...(needsOneOf ? { needsOneOf } : {}) };
}

/** `stress` is what its image, or its command, is called. */
function stressWords({ command, args }: ContainerSpec, name: string): readonly string[] {
  const words = [...command, ...args];
  const isStress =
    command.length > 0 ? /(?:^|\/)stress(?:-ng)?$/.test(command[0] ?? '') : /^stress(?:-ng)?$/.test(name);
  return isStress ? words : [];
}

function listening(spec: ContainerSpec): Program {
  const declared = spec.ports.find(({ protocol }) => protocol === 'TCP')?.containerPort;
  const port = wellKnownPorts[programName(spec.image)] ?? declared ?? probed(spec);
  if (spec.role === 'init') return { startSeconds: 2, ends: true, isGuess: true };
  // Whoever has it restarted no more than on failure means it to end, as a Job's program does.
  const isMeantToEnd = spec.endsOnce && spec.role === 'app' && port === undefined;
  if (isMeantToEnd && programName(spec.image) !== 'pause') return { startSeconds: 1, ends: true, isGuess: true };
  return { startSeconds: 1, isGuess: true, ...(port === undefined ? {} : { port: { env: '', otherwise: `${port}` } }) };
}

/** Who declares no port and probes one knows where the program listens. */
function probed({ probes }: ContainerSpec): number | undefined {
  const asked = probes.find(({ handler, host, port }) => handler !== 'exec' && host === '' && /^\d+$/.test(port));
  return asked && Number(asked.port);
}

/** Simple commands and scripts are read: `sleep 30`, `exit 3`, `false`. Anything else is taken for a server. */
function guessCommand(spec: ContainerSpec): Program {
  const line = scriptOf([...spec.command, ...spec.args]);
  const exit = /(?:^|[;&\s])exit (\d{1,3})\s*$/.exec(line)?.[1];
  const exitCode = exit === undefined ? (/^(?:\/bin\/)?false$/.test(line) ? 1 : undefined) : Number(exit);
  const { seconds, files, waitsForName } = readScript(line);
  if (waitsForName !== undefined) return { startSeconds: 1, waitsForName, isGuess: true };
  const loops = /\bwhile (?:true|:)|\bsleep (?:infinity|inf)\b|tail -f|\bpause\b/.test(line);
  if (exitCode !== undefined && !loops) return { startSeconds: seconds || 1, ends: true, exitCode, isGuess: true };
  if (loops) return { startSeconds: 1, isGuess: true };
  if (seconds > 0) return { startSeconds: seconds, ends: true, isGuess: true, files };
  if (/^(?:\/bin\/)?(?:echo|true|date|env|printenv|ls|cat|hostname|uname|wget|curl|nslookup|perl|expr)\b/.test(line)) {
    return { startSeconds: 1, ends: true, isGuess: true };
  }
  return listening(spec);
}
