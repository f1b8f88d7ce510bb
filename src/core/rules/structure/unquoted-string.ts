import type { ScalarValue } from '../../yaml/values.ts';
import { safeFix } from '../rule.ts';
import type { RuleContext, RuleDeclaration } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { wantedHere } from './wanted-here.ts';
import { quote } from '../../wording/fix-titles.ts';

export const unquotedString: RuleDeclaration = {
  id: 'unquoted-string',
  kind: 'structure',
  title: 'Unquoted value is not a string',
  severity: 'error',
  source: 'https://yaml.org/type/',
  judges: 'value',
  decided: true,
  lesson: 'pod-anatomy#quotes',
  why:
    'The API server rejects the object: unquoted `8080` is a number, and unquoted `true`, `yes` and `on` are ' +
    'booleans, but this field must be a string. Quote the value.',
  examples: [
    {
      in: 'container',
      bad: yaml`
        env:
          - name: PORT
            value: «8080»
      `,
      fixed: yaml`
        env:
          - name: PORT
            value: "8080"
      `,
    },
    {
      in: 'container',
      bad: yaml`
        env:
          - name: DEBUG
            value: «yes»
      `,
      fixed: yaml`
        env:
          - name: DEBUG
            value: "yes"
      `,
    },
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
            - name: web
              image: nginx:1.27
              volumeMounts:
                - name: cache
                  mountPath: /cache
          volumes:
            - name: «1»
              emptyDir: {}
      `,
      fixed: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
            - name: web
              image: nginx:1.27
              volumeMounts:
                - name: cache
                  mountPath: /cache
          volumes:
            - name: cache
              emptyDir: {}
      `,
    },
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: Secret
        metadata: {name: db}
        stringData: {user: shop, port: «5432»}
      `,
      fixed: yaml`
        apiVersion: v1
        kind: Secret
        metadata: {name: db}
        stringData: {user: shop, port: "5432"}
      `,
    },
    {
      in: 'document',
      good: yaml`
        apiVersion: v1
        kind: Secret
        metadata: {name: db}
        stringData: {user: shop, port: "5432", host: null, date: 2024-01-01, size: \${SIZE}}
      `,
    },
    {
      in: 'container',
      good: yaml`
        env:
          - name: PORT
            value: "8080"
      `,
    },
  ],
};

export function reportUnquotedString(value: ScalarValue, name: string, context: RuleContext): void {
  const what = value.meaning.type === 'bool' ? `the boolean ${value.meaning.value}` : 'a number';
  const written = value.source.length > 20 ? `${value.source.slice(0, 19)}…` : value.source;
  context.report(value, `\`${name}\` must be a string; unquoted \`${written}\` is ${what}.`, {
    fixes: [...wantedHere(value, name, context), ...safeFix(quote(), context.edits.quote(value.node))],
  });
}
