import { podCoach } from '../pod-coach.ts';
import type { Severity } from '../../core/rules/finding.ts';
import type { Example, RuleDeclaration } from '../../core/rules/rule.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'Error: the API server rejects it',
  warning: 'Warning: the API server accepts it, but warns about it, or it will not work as written',
  information: 'Advice',
  hint: 'Hint: contested advice',
};

/** A line of prose in a terminal is about this long. */
const WIDTH = 80;

/** What a rule finds, why it matters, and an example before and after its fix. */
export function explanation(id: string): string {
  const rule = podCoach.documents.rules.find((known) => known.id === id);
  if (!rule) return '';
  const example = rule.examples.find((one): one is Extract<Example, { bad: string }> => 'bad' in one);
  const parts = [
    `${rule.title} (${[rule.id, ...podCoach.documents.aliasesOfRule(rule.id)].join(', ')})`,
    [SEVERITIES[rule.severity], ...conditions(rule)].join('; '),
    wrapped(rule.why),
    ...(example ? [`Example:\n\n${indented(withoutMarks(example.bad))}`] : []),
    ...(example?.fixed === undefined ? [] : [`Fixed:\n\n${indented(example.fixed)}`]),
    `Source: ${podCoach.documents.sourceWords(rule.source).text}`,
    `Lesson: ${rule.lesson}`,
    `To ignore it on one line, add the comment: # pod-coach: ignore ${rule.id}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** When the rule is reported, where that is not always. */
function conditions({ off, profile, podSecurity, since, until }: RuleDeclaration): string[] {
  return [
    ...(off ? ['off unless you turn it on'] : []),
    ...(profile ? [`reported with the profile ${profile} and stricter ones`] : []),
    ...(podSecurity ? [`part of the Pod Security level ${podSecurity}`] : []),
    ...(since === undefined ? [] : [`since Kubernetes 1.${since}`]),
    ...(until === undefined ? [] : [`up to Kubernetes 1.${until}`]),
  ];
}

function withoutMarks(text: string): string {
  return text.replaceAll(/[«»]/g, '');
}

function indented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? line : `  ${line}`))
    .join('\n');
}

function wrapped(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
