import { missingValue } from '../../manifest/missing-values.ts';
import { closestWords } from '../../text-distance.ts';
import { otherFix, preferredFix, safeFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';

export const oneOf: FieldCheck<'one-of'> = {
  id: 'enum-value',
  check: 'one-of',
  title: 'A value that is not one of the allowed ones',
  severity: 'error',
  lesson: 'pod-anatomy#yaml-basics',
  why: 'Some fields take only a few words, in exactly the case that Kubernetes uses. Write one of them.',
  judge(field, { values = field.schema?.values ?? [], emptyIsUnset }, { edits, manifest, version }) {
    const text = textOf(field);
    if (text === undefined || !field.value || field.value.kind !== 'scalar') return;
    if (text === '' && emptyIsUnset) return;
    const since = field.schema?.valueSince ?? {};
    const allowed = values.filter((value) => (Object.hasOwn(since, value) ? since[value] ?? 0 : 0) <= version);
    if (allowed.includes(text)) return;
    const { node } = field.value;
    const usual = missingValue(field.type, field.name, field.map, manifest) ?? field.schema?.default;
    const closest = closestWords(text, allowed)[0] ?? (typeof usual === 'string' && allowed.includes(usual) ? usual : undefined);
    const fixes = allowed.flatMap((value) => {
      const edit = edits.setText(node, value);
      if (value !== closest) return value === '' ? [] : otherFix(`Write ${value}`, edit);
      return value.toLowerCase() === text.toLowerCase() ? safeFix(`Write ${value}`, edit) : preferredFix(`Write ${value}`, edit);
    });
    const entry = field.map.entry(field.name);
    if (closest === undefined && entry?.value === field.value && !field.schema?.required) {
      fixes.push(...preferredFix(`Remove ${field.name}`, edits.removeField(field.map, entry)));
    }
    const newer = values.includes(text) ? ` \`${text}\` is known since 1.${since[text] ?? ''}.` : '';
    const words = allowed.length > 5 ? `${allowed.slice(0, 5).join(', ')}, …` : allowed.join(', ');
    field.report(field.value, `\`${field.name}\` is one of ${words}.${newer}`, { fixes: fixes.sort((a, b) => Number(b.preferred) - Number(a.preferred)) });
  },
  examples: [
    { in: 'pod-spec', bad: 'restartPolicy: «onfailure»', fixed: 'restartPolicy: OnFailure' },
    { in: 'container', bad: 'imagePullPolicy: «Alway»', fixed: 'imagePullPolicy: Always' },
    { in: 'container', bad: 'image: nginx:1.27\nimagePullPolicy: «Sometimes»', fixed: 'image: nginx:1.27' },
    { in: 'pod-spec', good: 'restartPolicy: Never' },
  ],
};
