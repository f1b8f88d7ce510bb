/** What each command takes, as data: the parser, the help and "did you mean" are all made of it. */

import { podCoach } from '../pod-coach.ts';

export const FORMATS = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

export const FAIL_LEVELS = ['error', 'warning', 'information', 'hint', 'never'] as const;
export type FailLevel = (typeof FAIL_LEVELS)[number];

export const COLORS = ['auto', 'always', 'never'] as const;
export type Color = (typeof COLORS)[number];

export interface Option {
  readonly name: string;
  /** What stands for the value in the help; absent: the option takes none. */
  readonly value?: string;
  /** The value may be left out: then the option says something by itself. */
  readonly optional?: true;
  readonly repeated?: true;
  readonly short?: string;
  /** An older name of another option; it keeps working and is not in the help. */
  readonly aliasOf?: string;
  readonly help: string;
}

export type CommandName = 'check' | 'convert' | 'explain' | 'rules' | 'upgrade';

export interface Command {
  readonly name: CommandName;
  readonly usage: string;
  readonly summary: string;
  readonly help: string;
  readonly options: readonly Option[];
}

const VERSIONS =
  `${podCoach.settings.versionName(podCoach.settings.oldestVersion)} to ` +
  podCoach.settings.versionName(podCoach.settings.newestVersion);
const HELP: Option = { name: 'help', short: 'h', help: 'show this help' };

const CHECK: readonly Option[] = [
  { name: 'format', value: 'FORMAT', help: `${FORMATS.join(', ')} (default: text)` },
  { name: 'fix', help: 'apply the safe fixes and write the files back' },
  { name: 'fix-suggested', help: 'apply the preferred fixes too: review what they changed' },
  { name: 'diff', help: 'change no files; print the fixes as a patch for `git apply`' },
  { name: 'stdin', help: 'read a manifest from standard input (or write - for a file); with --fix, print it' },
  { name: 'changed', value: 'SINCE', optional: true, help: 'only files changed in git since SINCE (default: HEAD)' },
  { name: 'staged', help: 'only files staged in git' },
  {
    name: 'fail-on',
    value: 'SEVERITY',
    help: `exit with 1 for findings of at least this severity: ${FAIL_LEVELS.join(', ')} (default: error)`,
  },
  { name: 'rule', value: 'RULE', repeated: true, help: 'report only this rule; can be repeated' },
  { name: 'ignore-rule', value: 'RULE', repeated: true, help: 'do not report this rule; can be repeated' },
  { name: 'statistics', help: 'count the findings of each rule instead of listing them' },
  { name: 'quiet', short: 'q', help: 'report errors only' },
  {
    name: 'omit-suppressed',
    help: 'leave ignored and baseline findings out of SARIF: GitHub shows suppressed results as open alerts',
  },
  {
    name: 'color',
    value: 'WHEN',
    help: `${COLORS.join(', ')} (default: auto, from the terminal, NO_COLOR and FORCE_COLOR)`,
  },
  {
    name: 'profile',
    value: 'PROFILE',
    help: `how much advice: ${podCoach.settings.profiles.join(', ')} (default: learning)`,
  },
  {
    name: 'kubernetes-version',
    value: '1.N',
    help:
      `check against this version: ${VERSIONS} (default: ` +
      `${podCoach.settings.versionName(podCoach.settings.defaultVersion)})`,
  },
  {
    name: 'baseline',
    value: 'FILE',
    help: 'do not report the findings listed in FILE; name entries that no longer occur',
  },
  { name: 'write-baseline', value: 'FILE', help: 'write all current findings to FILE' },
  { name: 'prune', help: 'with --baseline: remove entries that no longer occur from the file' },
  { name: 'accepted', value: 'FILE', aliasOf: 'baseline', help: '' },
  { name: 'write-accepted', value: 'FILE', aliasOf: 'write-baseline', help: '' },
  {
    name: 'cache',
    value: 'FILE',
    optional: true,
    help: 'reuse results of unchanged files (default file: .pod-coach-cache.json)',
  },
  { name: 'jobs', value: 'N', help: 'check in N threads (default: the number of CPUs)' },
  HELP,
];

export const COMMANDS: readonly Command[] = [
  {
    name: 'check',
    usage: 'pod-coach check FILES… [options]',
    summary: 'check manifests',
    help: [
      'Reports what the Kubernetes API server would say about the manifests in YAML and JSON files, and how to fix it.',
      "FILES are files, folders (searched recursively for YAML files), patterns such as '**/*.yaml', or - for " +
        'standard input.',
      'JSON files are checked where they name an apiVersion, and Markdown files that you name in their YAML code ' +
        'blocks.',
    ].join('\n'),
    options: CHECK,
  },
  {
    name: 'convert',
    usage: 'pod-coach convert FILE --to FORMAT',
    summary: 'write a manifest as YAML, KYAML or JSON',
    help: `Writes a manifest in another format to standard output; FILE is a file, or - for standard input.
Comments are kept in YAML and KYAML. JSON has no comments; several documents become one List.`,
    options: [{ name: 'to', value: 'FORMAT', help: podCoach.documents.formats.join(', ') }, HELP],
  },
  {
    name: 'explain',
    usage: 'pod-coach explain RULE',
    summary: 'explain a rule: why it matters, with an example',
    help: 'Explains a rule: what it finds, why it matters and how to fix it, with an example.',
    options: [HELP],
  },
  {
    name: 'rules',
    usage: 'pod-coach rules [options]',
    summary: 'list all rules',
    help: 'Lists all rules with their severity and title.',
    options: [{ name: 'json', help: 'as JSON' }, HELP],
  },
  {
    name: 'upgrade',
    usage: 'pod-coach upgrade FILES… --from 1.N --to 1.N [options]',
    summary: 'report what a newer Kubernetes version would reject or warn about',
    help:
      'Reports what a newer Kubernetes version rejects, warns about or has removed, although it was fine in the ' +
      'old one.',
    options: [
      { name: 'from', value: '1.N', help: `the version that the manifests run on now: ${VERSIONS}` },
      {
        name: 'to',
        value: '1.N',
        help: `the version to move to (default: ${podCoach.settings.versionName(podCoach.settings.newestVersion)})`,
      },
      { name: 'json', help: 'as JSON' },
      HELP,
    ],
  },
];

/** The help of the whole program. */
export function programHelp(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  const commands = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n');
  return `${commandHelp(COMMANDS[0])}
Commands:
${commands}

\`pod-coach COMMAND --help\` shows the options of a command; \`pod-coach --version\` shows the version.
`;
}

/** The help of one command. */
export function commandHelp(command: Command | undefined): string {
  if (!command) return '';
  const shown = command.options.filter(({ aliasOf }) => aliasOf === undefined);
  const width = Math.max(...shown.map((option) => synopsis(option).length));
  const options = shown.map((option) => `  ${synopsis(option).padEnd(width)}  ${option.help}`).join('\n');
  const more = command.name === 'check' ? CHECK_NOTES : '';
  return `Usage: ${command.usage}\n\n${command.help}\n\nOptions:\n${options}\n${more}`;
}

const CHECK_NOTES = `
A file .pod-coach.yaml in the folder of a manifest or above it holds settings for everyone who works there.

Exit code: 0 without findings of the --fail-on severity or above, 1 with such findings, 2 if something could not be
read, written or understood.
`;

function synopsis({ name, value, optional, short }: Option): string {
  const written = value === undefined ? '' : optional ? `[=${value}]` : ` ${value}`;
  return `${short === undefined ? '' : `-${short}, `}--${name}${written}`;
}
