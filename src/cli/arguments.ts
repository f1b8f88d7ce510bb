import { parseArgs } from 'node:util';
import { parseKubernetesVersion } from '../core/features/parse-settings.ts';
import { NEWEST_VERSION, OLDEST_VERSION } from '../core/features/settings.ts';

export interface CheckArguments {
  readonly files: readonly string[];
  readonly stdin: boolean;
  readonly format: 'text' | 'json';
  readonly fix: boolean;
  readonly kubernetesVersion: number;
}

/** What a person asked for; `problem` says in a sentence why it cannot be done. */
export type Request =
  | ({ readonly type: 'check' } & CheckArguments)
  | { readonly type: 'help' }
  | { readonly type: 'version' }
  | { readonly type: 'problem'; readonly problem: string };

export const HELP = `Usage: pod-coach check FILES… [options]

Says what the Kubernetes API server would say of the manifests in YAML files, and what to do about it.

Options:
  --format text|json         text for people (the default), or JSON for programs
  --fix                      apply the safe fixes and write the files back
  --stdin                    read a manifest from standard input; with --fix, write it to standard output
  --kubernetes-version 1.N   judge as this version does: 1.${OLDEST_VERSION} to 1.${NEWEST_VERSION} (the default)
  --help                     show this help
  --version                  show the version of Pod Coach

Exit code: 0 without errors, 1 with any error, 2 when a file could not be read or the command was not understood.
`;

const OPTIONS = {
  format: { type: 'string' },
  fix: { type: 'boolean' },
  stdin: { type: 'boolean' },
  'kubernetes-version': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Reads the words after the program's name. */
export function parseArguments(words: readonly string[]): Request {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
    if (values.help || words.length === 0) return { type: 'help' };
    if (values.version) return { type: 'version' };
    return checkRequest(values, positionals);
  } catch (error) {
    return problem(error instanceof Error ? error.message : String(error));
  }
}

interface Values {
  readonly format?: string;
  readonly fix?: boolean;
  readonly stdin?: boolean;
  readonly 'kubernetes-version'?: string;
}

function checkRequest(values: Values, [command, ...files]: readonly string[]): Request {
  if (command !== 'check') return problem(command === undefined ? 'The command is missing: check.' : `There is no command "${command}"; there is check.`);
  const { format = 'text', fix = false, stdin = false } = values;
  if (format !== 'text' && format !== 'json') return problem(`There is no format "${format}"; there are text and json.`);
  const asked = values['kubernetes-version'] ?? `1.${NEWEST_VERSION}`;
  const kubernetesVersion = parseKubernetesVersion(asked);
  if (kubernetesVersion === undefined) return problem(`Pod Coach does not know Kubernetes ${asked}; it knows 1.${OLDEST_VERSION} to 1.${NEWEST_VERSION}.`);
  if (files.length === 0 && !stdin) return problem('Name at least one file, or give --stdin.');
  return { type: 'check', files, stdin, format, fix, kubernetesVersion };
}

function problem(text: string): Request {
  return { type: 'problem', problem: text };
}
