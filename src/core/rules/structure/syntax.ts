import type { Range } from '../../text.ts';
import { missingSign } from '../../yaml/json-text.ts';
import type { MissingSign } from '../../yaml/json-text.ts';
import type { ParsedDocument } from '../../yaml/parse.ts';
import { nextLineOf } from '../../yaml/layout.ts';
import { tabIndents } from '../../yaml/text-problems.ts';
import type { SyntaxCode, SyntaxProblem } from '../../yaml/syntax.ts';
import type { Finding, Fix } from '../finding.ts';
import { preferredFix, safeFix } from '../rule.ts';
import type { RuleDeclaration } from '../rule.ts';
import { withoutControlCharacters } from './control-characters.ts';
import { spacesForTabs } from './spaces-for-tabs.ts';
import { apartFromMarker } from './content-after-marker.ts';
import { resolutions } from './merge-conflict.ts';
import { withoutEscapes } from './bad-escapes.ts';
import { findTypo } from './typos/find-typo.ts';
import type { Typo } from './typos/typo.ts';
import { yaml } from '../yaml-example.ts';
import { addPhrase, removeThe } from '../../wording/fix-titles.ts';

export const yamlSyntax: RuleDeclaration = {
  id: 'yaml-syntax',
  kind: 'structure',
  title: 'YAML syntax error',
  severity: 'error',
  source: 'https://yaml.org/spec/1.2.2/',
  saidOfJson: true,
  reveals: true,
  lesson: 'pod-anatomy#yaml-basics',
  why:
    'kubectl cannot read the file, so nothing in it is applied. YAML shows structure by indentation, `key: value` ' +
    'and `- item`. Fix the marked place first: what comes after it cannot be read reliably, so it is checked only ' +
    'afterwards.',
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: «"web»
      `,
      fixed: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: "web"
      `,
    },
    { in: 'container', bad: '«image:nginx:1.27»', fixed: 'image: nginx:1.27' },
    {
      in: 'container',
      bad: yaml`
        image: nginx:1.27
         «tty»: true
      `,
      fixed: yaml`
        image: nginx:1.27
        tty: true
      `,
    },
    { in: 'container', bad: 'args: []«]»' },
    {
      in: 'document',
      good: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: "web"
      `,
    },
  ],
};

export const tabIndentation: RuleDeclaration = {
  id: 'tab-indentation',
  kind: 'structure',
  title: 'Tab is used for indentation',
  severity: 'error',
  source: 'https://yaml.org/spec/1.2.2/#61-indentation-spaces',
  saidOfJson: true,
  reveals: true,
  lesson: 'pod-anatomy#yaml-basics',
  why:
    'kubectl cannot read the file: YAML does not allow tabs for indentation, because a tab has no fixed width. ' +
    'Replace the tab with spaces.',
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n«\t»name: web\n',
      fixed: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
      `,
    },
    {
      in: 'document',
      good: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
      `,
    },
  ],
};

export const documentLimit: RuleDeclaration = {
  id: 'document-limit',
  kind: 'structure',
  title: 'Document is too large to check',
  severity: 'information',
  source: 'pod-coach',
  lesson: 'pod-anatomy#coach-comments',
  why:
    'Pod Coach does not check documents over 256 KiB, nested more than 64 levels deep, or with more than 500 ' +
    'aliases, so that no file can slow down the editor. Real manifests are far smaller. Split the document.',
  examples: [
    {
      in: 'document',
      good: yaml`
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: web
    `,
    },
  ],
};

const MESSAGES: Readonly<Record<SyntaxCode, string>> = {
  'too-large': 'Document is larger than 256 KiB and is not checked.',
  'too-deep': 'Document is nested more than 64 levels deep and is not checked.',
  'too-many-aliases': 'Document has more than 500 aliases and is not checked.',
  'tab-indentation': 'YAML does not allow tabs for indentation; use spaces.',
  'bad-indentation': 'Indentation does not match the lines around it.',
  'unclosed-quote': 'Missing closing quote.',
  'unclosed-bracket': 'Missing closing bracket.',
  'reserved-character': 'A value must not start with this character unless it is quoted.',
  'missing-colon': 'Expected `key: value`; a `:` may be missing.',
  'value-beside-key': 'A nested value must start on its own line, indented further.',
  'content-after-marker': 'Content must start on the line after `---`.',
  directive: 'A `%` directive line is not supported by Kubernetes.',
  'conflict-marker': 'Unresolved merge conflict.',
  'unknown-alias': 'YAML anchor is not defined above this alias.',
  'bad-escape': 'Unknown escape sequence in a double-quoted string.',
  'control-character': 'Control characters are not allowed in YAML.',
  'wrong-tag': 'Value does not fit its YAML tag and cannot be decoded.',
  'missing-space': 'Missing space after `:`.',
  'unexpected-text': 'Unexpected content.',
};

const LIMITS: readonly SyntaxCode[] = ['too-large', 'too-deep', 'too-many-aliases'];

/** What stands at its cause already, and says what to do. */
const SPOKEN_FOR: readonly SyntaxCode[] = [
  ...LIMITS,
  'tab-indentation',
  'content-after-marker',
  'directive',
  'conflict-marker',
  'bad-escape',
  'control-character',
  'wrong-tag',
  'missing-space',
];

/**
 * The one finding about a text that cannot be read: the typo that brought it about, else its first problem.
 * `errorsIn` counts the Errors of a text that can be read: of several repairs the one that leaves fewest is meant.
 */
export function syntaxFindings(parsed: ParsedDocument, errorsIn: (text: string) => number = () => 0): Finding[] {
  const problem = firstCause(parsed);
  if (!problem) return [];
  const missing = SPOKEN_FOR.includes(problem.code) ? undefined : missingSign(parsed.text);
  if (missing) return [missingSignFinding(missing)];
  const typo = SPOKEN_FOR.includes(problem.code) ? undefined : findTypo(parsed.text, problem, errorsIn);
  if (typo) return [typoFinding(typo)];
  const rule = LIMITS.includes(problem.code)
    ? documentLimit
    : problem.code === 'tab-indentation'
      ? tabIndentation
      : yamlSyntax;
  const range = visibleRange(problem, parsed.text);
  const fixes = problem.code === 'tab-indentation' ? spacesForTabs(parsed.text) : otherFixes(problem, parsed.text);
  return [
    {
      rule: rule.id,
      severity: rule.severity,
      message: MESSAGES[problem.code],
      range,
      path: '',
      lesson: rule.lesson,
      fixes,
      related: [],
    },
  ];
}

/** JSON with a gap: YAML would speak of the bracket, a person looks for the comma. */
function missingSignFinding({ sign, at, before }: MissingSign): Finding {
  const word = sign === ',' ? 'comma' : 'colon';
  return typoFinding({
    range: before,
    message: `Missing ${word} before this ${sign === ',' ? 'item' : 'value'}.`,
    title: addPhrase(`the ${word}`),
    edits: [{ range: { start: at, end: at }, newText: sign }],
    safe: true,
  });
}

function typoFinding({ range, message, title, edits, safe }: Typo): Finding {
  const { id, severity, lesson } = yamlSyntax;
  return {
    rule: id,
    severity,
    message,
    range,
    path: '',
    lesson,
    fixes: safe ? safeFix(title, edits) : preferredFix(title, edits),
    related: [],
  };
}

function firstCause({ text, problems }: ParsedDocument): SyntaxProblem | undefined {
  const conflict = problems.find(({ code }) => code === 'conflict-marker');
  if (conflict || problems.length === 0) return conflict;
  const [tab] = LIMITS.includes(problems[0]?.code ?? 'directive') ? [] : tabIndents(text);
  if (tab && problems.some(({ code, start }) => code === 'tab-indentation' || start >= tab.start)) {
    return { code: 'tab-indentation', ...tab };
  }
  return problems.find(({ code }) => code !== 'tab-indentation') ?? problems[0];
}

function visibleRange({ start, end }: Range, text: string): Range {
  return end > start
    ? { start, end }
    : { start: Math.max(0, start - 1), end: Math.max(1, Math.min(start, text.length)) };
}

function otherFixes(problem: SyntaxProblem, text: string): Fix[] {
  switch (problem.code) {
    case 'content-after-marker':
      return apartFromMarker(problem, text);
    case 'directive':
      return preferredFix(removeThe('line'), {
        range: { start: problem.start, end: nextLineOf(text, problem.start) },
        newText: '',
      });
    case 'control-character':
      return withoutControlCharacters(text);
    case 'wrong-tag': {
      const tag = /^!\S*[ \t]+/.exec(text.slice(problem.start, problem.end))?.[0] ?? '';
      return preferredFix(removeThe('tag'), {
        range: { start: problem.start, end: problem.start + tag.length },
        newText: '',
      });
    }
    case 'bad-escape':
      return withoutEscapes(problem, text);
    case 'conflict-marker':
      return resolutions(text);
    case 'missing-space':
      return safeFix(addPhrase('a space after `:`'), { range: { start: problem.end, end: problem.end }, newText: ' ' });
    default:
      return [];
  }
}
