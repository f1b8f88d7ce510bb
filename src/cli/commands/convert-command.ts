import type { ConvertArguments } from '../arguments/arguments.ts';
import { printable } from '../reports/excerpt.ts';
import { podCoach } from '../pod-coach.ts';
import { counted } from '../reports/counts.ts';
import { readInput, readNamed } from '../files/source.ts';
import type { ExitCode, Terminal } from '../terminal.ts';

/** One run of `pod-coach convert`: the manifest on standard output, what is lost on standard error. */
export async function runConvert({ file, to }: ConvertArguments, terminal: Terminal): Promise<ExitCode> {
  const source = file === '-' ? await readInput(terminal.input) : await readNamed(file);
  if ('reason' in source) {
    terminal.problem(`pod-coach: cannot read ${printable(source.file)}: ${source.reason}.\n`);
    return 2;
  }
  const converted = podCoach.documents.convert(source.text, to);
  if ('problem' in converted) {
    terminal.problem(`pod-coach: cannot convert ${printable(source.file)}: ${converted.problem}\n`);
    return 2;
  }
  terminal.out(converted.text);
  if (converted.lostComments > 0)
    terminal.problem(`pod-coach: JSON has no comments: ${counted(converted.lostComments, 'comment')} left out.\n`);
  return 0;
}
