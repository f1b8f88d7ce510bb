/** Completes the fragments of rule examples to whole manifests, and finds their marks. */

import type { Example, ExampleTemplate, RuleDeclaration } from '../../src/core/rules/rule.ts';
import { defaultSettings } from '../../src/core/settings/settings.ts';
import type { Settings } from '../../src/core/settings/settings.ts';

/** A clean, hardened Pod: each block by its key, so that a fragment can replace it. */
const CONTAINER: Readonly<Record<string, string>> = {
  name: 'name: web',
  image: 'image: registry.example.com/shop/web:2.4.1',
  resources: 'resources:\n  requests:\n    cpu: 100m\n    memory: 64Mi\n  limits:\n    memory: 64Mi',
  securityContext:
    'securityContext:\n  allowPrivilegeEscalation: false\n  readOnlyRootFilesystem: true\n  runAsNonRoot: true\n' +
    '  capabilities:\n    drop: [ALL]\n  seccompProfile:\n    type: RuntimeDefault',
};

const POD_SPEC: Readonly<Record<string, string>> = {
  automountServiceAccountToken: 'automountServiceAccountToken: false',
};

/**
 * The manifest that an example stands for, marks still in it. A fragment's fields replace the template's of the same
 * name.
 */
export function completeExample(text: string, template: ExampleTemplate): string {
  if (template === 'document') return text.endsWith('\n') ? text : `${text}\n`;
  if (template === 'container') return pod(blocks({}, POD_SPEC), blocks(split(text), CONTAINER));
  const fields = split(text);
  return pod(blocks(fields, POD_SPEC), 'containers' in fields ? undefined : blocks({}, CONTAINER));
}

function pod(spec: string, container: string | undefined): string {
  const containers = container === undefined ? '' : `  containers:\n    - ${indent(container, 6).trimStart()}\n`;
  return (
    `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    app: web\nspec:\n${indent(spec, 2)}\n` +
    containers
  );
}

/** The fragment's blocks in their own order, after those of the template that it does not replace. */
function blocks(fragment: Readonly<Record<string, string>>, template: Readonly<Record<string, string>>): string {
  const kept = Object.entries(template)
    .filter(([key]) => !(key in fragment))
    .map(([, block]) => block);
  return [...kept.slice(0, 1), ...Object.values(fragment), ...kept.slice(1)].join('\n');
}

function split(fragment: string): Record<string, string> {
  const result: Record<string, string> = {};
  let key = '';
  for (const line of fragment.replace(/\n$/, '').split('\n')) {
    const match = /^«?([\w.~"'<$/-]+)»?:/.exec(line);
    if (match?.[1] !== undefined) {
      key = match[1];
      while (key in result) key += '+';
      result[key] = line;
    } else result[key] = result[key] === undefined ? line : `${result[key]}\n${line}`;
  }
  return result;
}

function indent(text: string, by: number): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : ' '.repeat(by) + line))
    .join('\n');
}

/** Takes the marks « and » out of a text and says what they enclosed. */
export function readMarks(marked: string): { text: string; ranges: { start: number; end: number }[] } {
  const ranges: { start: number; end: number }[] = [];
  let text = '';
  for (const character of marked) {
    if (character === '«') ranges.push({ start: text.length, end: text.length });
    else if (character === '»') {
      const open = ranges.at(-1);
      if (open) ranges[ranges.length - 1] = { start: open.start, end: text.length };
    } else text += character;
  }
  return { text, ranges };
}

/** What an example is judged with: its rule is on, whatever the profile. */
export function exampleSettings({ id, severity }: RuleDeclaration, { version, parameters }: Example): Settings {
  return {
    ...defaultSettings,
    kubernetesVersion: version ?? defaultSettings.kubernetesVersion,
    parameters: { ...defaultSettings.parameters, ...parameters },
    rules: { [id]: severity },
  };
}
