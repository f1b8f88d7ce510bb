/** An outcome as a text: for a read-only document, and for whoever hears it. */
import type { Outcome } from './outcome.ts';

export interface OutcomeText {
  readonly text: string;
  /** The line (from 0) of each object's headline, in the order of the objects. */
  readonly headlines: readonly number[];
}

export function outcomeText({ objects, printed, assumed, after }: Outcome, file: string): OutcomeText {
  const lines: string[] = [
    `What will happen when you apply ${file}: the state after ${after}.`,
    'Calculated from the manifest, without a cluster. Nothing was started.',
    '',
  ];
  const headlines: number[] = [];
  if (objects.length === 0) lines.push('Nothing in this file creates a Pod or a Service.', '');
  for (const { name, state, text, isGood, isGuess } of objects) {
    headlines.push(lines.length);
    lines.push(
      `${isGood ? '✓' : '✗'} ${name.replaceAll('`', '')}: ${state}`,
      `  ${text}${isGuess ? ' (a guess)' : ''}`,
      '',
    );
  }
  for (const { command, lines: output } of printed) lines.push(`$ ${command}`, ...output, '');
  if (assumed.length > 0) lines.push('Assumed:', ...assumed.map((sentence) => `- ${sentence}`), '');
  return { text: lines.join('\n'), headlines };
}
