import { table } from './markdown.ts';

const ROWS: readonly (readonly [code: string, meaning: string])[] = [
  [
    '0',
    'Every file was read, and there are no findings of the `--fail-on` severity (default: `error`) or above. Also ' +
      'when `--changed` or `--staged` finds no changed YAML file.',
  ],
  [
    '1',
    'There are findings of that severity; with `--diff`, there is something to fix. Other files may have been ' +
      'unreadable; the report and standard error say so.',
  ],
  [
    '2',
    'There are no errors, but something could not be read: a file, a `.pod-coach.yaml`, a baseline, the output of git.',
  ],
  ['2', 'A path contains no YAML file, or a pattern matches no file.'],
  ['2', 'A file is a device, is endless, or is not UTF-8 text.'],
  ['2', 'Something could not be written, whatever the findings: a file with `--fix`, a baseline, the report itself.'],
  ['2', 'The command line is invalid.'],
];

/** Every exit code of `pod-coach check`: the same table in the README and in docs/command-line.md. */
export function exitCodesTable(): string {
  return table(['Exit code', 'What it means'], ROWS);
}
