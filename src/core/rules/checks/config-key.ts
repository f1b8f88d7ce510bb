import { isConfigKey, toConfigKey } from '../../kubernetes/keys.ts';
import { isUnset, rewriteFix, textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';
import { yaml } from '../yaml-example.ts';
import { code } from '../../wording/code.ts';
import { mayContainOnly, tooLong } from '../../wording/messages.ts';

export const configKey: FieldCheck<'config-key'> = {
  id: 'config-key',
  kind: 'field-check',
  check: 'config-key',
  title: 'ConfigMap or Secret key is not valid',
  severity: 'error',
  source: 'k8s.io/apimachinery/pkg/util/validation.IsConfigMapKey',
  judges: 'names',
  lesson: 'pod-anatomy#config-keys',
  why:
    'The API server rejects the object. Keys of ConfigMaps and Secrets become file names when they are mounted, so ' +
    'a key has at most 253 letters, digits, `-`, `_` and `.`, and does not start with `..`. Use the key exactly as ' +
    'the ConfigMap or Secret defines it.',
  judge(field, _args, context) {
    const text = textOf(field);
    if (text === undefined || isUnset(field, text) || isConfigKey(text) || !field.value) return;
    const fixes = rewriteFix(field, toConfigKey(text), context);
    field.report(field.entry ?? field.value, problem(field.entry ? `Key ${code(text)}` : code(field.name), text), {
      fixes,
    });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        env:
          - name: A
            valueFrom:
              configMapKeyRef: {name: web, key: «"log level"»}
      `,
      fixed: yaml`
        env:
          - name: A
            valueFrom:
              configMapKeyRef: {name: web, key: "log-level"}
      `,
    },
    {
      bad: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
        data:
          «log level»: info
      `,
      fixed: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
        data:
          log-level: info
      `,
    },
    {
      bad: yaml`
        apiVersion: v1
        kind: Secret
        metadata:
          name: web
        stringData:
          «api key»: a
      `,
      fixed: yaml`
        apiVersion: v1
        kind: Secret
        metadata:
          name: web
        stringData:
          api-key: a
      `,
    },
    {
      good: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
          annotations: {"\${DOMAIN}/owner": shop}
        data: {"\${KEY}": info}
      `,
    },
    {
      in: 'container',
      good: yaml`
        env:
          - name: A
            valueFrom:
              configMapKeyRef: {name: web, key: log.level}
      `,
    },
  ],
};

function problem(what: string, text: string): string {
  if (text === '') return `${what} must not be empty.`;
  if (text.length > 253) return tooLong(what, 253);
  return /^[-._a-zA-Z0-9]+$/.test(text)
    ? `${what} must not be \`.\` or start with \`..\`.`
    : mayContainOnly(what, 'letters, digits, `-`, `_` and `.`');
}
