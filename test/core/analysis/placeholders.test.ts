import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { allFindings } from '../../../src/core/analysis/diagnostics.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';
import { findPlaceholders } from '../../../src/core/yaml/placeholders.ts';

const analyzer = new Analyzer();
const SEEN: ReadonlySet<string> = new Set(['error', 'warning']);

/** The Errors, the Warnings and the note about placeholders, as `rule: what is marked`. */
function found(text: string): string[] {
  return allFindings(analyzer.analyse(text, defaultSettings))
    .filter(({ rule, severity }) => SEEN.has(severity) || rule === 'placeholder')
    .map(({ rule, range }) => `${rule}: ${text.slice(range.start, range.end)}`);
}

/** A Deployment with a mistake of its own (`replicas: "2"`), and placeholders put into it. */
function deployment({ name = 'web', image = 'nginx:1.27', port = '80', more = '' } = {}): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  replicas: "2"
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
        - name: web
          image: ${image}
          ports:
            - containerPort: ${port}
${more}`;
}

describe('placeholders of other tools', () => {
  const kinds: readonly (readonly [what: string, placeholder: string, noted: boolean])[] = [
    ['envsubst', '$PORT', true],
    ['envsubst with braces', '${PORT}', true],
    ['Flux with a default', '${PORT:=80}', true],
    ['Azure DevOps', '$(PORT)', true],
    ['Windows', '%PORT%', true],
    ['underscores', '__PORT__', true],
    ['at signs', '@PORT@', true],
    ['double at signs', '@@PORT@@', true],
    ['leftover braces', '{{ port }}', true],
    ['Helm', '{{ .Values.port }}', false],
    ['ERB', '<%= port %>', false],
    ['ytt', '#@ data.values.port', false],
    ['Octopus', '#{Port}', false],
  ];
  for (const [what, placeholder, noted] of kinds) {
    it(`${what}: the rest is still checked`, () => {
      const expected = [...(noted ? [`placeholder: ${placeholder}`] : []), 'wrong-type: "2"'];
      assert.deepEqual(found(deployment({ port: placeholder })), expected);
    });
  }

  it('never lose one to a fix', () => {
    for (const [, placeholder] of kinds) {
      const text = deployment({ name: placeholder.startsWith('#') ? 'web' : placeholder, port: placeholder });
      for (const { fixes } of allFindings(analyzer.analyse(text, defaultSettings))) {
        for (const { edits } of fixes) {
          const removed = edits.filter(({ range }) => text.slice(range.start, range.end).includes(placeholder));
          assert.ok(removed.length === 0 || edits.some(({ newText }) => newText.includes(placeholder)), text);
        }
      }
    }
  });

  it('may add or leave out whole lines, so nothing is missing', () => {
    const helm = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "web.name" . }}
spec:
  {{- if .Values.replicas }}
  replicas: {{ .Values.replicas }}
  {{- else }}
  replicas: "1"
  {{- end }}
  selector:
    matchLabels:
      {{- include "web.labels" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "web.labels" . | nindent 8 }}
    spec:
      containers:
        - name: web
          image: nginx:1.27
          imagePullPolcy: {{ .Values.policy }}
`;
    assert.deepEqual(found(helm), ['wrong-type: "1"', 'unknown-field: imagePullPolcy']);
  });

  it('are left to the programs that get them', () => {
    const program = deployment({
      more: `          command: [sh, -c, 'echo $HOME \${X:-y} {{.Names}}']
          env: [{name: PATH_NOW, value: $PATH}]
          securityContext: {privileged: maybe}
`,
    });
    assert.deepEqual(found(program), ['wrong-type: "2"', 'wrong-type: maybe']);
  });

  it('are none in block texts, comments and the words of Kustomize', () => {
    const text =
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web # {{ x }} %X%\ndata:\n  a: |\n    {{ .Values.x }}\n';
    assert.deepEqual(found(text), []);
    assert.deepEqual(findPlaceholders('$patch: delete\n$retainKeys: [a]\n'), []);
  });

  it('say nothing in files of other tools', () => {
    assert.deepEqual(found('services:\n  web:\n    image: ${IMAGE}\n'), []);
    assert.deepEqual(found('- hosts: all\n  tasks:\n    - debug: {msg: "{{ x }}"}\n'), []);
    assert.deepEqual(found('apiVersion: v1\nname: chart\nversion: 0.1.0\n'), []);
    assert.deepEqual(found('apiVersion: v2\nname: chart\nversion: 0.1.0\nappVersion: "1"\n'), []);
  });

  it('are found in linear time', () => {
    // Of several tries the least: other programs on this machine only ever add to it.
    const cost = (count: number): number => {
      const text = '{{ $A{%'.repeat(count);
      const tries = Array.from({ length: 3 }, () => {
        const start = process.cpuUsage();
        findPlaceholders(text);
        const { user, system } = process.cpuUsage(start);
        return user + system;
      });
      return Math.min(...tries);
    };
    cost(2000);
    assert.ok(cost(40_000) < 40 * Math.max(cost(4000), 500));
  });
});
