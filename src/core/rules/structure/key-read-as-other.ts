import { meaningOf } from '../../yaml/scalars.ts';
import { pathOf } from '../../yaml/path.ts';
import type { Entry, MapValue } from '../../yaml/values.ts';
import { doubleQuoted } from '../../yaml/write.ts';
import { safeFix } from '../rule.ts';
import type { RuleContext, RuleDeclaration } from '../rule.ts';
import { yaml } from '../yaml-example.ts';

export const keyReadAsOther: RuleDeclaration = {
  id: 'key-read-as-other',
  kind: 'structure',
  title: 'Key that YAML reads as a boolean or another number',
  severity: 'warning',
  source: 'https://yaml.org/type/',
  decided: true,
  lesson: 'pod-anatomy#quotes',
  why:
    'Kubernetes reads YAML 1.1, where `on`, `yes` and `y` without quotes are the boolean true, `off`, `no` and `n` ' +
    'false, and `1.10` is the number 1.1. As a key of `data`, `labels` or `annotations` they become `true`, ' +
    '`false` or `1.1`, and whoever looks for the key as it is written does not find it. Quote the key.',
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
        data:
          «on»: push
      `,
      fixed: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
        data:
          "on": push
      `,
    },
    {
      in: 'document',
      good: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
        data:
          "on": push
          8080: http
      `,
    },
  ],
};

/** Reports the keys of a free map that are not what is written; of two that become the same another finding speaks. */
export function reportKeysReadAsOther(map: MapValue, context: RuleContext): void {
  const doubled = new Set(map.duplicates.map(({ name }) => name));
  for (const { key, name, merged } of map.entries) {
    if (merged || doubled.has(name) || key.kind !== 'scalar' || key.style !== 'plain' || key.text === name) continue;
    if (meaningOf(key).type === 'string') continue;
    const fixes = safeFix('Quote the key', context.edits.setSource(key, doubleQuoted(key.text)));
    context.report(
      rangeOfKey(key),
      `Without quotes the key \`${key.text.slice(0, 30)}\` is read as \`${name.slice(0, 30)}\`.`,
      {
        fixes,
        path: fieldOf(pathOf(map), name),
      },
    );
  }
}

function rangeOfKey({ start, end }: Entry['key']): { start: number; end: number } {
  return { start, end };
}

/** The name is one step, dots and all. */
function fieldOf(path: string, name: string): string {
  return /^[A-Za-z_$][\w$-]*$/.test(name) ? `${path}.${name}` : `${path}[${name}]`;
}
