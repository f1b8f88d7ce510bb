/** `help`, and what is said when a command is not answered. */
import { columns } from '../cluster-model/kubectl/columns.ts';
import { closestWords } from '../text-distance.ts';
import { commands, type Command } from './commands.ts';
import { fails, says, type Result } from './reply.ts';

/** What the terminal itself does, beside kubectl. */
const builtIns: readonly (readonly [name: string, about: string])[] = [
  ['sleep SECONDS', 'Let time pass in the cluster'],
  ['clear', 'Clear the terminal'],
  ['help', 'Show this list'],
];

export function help(topic: string | undefined): Result {
  const command = commands.find(({ name }) => name === topic);
  if (topic !== undefined && !command) return unknownCommand(topic);
  if (command) return says(...commandHelp(command));
  return says(
    'This terminal answers from a model of a cluster. There is no real cluster, and nothing is started.',
    '',
    ...columns([
      ...commands.map(({ name, about }) => [`  kubectl ${name}`, about]),
      ...builtIns.map(([name, about]) => [`  ${name}`, about]),
    ]),
    '',
    'For more about a command, type: help get. The Tab key completes a word.',
  );
}

function commandHelp({ usage, about, flags }: Command): string[] {
  const rows = flags.map(({ name, short, value, about: what }) => {
    const long = `--${name}${value === undefined ? '' : ` ${value}`}`;
    return [`  ${short === undefined ? '    ' : `-${short}, `}${long}`, what];
  });
  return [usage, `${about}.`, ...(rows.length === 0 ? [] : ['', ...columns(rows)])];
}

/** kubectl's own words, and what is answered here. */
export function unknownCommand(name: string): Result {
  const answered = commands.map((command) => command.name).join(', ');
  const close = closestWords(
    name,
    commands.map((command) => command.name),
  );
  const error = `error: unknown command "${name}" for "kubectl"`;
  if (close.length > 0) return fails(error, '', 'Did you mean this?', ...close.map((each) => `  ${each}`));
  return fails(error, `This terminal supports: ${answered}.`);
}

/** Commands that exist, and what to do here instead. */
const elsewhere: Readonly<Record<string, string>> = {
  edit: 'Change the manifest in the editor, then: kubectl apply -f FILE',
  patch: 'Change the manifest in the editor, then: kubectl apply -f FILE',
  replace: 'Change the manifest in the editor, then: kubectl delete and kubectl apply -f FILE',
  create: 'Add it to the manifest in the editor, then: kubectl apply -f FILE',
  autoscale: 'Change `replicas` with: kubectl scale deployment/NAME --replicas=NUMBER',
  config: 'There is one cluster here. Choose a namespace with -n NAMESPACE.',
  drain: 'Nodes cannot be changed here. Try: kubectl delete pod NAME',
  cordon: 'Nodes cannot be changed here.',
  label: 'Change the manifest in the editor, then: kubectl apply -f FILE',
  annotate: 'Change the manifest in the editor, then: kubectl apply -f FILE',
  expose: 'Add the Service to the manifest in the editor, then: kubectl apply -f FILE',
  version: 'The cluster answers as Kubernetes 1.36 does.',
  attach: 'Try: kubectl logs POD',
  cp: 'Try: kubectl exec POD -- cat FILE',
};

export function notAnswered(name: string): Result | undefined {
  const instead = Object.hasOwn(elsewhere, name) ? elsewhere[name] : undefined;
  return instead === undefined ? undefined : fails(`kubectl ${name} is not supported here. ${instead}`);
}
