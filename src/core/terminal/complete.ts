/** What the Tab key makes of a line: the word before the cursor, completed as far as it is certain. */
import { containerSpec } from '../cluster-model/program-of.ts';
import type { Run } from '../cluster-model/state.ts';
import { commandNamed, commands, type Argument, type Command } from './commands.ts';
import { toolNames } from './container-tools.ts';
import { explainablePaths } from './explain.ts';
import { namespacesOf, podNamed } from './find-objects.ts';
import { parseArguments } from './flags.ts';
import { objectsOfTable } from './object-tables.ts';
import { resourceKind, resourceKinds } from './resource-kinds.ts';
import { rolloutActions } from './rollout.ts';
import { clusterOf, type ManifestFile, type Session } from './session.ts';
import { splitWords } from './split-words.ts';

export interface Completion {
  readonly line: string;
  readonly cursor: number;
  /** What the word may become, when that is not certain. */
  readonly candidates: readonly string[];
}

/** Completes the word that ends at the cursor, and leaves what stands behind it. */
export function complete(session: Session, line: string, cursor: number, file: ManifestFile): Completion {
  const before = line.slice(0, cursor);
  const { words } = splitWords(before);
  const isNew = before === '' || before.endsWith(' ');
  const last = isNew ? undefined : words.at(-1);
  const typed = last?.text ?? '';
  const earlier = words.slice(0, last === undefined ? words.length : -1).map(({ text }) => text);
  const fitting = candidatesFor(session, earlier, typed, file).filter((word) => word.startsWith(typed));
  const candidates = [...new Set(fitting)].sort();
  const common = commonStart(candidates);
  const [only] = candidates;
  const written = candidates.length === 1 && only !== undefined ? `${only}${only.endsWith('=') ? '' : ' '}` : common;
  if (written.length <= typed.length) return { line, cursor, candidates };
  const start = last?.start ?? before.length;
  const made = `${before.slice(0, start)}${written}`;
  return {
    line: `${made}${line.slice(cursor)}`,
    cursor: made.length,
    candidates: candidates.length > 1 ? candidates : [],
  };
}

function commonStart([first = '', ...others]: readonly string[]): string {
  let length = first.length;
  for (const other of others) {
    let same = 0;
    while (same < length && first[same] === other[same]) same += 1;
    length = same;
  }
  return first.slice(0, length);
}

function candidatesFor(session: Session, earlier: readonly string[], typed: string, file: ManifestFile): string[] {
  const [program, name, ...rest] = earlier;
  if (program === undefined) return ['kubectl', 'help', 'clear', 'sleep'];
  if (program === 'help') return commands.map((command) => command.name);
  if (program !== 'kubectl' && program !== 'k') return [];
  if (name === undefined) return [...commands.map((command) => command.name), 'help'];
  const command = commandNamed(name);
  if (!command) return [];
  const run = clusterOf(session);
  if (rest.includes('--')) return rest.at(-1) === '--' ? [...toolNames] : [];
  const previous = command.flags.find(
    (flag) => flag.value !== undefined && (rest.at(-1) === `--${flag.name}` || rest.at(-1) === `-${flag.short ?? '?'}`),
  );
  if (previous) return flagValues(run, command, rest, previous.name, file);
  if (typed.startsWith('-')) return command.flags.map((flag) => `--${flag.name}`);
  if (command.takes[0] === 'field') return explainablePaths(session.types ?? [], typed);
  return argumentValues(run, command, rest);
}

function namespaceIn(command: Command, words: readonly string[]): string {
  return parseArguments(words, command.flags).flags.get('namespace') ?? 'default';
}

function flagValues(run: Run, command: Command, rest: readonly string[], flag: string, file: ManifestFile): string[] {
  if (flag === 'namespace') return namespacesOf(run);
  if (flag === 'filename') return [file.name];
  if (flag === 'output') return ['name', 'wide', 'yaml'];
  if (flag === 'image') return ['busybox'];
  if (flag === 'types') return ['Normal', 'Warning'];
  if (flag === 'for') return podNames(run, namespaceIn(command, rest)).map((name) => `pod/${name}`);
  if (flag !== 'container' && flag !== 'target') return [];
  const { names } = parseArguments(rest.slice(0, -1), command.flags);
  const pod = podNamed(run, namespaceIn(command, rest.slice(0, -1)), names[0]?.replace(/^pods?\//, '') ?? '');
  return (pod?.containers ?? []).flatMap(({ name }) => (pod && containerSpec(pod, name) ? [name] : []));
}

function argumentValues(run: Run, command: Command, rest: readonly string[]): string[] {
  const { names } = parseArguments(rest, command.flags);
  const last = command.takes.length - 1;
  const argument: Argument | undefined = command.takes[Math.min(names.length, last)];
  const namespace = namespaceIn(command, rest);
  if (argument === 'subcommand') return [...(subcommands[command.name] ?? [])];
  if (argument === 'kind') return kindWords(run, command.name, namespace);
  if (argument === 'name') return namesOfKind(run, names[command.takes.indexOf('kind')] ?? '', namespace);
  if (argument === 'pod' && names.length === 0) return podNames(run, namespace);
  return [];
}

const subcommands: Readonly<Record<string, readonly string[]>> = {
  rollout: rolloutActions,
  set: ['image'],
  auth: ['can-i', 'whoami'],
};

function kindWords(run: Run, command: string, namespace: string): string[] {
  if (command === 'rollout' || command === 'scale' || command === 'set')
    return namesOfKind(run, 'deployment', namespace).map((name) => `deployment/${name}`);
  return resourceKinds.map(({ plural }) => plural);
}

function podNames(run: Run, namespace: string): string[] {
  return run.pods.filter((pod) => pod.namespace === namespace).map(({ name }) => name);
}

function namesOfKind(run: Run, word: string, namespace: string): string[] {
  const kind = resourceKind(word)?.kind ?? '';
  if (kind === 'Pod') return podNames(run, namespace);
  if (kind === 'Node') return run.scenario.nodes.map(({ name }) => name);
  if (kind === 'Namespace') return namespacesOf(run);
  return objectsOfTable(run, kind, namespace).map(({ name }) => name);
}
