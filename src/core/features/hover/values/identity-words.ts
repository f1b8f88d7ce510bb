/** Numbers that the kernel knows: users, groups, exit codes. */

import type { ValueContext, ValueWords } from './context.ts';

const EXIT_CODES: Readonly<Record<number, string>> = {
  0: 'success',
  1: 'a general error',
  2: 'misuse of a shell command, or an error that the program defines',
  126: 'a command that cannot be executed, such as a file without execute permission',
  127: 'a command that does not exist',
  134: 'an abort (128 + SIGABRT)',
  137: 'killed (128 + SIGKILL), often because of too much memory (OOMKilled)',
  139: 'a segmentation fault (128 + SIGSEGV)',
  143: 'stopped (128 + SIGTERM), as in a normal shutdown',
};

export function identityWords({ type, field, value }: ValueContext): ValueWords | undefined {
  const number = value.kind === 'scalar' ? value.int : undefined;
  const line = number === undefined || number < 0 ? undefined : sentence(type, field.name, number);
  return line === undefined ? undefined : { lines: [line], more: [] };
}

function sentence(type: string, field: string, number: number): string | undefined {
  switch (field) {
    case 'runAsUser':
      return number === 0
        ? 'UID 0 is root.'
        : `Processes run as user ${number}, not as root, whatever user the image names.`;
    case 'runAsGroup':
      return number === 0 ? 'GID 0 is the root group.' : `Processes run with the primary group ${number}.`;
    case 'fsGroup':
      return (
        `Volumes belong to group ${number}, which every process joins, so that all of them can read and write ` +
        'there.'
      );
    case 'supplementalGroups':
      return `Processes also belong to group ${number}.`;
    case 'user':
    case 'defaultUser':
      return number === 0 ? 'The files belong to root (UID 0).' : `The files belong to user ${number}.`;
    case 'values':
      return type.endsWith('ExitCodes') || type.includes('OnExitCodes') ? exitCode(number) : undefined;
    default:
      return undefined;
  }
}

function exitCode(number: number): string {
  const known = EXIT_CODES[number];
  if (known !== undefined) return `Exit code ${number} means ${known}.`;
  return number > 128 && number < 160
    ? `Exit code ${number} means that signal ${number - 128} ended the program.`
    : `Exit code ${number} has the meaning that the program gives it.`;
}
