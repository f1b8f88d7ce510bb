/** The example beside an entry of the list: what it writes, as a block of YAML. */

import type { Schema } from '../../kubernetes/schema.ts';
import { scalarText } from '../../yaml/write.ts';
import type { About } from './item.ts';
import { sampleValues } from './sample-values.ts';
import { resolve } from './write-snippet.ts';
import type { InsertPart } from './write-snippet.ts';

/** More lines than this nobody reads beside a list. */
const MAX_LINES = 16;

/** For fields that are written empty, because what belongs there is known to the writer alone. */
const EXAMPLES: Readonly<Record<string, string>> = {
  'Container.command': 'command: ["node", "server.js"]',
  'Container.args': 'args: ["--port", "8080"]',
  'Container.workingDir': 'workingDir: /app',
  'Container.securityContext': 'securityContext:\n  runAsNonRoot: true\n  allowPrivilegeEscalation: false',
  'PodSpec.securityContext': 'securityContext:\n  runAsNonRoot: true\n  runAsUser: 10001',
  'Container.lifecycle': 'lifecycle:\n  preStop:\n    sleep:\n      seconds: 5',
  'ExecAction.command': 'command: ["cat", "/tmp/ready"]',
  'PodSpec.nodeSelector': 'nodeSelector:\n  kubernetes.io/arch: amd64',
  'PodSpec.affinity':
    'affinity:\n  podAntiAffinity:\n    preferredDuringSchedulingIgnoredDuringExecution:\n      - weight: 100\n' +
    '        podAffinityTerm:\n          topologyKey: kubernetes.io/hostname\n          labelSelector:\n' +
    '            matchLabels:\n              app: web',
  'PodSpec.dnsConfig': 'dnsConfig:\n  searches: [example.com]',
  'PodSpec.nodeName': 'nodeName: node-1',
  'PodSpec.hostname': 'hostname: web-0',
  'PodSpec.subdomain': 'subdomain: web',
  'ObjectMeta.annotations': 'annotations:\n  example.com/owner: team-a',
  'EnvVar.value': 'value: "8080"',
  'ConfigMap.data': 'data:\n  LOG_LEVEL: info',
};

/** Undefined parts are those of nobody; '' where an example would only repeat the name. */
export function exampleMarkdown(about: About, parts: readonly InsertPart[], schema: Schema): string {
  const { field, value, words } = about;
  const written = withoutIndent(resolve(parts));
  const isOfValue = value !== undefined && field !== undefined && words === undefined && !written.includes('\n');
  const text = isOfValue ? `${field}: ${written}` : isEmpty(written) ? exampleOf(about, schema) : written;
  return text === '' || text === field ? '' : fenced(text);
}

/** Does something stand there yet? `key:`, or `key:` and the dash of an item. */
function isEmpty(written: string): boolean {
  const colon = written.indexOf(':');
  if (colon < 1 || /\s/.test(written.slice(0, colon))) return false;
  return ['', '-', '{}', '[]'].includes(written.slice(colon + 1).trim());
}

function exampleOf({ type, field = '' }: About, schema: Schema): string {
  const key = `${type === 'EphemeralContainer' ? 'Container' : type}.${field}`;
  if (Object.hasOwn(EXAMPLES, key)) return EXAMPLES[key] ?? '';
  const known = schema.type(type)?.fields.get(field);
  const item = known?.type.kind === 'list' ? known.type.items : known?.type;
  if (item?.kind !== 'scalar') return '';
  const isList = known?.type.kind === 'list';
  const sample = sampleValues(isList ? `${key}[]` : key, item.scalar, known)[0];
  if (sample === undefined) return '';
  const text = typeof sample === 'string' ? scalarText(sample, true) : String(sample);
  return `${field}: ${isList ? `[${text}]` : text}`;
}

function fenced(text: string): string {
  const lines = text.split('\n');
  const shown = lines.length > MAX_LINES ? [...lines.slice(0, MAX_LINES), '…'] : lines;
  // Longer than any row of backticks in it, so that nothing in it ends the example.
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}yaml\n${shown.join('\n')}\n${fence}`;
}

/**
 * From the first column on. The first line of what is written begins where the cursor is, the others are indented from
 * the margin.
 */
function withoutIndent(text: string): string {
  const lines = text.replaceAll('\r', '').replace(/^\n+/, '').trimEnd().split('\n');
  const isWhole = /^ /.test(lines[0] ?? '');
  const [first = '', ...rest] = isWhole ? ['', ...lines] : lines;
  const indents = rest.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const least = indents.length === 0 ? 0 : Math.min(...indents);
  const by = Math.max(0, least - (first.endsWith(':') || first.startsWith('- ') ? 2 : 0));
  const shifted = rest.map((line) => line.slice(by));
  return isWhole ? shifted.join('\n') : [first.trimStart(), ...shifted].join('\n');
}
