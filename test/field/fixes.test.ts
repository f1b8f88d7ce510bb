/** What holds of every preferred fix: it does not throw away what could be kept, and it makes up no number. */

import assert from 'node:assert/strict';
import { findingsOf, withFix } from './field-case.ts';
import type { JsonFinding } from './field-case.ts';

/** A workload with a place for a stray line in each of its objects. */
const PLACES = [
  'metadata',
  'spec',
  'template metadata',
  'pod',
  'pod security',
  'container',
  'container security',
] as const;
type Place = (typeof PLACES)[number];

function deployment(stray: Partial<Record<Place, string>>): string {
  const at = (place: Place, indent: number): string => {
    const lines = stray[place]?.split('\n') ?? [];
    return lines.map((line) => `${' '.repeat(indent)}${line}\n`).join('');
  };
  return (
    'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n' +
    `${at('metadata', 2)}spec:\n${at('spec', 2)}` +
    '  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n' +
    `${at('template metadata', 6)}      labels:\n        app: web\n    spec:\n${at('pod', 6)}` +
    `      securityContext:\n        runAsNonRoot: true\n${at('pod security', 8)}` +
    `      containers:\n        - name: web\n          image: nginx:1.27\n${at('container', 10)}` +
    `          securityContext:\n            runAsUser: 1000\n${at('container security', 12)}` +
    '        - name: log\n          image: busybox:1.36\n'
  );
}

/** Fields, with what people write under them, and the places that do not have them. */
const STRAYS: readonly (readonly [field: string, places: readonly Place[]])[] = [
  ['capabilities:\n  drop: [ALL]', ['pod security', 'pod']],
  ['allowPrivilegeEscalation: false', ['pod security', 'container']],
  ['readOnlyRootFilesystem: true', ['pod security', 'container']],
  ['privileged: false', ['pod security', 'container']],
  ['fsGroup: 2000', ['container security', 'container', 'pod']],
  ['supplementalGroups: [3000, 4000]', ['container security', 'container', 'pod']],
  ['replicas: 3', ['metadata', 'pod', 'container', 'template metadata']],
  ['nodeSelector:\n  disk: ssd', ['container', 'spec']],
  ['tolerations:\n  - key: gpu\n    operator: Exists', ['container', 'spec']],
  ['terminationGracePeriodSeconds: 45', ['container', 'spec']],
  ['volumes:\n  - name: data\n    emptyDir: {}', ['container', 'spec']],
  ['minReadySeconds: 12', ['pod', 'container', 'metadata']],
];

/** Words of other tools: what must be left of them after all fixes. */
const WORDS: readonly (readonly [written: string, kept: readonly string[]])[] = [
  ['environment:\n  LEVEL: info', ['LEVEL', 'info']],
  ['environment:\n  - LEVEL=info', ['LEVEL', 'info']],
  ['env:\n  LEVEL: info', ['LEVEL', 'info']],
  ['cmd: [serve, now]', ['serve', 'now']],
  ['entrypoint: [node, app.js]', ['node', 'app.js']],
  ['ports:\n  - "8080:3000"', ['3000']],
  ['expose:\n  - "3000"', ['3000']],
  ['working_dir: /srv/app', ['/srv/app']],
  ['mem_limit: 512m', ['512Mi']],
  ['cap_add: [NET_ADMIN]', ['NET_ADMIN']],
  ['stop_grace_period: 1m30s', ['90']],
];

async function preferredOf(text: string): Promise<{ finding: JsonFinding; fixed: string }[]> {
  const found = await findingsOf({ text });
  return found.flatMap((finding) => {
    const fix = finding.severity === 'error' ? finding.fixes.find(({ preferred }) => preferred) : undefined;
    return fix ? [{ finding, fixed: withFix(text, fix) }] : [];
  });
}

/** Keys and values as bare words: where they stand and how they are quoted does not matter here. */
function bareWords(text: string): string[] {
  return text.split(/[\s:,"'[\]{}-]+/).filter((word) => word !== '');
}

function isKept(words: readonly string[], text: string): boolean {
  const left = bareWords(text);
  return words.every((word) => left.includes(word));
}

describe('the preferred fix of a field in the wrong place', function () {
  this.timeout(60_000);
  for (const [field, places] of STRAYS) {
    for (const place of places) {
      it(`moves ${field.split(':')[0] ?? ''} out of: ${place}`, async () => {
        const text = deployment({ [place]: field });
        const fixes = await preferredOf(text);
        assert.ok(fixes.length > 0, text);
        for (const { fixed } of fixes) assert.ok(isKept(bareWords(field), fixed), fixed);
      });
    }
  }
});

describe('a field of a container that is in the Pod', () => {
  for (const field of ['command: [serve, now]', 'env:\n  - name: A\n    value: b', 'ports:\n  - containerPort: 8091']) {
    it(`goes to either container, and neither is preferred: ${field.split(':')[0] ?? ''}`, async () => {
      const text = deployment({ pod: field });
      const [finding] = (await findingsOf({ text })).filter(({ severity }) => severity === 'error');
      assert.deepEqual(
        finding?.fixes.map(({ preferred }) => preferred),
        [false, false],
      );
      for (const fix of finding?.fixes ?? []) assert.ok(isKept(bareWords(field), withFix(text, fix)));
    });
  }
});

describe('the preferred fixes of words of another tool', () => {
  for (const [written, kept] of WORDS) {
    it(written.replaceAll('\n', ' '), async () => {
      let text = deployment({ container: written });
      for (let round = 0; round < 4; round++) {
        const [first] = await preferredOf(text);
        if (!first) break;
        text = first.fixed;
      }
      assert.deepEqual(
        (await findingsOf({ text })).filter(({ severity }) => severity === 'error'),
        [],
      );
      assert.ok(isKept(kept.flatMap(bareWords), text), text);
    });
  }
});

describe('the preferred fix of a port', () => {
  const fields = [
    (port: string) => `ports:\n  - containerPort: ${port}`,
    (port: string) => `ports:\n  - containerPort: 80\nlivenessProbe:\n  httpGet:\n    path: /\n    port: ${port}`,
    (port: string) => `ports:\n  - containerPort: 80\nreadinessProbe:\n  tcpSocket:\n    port: ${port}`,
  ];
  const notations = ['0.0.0.0:N', 'localhost:N', 'N/tcp', 'http://web:N/live', '"N"', ':N', '"127.0.0.1:N"', 'tcp-N'];
  for (const notation of notations) {
    it(`makes no other number of ${notation}`, async () => {
      for (const [at, field] of fields.entries()) {
        const port = String(8091 + at);
        const text = deployment({ container: field(notation.replace('N', port)) });
        for (const { fixed } of await preferredOf(text)) {
          const before = new Set(bareWords(text).flatMap((word) => word.match(/\d+/g) ?? []));
          assert.ok(fixed.includes(port), fixed);
          assert.deepEqual(
            (fixed.match(/\d+/g) ?? []).filter((number) => !before.has(number)),
            [],
          );
        }
      }
    });
  }
});
