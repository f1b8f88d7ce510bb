import { missingValue } from '../../manifest/missing-values.ts';
import { isNewerThanKnown, NEWEST_VERSION, versionName } from '../../kubernetes/versions.ts';
import { closestWords } from '../../text-distance.ts';
import { otherFix, preferredFix, safeFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';
import { yaml } from '../yaml-example.ts';
import { code } from '../../wording/code.ts';
import { notOneOf } from '../../wording/messages.ts';
import { changeTo, remove } from '../../wording/fix-titles.ts';

export const oneOf: FieldCheck<'one-of'> = {
  id: 'enum-value',
  kind: 'field-check',
  check: 'one-of',
  title: 'Value is not one of the allowed values',
  severity: 'error',
  source: 'docs/reference/kubernetes-api/',
  lesson: 'pod-anatomy#yaml-basics',
  why: 'The API server rejects the object: this field allows only certain values, and case matters. Use one of them.',
  judge(field, { values = field.schema?.values ?? [], emptyIsUnset }, { edits, manifest, version }) {
    const text = textOf(field);
    if (text === undefined || !field.value || field.value.kind !== 'scalar') return;
    if (text === '' && emptyIsUnset) return;
    const since = field.schema?.valueSince ?? {};
    const allowed = values.filter((value) => (Object.hasOwn(since, value) ? (since[value] ?? 0) : 0) <= version);
    if (allowed.includes(text)) return;
    const { node } = field.value;
    const usual = missingValue(field.type, field.name, field.map, manifest) ?? field.schema?.default;
    const closest =
      closestWords(text, allowed)[0] ??
      inOtherWords(field.name, text, allowed) ??
      (typeof usual === 'string' && allowed.includes(usual) ? usual : undefined);
    const fixes = allowed.flatMap((value) => {
      const edit = edits.setText(node, value);
      if (value !== closest) return value === '' ? [] : otherFix(changeTo(value), edit);
      return value.toLowerCase() === text.toLowerCase()
        ? safeFix(changeTo(value), edit)
        : preferredFix(changeTo(value), edit);
    });
    const entry = field.map.entry(field.name);
    if (closest === undefined && entry?.value === field.value && !field.schema?.required) {
      fixes.push(...preferredFix(remove(field.name), edits.removeField(field.map, entry)));
    }
    const message = values.includes(text)
      ? `\`${field.name}: ${text}\` requires Kubernetes 1.${since[text] ?? ''} or later.`
      : isNewerThanKnown(version)
        ? `\`${field.name}\` has no value ${code(text)} as of Kubernetes ${versionName(NEWEST_VERSION)}.`
        : notOneOf(field.name, allowed, text);
    field.report(field.value, message, {
      mayBeNewer: true,
      fixes: fixes.sort((a, b) => Number(b.preferred) - Number(a.preferred)),
      expected: { type: 'words', words: allowed },
    });
  },
  examples: [
    { in: 'pod-spec', bad: 'restartPolicy: «onfailure»', fixed: 'restartPolicy: OnFailure' },
    { in: 'container', bad: 'imagePullPolicy: «Alway»', fixed: 'imagePullPolicy: Always' },
    {
      in: 'container',
      bad: yaml`
        image: nginx:1.27
        imagePullPolicy: «Sometimes»
      `,
      fixed: 'image: nginx:1.27',
    },
    { in: 'container', bad: 'imagePullPolicy: «missing»', fixed: 'imagePullPolicy: IfNotPresent' },
    { in: 'pod-spec', bad: 'restartPolicy: «"no"»', fixed: 'restartPolicy: "Never"' },
    { in: 'pod-spec', good: 'restartPolicy: Never' },
  ],
};

/** Words of Docker Compose for a value. https://docs.docker.com/reference/compose-file/services/ */
const OTHER_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  imagePullPolicy: { missing: 'IfNotPresent' },
  restartPolicy: { 'unless-stopped': 'Always', 'on-failure': 'OnFailure', no: 'Never' },
};

function inOtherWords(field: string, text: string, allowed: readonly string[]): string | undefined {
  const words = Object.hasOwn(OTHER_WORDS, field) ? OTHER_WORDS[field] : undefined;
  const meant = words && Object.hasOwn(words, text) ? words[text] : undefined;
  return meant !== undefined && allowed.includes(meant) ? meant : undefined;
}
