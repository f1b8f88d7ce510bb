import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Format } from '../../core/features/convert/convert.ts';
import { podCoach } from '../pod-coach.ts';
import { checkArguments } from './check-arguments.ts';
import type { CheckArguments } from './check-arguments.ts';
import { isCache } from '../checking/cache-file.ts';
import { UsageError, flag, instead, knownRule, oneOf, versionOf } from './option-values.ts';
import type { Values } from './option-values.ts';
import { COMMANDS, commandHelp, programHelp } from './options.ts';
import type { Command, Option } from './options.ts';

export interface UpgradeArguments {
  readonly files: readonly string[];
  /** Minor versions: 34 is 1.34. */
  readonly from: number;
  readonly to: number;
  readonly json: boolean;
}

export interface ConvertArguments {
  /** `-` is standard input. */
  readonly file: string;
  readonly to: Format;
}

/** What a person asked for; `problem` says in a sentence why it cannot be done. */
export type Request =
  | ({ readonly type: 'check' } & CheckArguments)
  | ({ readonly type: 'convert' } & ConvertArguments)
  | ({ readonly type: 'upgrade' } & UpgradeArguments)
  | { readonly type: 'explain'; readonly rule: string }
  | { readonly type: 'rules'; readonly json: boolean }
  | { readonly type: 'help'; readonly text: string }
  | { readonly type: 'version' }
  | { readonly type: 'problem'; readonly problem: string };

/** Reads the words after the program's name. */
export function parseArguments(words: readonly string[]): Request {
  if (words.length === 0) return { type: 'help', text: programHelp() };
  const name = words.find((word) => !word.startsWith('-'));
  const command = COMMANDS.find((known) => known.name === name);
  try {
    const { values, positionals } = parseArgs({
      args: withValues(words, command?.options ?? []),
      options: optionsFor(command),
      allowPositionals: true,
    });
    if (values['help']) return { type: 'help', text: command ? commandHelp(command) : programHelp() };
    if (values['version']) return { type: 'version' };
    return command ? read(command, values, positionals.slice(1)) : noCommand(name);
  } catch (error) {
    return problem(error instanceof UsageError ? error.message : optionProblem(error, words, command));
  }
}

function read({ name }: Command, values: Values, rest: readonly string[]): Request {
  switch (name) {
    case 'check':
      return { type: 'check', ...checkArguments(values, rest) };
    case 'convert':
      return { type: 'convert', ...convertArguments(values, rest) };
    case 'explain':
      if (rest.length !== 1) throw new UsageError('Name one rule, such as: pod-coach explain image-tag');
      return { type: 'explain', rule: knownRule(rest[0] ?? '') };
    case 'rules':
      if (rest.length > 0) throw new UsageError('`pod-coach explain RULE` explains one rule; `rules` lists them all.');
      return { type: 'rules', json: flag(values, 'json') };
    case 'upgrade':
      return { type: 'upgrade', ...upgradeArguments(values, rest) };
  }
}

function upgradeArguments(values: Values, files: readonly string[]): UpgradeArguments {
  const from = versionOf(values, 'from');
  const to = versionOf(values, 'to') ?? podCoach.settings.newestVersion;
  if (from === undefined)
    throw new UsageError('--from is required: the version that the manifests run on now, such as --from 1.34.');
  if (to <= from) throw new UsageError('--to must be a newer version than --from.');
  if (files.length === 0) throw new UsageError('Name at least one file or folder.');
  return { files, from, to, json: flag(values, 'json') };
}

function convertArguments(values: Values, files: readonly string[]): ConvertArguments {
  const formats = podCoach.documents.formats;
  const to = oneOf(values, 'to', formats);
  if (to === undefined) throw new UsageError(`Say which format to write: --to ${formats.join(', --to ')}.`);
  const [file] = files;
  if (file === undefined || files.length > 1) throw new UsageError('Name one file, or - for standard input.');
  return { file, to };
}

function optionsFor(command: Command | undefined) {
  const known: readonly Option[] = command?.options ?? [{ name: 'help', short: 'h', help: '' }];
  return Object.fromEntries(
    [...known, { name: 'version', help: '' } satisfies Option].map((option: Option) => [
      option.name,
      {
        type: option.value === undefined ? ('boolean' as const) : ('string' as const),
        multiple: option.repeated === true,
        ...(option.short === undefined ? {} : { short: option.short }),
      },
    ]),
  );
}

/**
 * An option whose value may be left out takes the next word unless that is an option or names something that exists:
 * `--changed main deploy/` compares with main, `--changed deploy/` with HEAD. A cache exists from the second run on.
 */
function withValues(words: readonly string[], options: readonly Option[]): string[] {
  const optional = new Set(options.filter((option) => option.optional).map(({ name }) => `--${name}`));
  const written: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    if (!optional.has(word)) written.push(word);
    else if (
      next !== undefined &&
      !next.startsWith('-') &&
      (!existsSync(next) || (word === '--cache' && isCache(next)))
    ) {
      written.push(`${word}=${next}`);
      at++;
    } else written.push(`${word}=`);
  }
  return written;
}

function noCommand(name: string | undefined): Request {
  const known = COMMANDS.map((command) => command.name);
  if (name === undefined) return problem(`A command is required: ${known.join(', ')}.`);
  return problem(`Unknown command "${name}"${instead(name, known)}`);
}

/** What is wrong with an option, in a sentence that names the nearest one. */
function optionProblem(error: unknown, words: readonly string[], command: Command | undefined): string {
  const options = command?.options ?? [];
  const known = ['help', 'version', ...options.map(({ name }) => name)];
  const shorts = new Set(options.flatMap(({ short }) => (short === undefined ? [] : [`-${short}`])));
  const named = (word: string): string => word.replace(/^--?/, '').split('=')[0] ?? '';
  const unknown = words.find(
    (word) => /^-./.test(word) && word !== '--' && !known.includes(named(word)) && !shorts.has(word),
  );
  // Node's own explanation: its first sentence, the rest is about its API.
  if (unknown === undefined) return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  const [closest] = podCoach.text.closestOfAll(named(unknown), known);
  const hint = closest === undefined ? '' : ` Did you mean --${closest}?`;
  return `Unknown option ${unknown.split('=')[0] ?? ''}.${hint}`;
}

function problem(text: string): Request {
  return { type: 'problem', problem: text };
}
