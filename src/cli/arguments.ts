import { parseArgs } from 'node:util';
import { parseKubernetesVersion } from '../core/features/parse-settings.ts';
import { NEWEST_VERSION, OLDEST_VERSION, PROFILES } from '../core/features/settings.ts';
import type { Profile } from '../core/features/settings.ts';

const FORMATS = ['text', 'json', 'sarif'] as const;

export interface CheckArguments {
  /** Files, folders and patterns. */
  readonly files: readonly string[];
  readonly stdin: boolean;
  readonly format: (typeof FORMATS)[number];
  readonly fix: boolean;
  /** Undefined: as the folder's settings say. */
  readonly kubernetesVersion: number | undefined;
  readonly profile: Profile | undefined;
  /** The file of accepted findings, and whether it is to be written. */
  readonly accepted: { readonly file: string; readonly write: boolean } | undefined;
}

/** What a person asked for; `problem` says in a sentence why it cannot be done. */
export type Request =
  | ({ readonly type: 'check' } & CheckArguments)
  | { readonly type: 'help' }
  | { readonly type: 'version' }
  | { readonly type: 'problem'; readonly problem: string };

export const HELP = `Usage: pod-coach check FILES… [options]

Says what the Kubernetes API server would say of the manifests in YAML files, and what to do about it.
FILES are files, folders (with all YAML files below them) and patterns such as '**/*.yaml'.

Options:
  --format text|json|sarif   text for people (the default), JSON for programs, or SARIF for code scanning
  --fix                      apply the safe fixes and write the files back
  --stdin                    read a manifest from standard input; with --fix, write it to standard output
  --profile PROFILE          how much advice: learning (the default), standard or production
  --kubernetes-version 1.N   judge as this version does: 1.${OLDEST_VERSION} to 1.${NEWEST_VERSION} (the default)
  --write-accepted FILE      write all that is found now to FILE, as accepted
  --accepted FILE            say nothing of what FILE has as accepted, and name what is there no longer
  --help                     show this help
  --version                  show the version of Pod Coach

A file .pod-coach.yaml in the folder of a file or above it has settings for all who work there.

Exit code: 0 without errors, 1 with any error, 2 when a file could not be read or the command was not understood.
`;

const OPTIONS = {
  format: { type: 'string' },
  fix: { type: 'boolean' },
  stdin: { type: 'boolean' },
  profile: { type: 'string' },
  'kubernetes-version': { type: 'string' },
  accepted: { type: 'string' },
  'write-accepted': { type: 'string' },
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
    const unknown = words.find((word) => /^-./.test(word) && !knows(word));
    return problem(unknown === undefined ? sentence(error) : `There is no option ${unknown.replace(/=.*/s, '')}.`);
  }
}

function knows(word: string): boolean {
  return word === '-h' || Object.hasOwn(OPTIONS, word.replace(/^--/, '').replace(/=.*/s, ''));
}

/** The first sentence of Node's explanation; the rest is about its own options. */
function sentence(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

interface Values {
  readonly format?: string;
  readonly fix?: boolean;
  readonly stdin?: boolean;
  readonly profile?: string;
  readonly 'kubernetes-version'?: string;
  readonly accepted?: string;
  readonly 'write-accepted'?: string;
}

function checkRequest(values: Values, [command, ...files]: readonly string[]): Request {
  if (command !== 'check') return problem(command === undefined ? 'The command is missing: check.' : `There is no command "${command}"; there is check.`);
  const { fix = false, stdin = false } = values;
  const format = FORMATS.find((known) => known === (values.format ?? 'text'));
  if (!format) return problem(`There is no format "${values.format}"; there are ${FORMATS.join(', ')}.`);
  const profile = PROFILES.find((known) => known === values.profile);
  if (values.profile !== undefined && !profile) return problem(`There is no profile "${values.profile}"; there are ${PROFILES.join(', ')}.`);
  const asked = values['kubernetes-version'];
  const kubernetesVersion = parseKubernetesVersion(asked);
  if (asked !== undefined && kubernetesVersion === undefined) return problem(`Pod Coach does not know Kubernetes ${asked}; it knows 1.${OLDEST_VERSION} to 1.${NEWEST_VERSION}.`);
  if (files.length === 0 && !stdin) return problem('Name at least one file, or give --stdin.');
  if (values.accepted !== undefined && values['write-accepted'] !== undefined) return problem('Give --accepted or --write-accepted, not both.');
  return { type: 'check', files, stdin, format, fix, kubernetesVersion, profile, accepted: acceptedFile(values) };
}

function acceptedFile({ accepted, 'write-accepted': written }: Values): CheckArguments['accepted'] {
  const file = written ?? accepted;
  return file === undefined ? undefined : { file, write: written !== undefined };
}

function problem(text: string): Request {
  return { type: 'problem', problem: text };
}
