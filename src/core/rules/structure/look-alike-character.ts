import { asItLooks, lookAlikesIn, nameOfLookAlike } from '../../yaml/look-alikes.ts';
import type { FoundLookAlike } from '../../yaml/look-alikes.ts';
import type { Range, TextEdit } from '../../text.ts';
import type { Finding, Severity } from '../finding.ts';
import { preferredFix, safeFix } from '../rule.ts';
import type { RuleDeclaration } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { removeThe } from '../../wording/fix-titles.ts';
import type { FixTitle } from '../../wording/fix-titles.ts';

export const lookAlikeCharacter: RuleDeclaration = {
  id: 'look-alike-character',
  kind: 'structure',
  title: 'Invisible or look-alike character',
  severity: 'error',
  source: 'https://yaml.org/spec/1.2.2/',
  reveals: true,
  decided: true,
  lesson: 'pod-anatomy#yaml-basics',
  why:
    'YAML does not indent with these characters, and a name or a command that contains one is a different name or ' +
    'command. Text copied from a web page, a chat or a word processor can contain no-break spaces, zero-width ' +
    'characters, curly quotes, long dashes or letters of another alphabet that look like ASCII. Replace them with ' +
    'the characters they look like.',
  examples: [
    { in: 'container', bad: 'image: nginx:1.27\n«\u200btty»: true', fixed: 'image: nginx:1.27\ntty: true' },
    { in: 'container', bad: 'image:«\u00a0»nginx:1.27\ntty: true', fixed: 'image: nginx:1.27\ntty: true' },
    { in: 'container', bad: 'command: [«“sh”», -c, ls]', fixed: 'command: ["sh", -c, ls]' },
    { in: 'container', bad: 'args: [serve, «–»port=80]', fixed: 'args: [serve, --port=80]' },
    {
      in: 'container',
      bad: yaml`
        env:
          - name: LEVEL
            value: «info\u00a0»
      `,
      fixed: yaml`
        env:
          - name: LEVEL
            value: info
      `,
    },
    {
      in: 'container',
      good: yaml`
        env:
          - name: MOTTO
            value: Don’t panic – “42” is the answer
      `,
    },
  ],
};

/** A finding about look-alikes of one place; `edits` replace them. */
export function lookAlikeFinding(
  range: Range,
  found: readonly FoundLookAlike[],
  edits: readonly (TextEdit | undefined)[],
  about: { readonly severity: Severity; readonly path: string; readonly title?: FixTitle },
): Finding {
  const isHarmless = found.every(({ kind }) => kind === 'space' || kind === 'invisible');
  const title = about.title ?? titleFor(found);
  return {
    rule: lookAlikeCharacter.id,
    severity: about.severity,
    message: messageFor(found, about.severity),
    range,
    path: about.path,
    lesson: lookAlikeCharacter.lesson,
    fixes: isHarmless ? safeFix(title, edits) : preferredFix(title, edits),
    related: [],
  };
}

function messageFor(found: readonly FoundLookAlike[], severity: Severity): string {
  const [first] = found;
  if (!first) return 'Text contains a look-alike character.';
  const name = nameOfLookAlike(first);
  const article = /^[aeiou]/i.test(name) ? 'An' : 'A';
  if (first.kind === 'invisible') return `Invisible character: ${name}.`;
  if (first.kind === 'space') return `${article} ${name} is used instead of a space.`;
  if (first.kind === 'quote' && severity === 'warning')
    return `\`${first.char}\` is ${article.toLowerCase()} ${name}: it becomes part of the value.`;
  const looks = first.plain === '"' || first.plain === "'" ? 'a plain quote' : `\`${first.plain}\``;
  return `\`${first.char}\` is ${article.toLowerCase()} ${name}, not ${looks}.`;
}

function titleFor(found: readonly FoundLookAlike[]): FixTitle {
  const [first] = found;
  const isOne = found.length === 1;
  if (found.every(({ kind }) => kind === 'invisible')) return removeThe(isOne ? 'character' : 'characters');
  if (found.every(({ kind }) => kind === 'space'))
    return isOne ? 'Replace it with a space' : 'Replace them with spaces';
  if (found.every(({ kind }) => kind === 'quote')) return 'Replace them with plain quotes';
  return isOne && first ? `Replace it with \`${first.plain}\`` : 'Replace them with ASCII characters';
}

/**
 * Findings whose marked text is ASCII but for look-alikes: these are the cause, so they are what is said. Two findings
 * at one place become one.
 */
export function namedLookAlikes(findings: readonly Finding[], text: string): Finding[] {
  const known = new Set<number>();
  return findings.flatMap((finding) => {
    const { range, severity, rule, path } = finding;
    const isGrave = severity === 'error' || severity === 'warning';
    if (!isGrave || rule === lookAlikeCharacter.id || rule === 'yaml-syntax') return [finding];
    const marked = text.slice(range.start, range.end);
    const found = lookAlikesIn(marked);
    const plain = asItLooks(marked);
    if (found.length === 0 || !/^[\x20-\x7e\r\n]*$/.test(plain)) return [finding];
    if (known.has(range.start)) return [];
    known.add(range.start);
    const isEnds = plain !== plain.trim();
    const newText = isEnds ? plain.trim() : withSpaceBehindColon(marked, plain);
    const title = isEnds && found.every(({ kind }) => kind === 'space') ? removeThe('space') : undefined;
    const about = { severity, path, ...(title === undefined ? {} : { title }) };
    return [lookAlikeFinding(range, found, [{ range, newText }], about)];
  });
}

/** `name：web` is a key and a value. */
function withSpaceBehindColon(marked: string, plain: string): string {
  return /[\uff1a\ua789\u2236\ufe55]\S/.test(marked) && !marked.includes(':')
    ? plain.replace(/^([^:\r\n\u2028\u2029]*):(?=\S)/gm, '$1: ')
    : plain;
}
