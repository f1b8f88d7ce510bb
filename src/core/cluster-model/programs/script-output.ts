/** What a container's own command writes to its log: the words of its `echo`, each at its second. */
import type { ContainerSpec } from '../objects/container-spec.ts';
import { expand } from '../kubelet/environment.ts';
import { shellSteps, type ShellStep } from './shell-steps.ts';

export interface OutputLine {
  /** Seconds after the start. */
  readonly at: number;
  readonly text: string;
}

/** In place of lines that only a real run knows. */
const NOT_KNOWN = '…';

/** They print nothing. */
const silent: ReadonlySet<string> = new Set(
  'cd chmod chown cp exit export mkdir mv rm set sleep touch trap true :'.split(' '),
);
/** Behind these a command may run often, or never. */
const branches: ReadonlySet<string> = new Set(['if', 'for', 'while', 'until', 'case', '{', '(', 'function']);

export function outputOf(spec: ContainerSpec, environment: ReadonlyMap<string, string>): readonly OutputLine[] {
  const steps = stepsOf(spec, environment);
  const lines: OutputLine[] = [];
  let at = 0;
  for (const step of steps) {
    const [command = '', first = ''] = step.words;
    if (branches.has(command)) break;
    if (command === 'sleep') at += /^\d{1,6}s?$/.test(first) ? Number.parseInt(first, 10) : Infinity;
    if (step.isRedirected || silent.has(command) || command.includes('=')) continue;
    const text = isEcho(step) && !step.isUnknown ? echoed(step) : NOT_KNOWN;
    if (text !== NOT_KNOWN || lines.at(-1)?.text !== NOT_KNOWN) lines.push({ at, text });
  }
  // Where nothing is known there is nothing to show.
  return lines.some(({ text }) => text !== NOT_KNOWN) ? lines : [];
}

/** `sh -c SCRIPT`, or one command. */
function stepsOf({ command, args }: ContainerSpec, environment: ReadonlyMap<string, string>): readonly ShellStep[] {
  const words = [...command, ...args].map((word) => expand(word, environment));
  const [shell = '', option = '', script] = words;
  if (/^(?:\/(?:usr\/)?bin\/)?(?:ba|a)?sh$/.test(shell))
    return script !== undefined && /^-\w*c$/.test(option) ? shellSteps(script, environment) : [];
  return isEcho({ words }) ? [{ words, isRedirected: false, isUnknown: false }] : [];
}

function isEcho({ words }: Pick<ShellStep, 'words'>): boolean {
  return /^(?:\/(?:usr\/)?bin\/)?echo$/.test(words[0] ?? '');
}

/** Options that end no line, or read escapes, make it another text. */
function echoed({ words }: ShellStep): string {
  return words[1]?.startsWith('-') ? NOT_KNOWN : words.slice(1).join(' ');
}
