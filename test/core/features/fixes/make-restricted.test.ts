import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readCases } from '../../../../scripts/conformance/cases.ts';
import { Analyzer } from '../../../../src/core/analysis/analysis.ts';
import { makeRestricted } from '../../../../src/core/features/fixes/make-restricted.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import type { Manifest } from '../../../../src/core/manifest/manifest.ts';
import { podSecurityLevel } from '../../../../src/core/manifest/pod-security/evaluate.ts';
import { applyEdits } from '../../../../src/core/text.ts';

const HOME = join(import.meta.dirname, '../../../conformance');
const BASES = join(HOME, 'bases');
const VERSION = 35;
/** Those of the conformance set that have to do with security and volumes. */
const RULES =
  /^(?:pss|volume|seccomp|apparmor|sysctl|os|windows|proc|host|allow|uid|run|capabilities|yaml-anchors|realistic)/;

const analyzer = new Analyzer();
const settings = { ...defaultSettings, kubernetesVersion: VERSION };

/** The manifests with a Pod in a text of one document, and whether the API server would refuse any of it. */
function read(text: string): { manifests: Manifest[]; errors: string[] } {
  const analyses = analyzer.analyse(text, settings).documents.map(({ analysis }) => analysis);
  const manifests = analyses.flatMap(({ subjects }) =>
    subjects.flatMap((subject) => (subject.type === 'manifest' && subject.manifest.podSpec ? [subject.manifest] : [])),
  );
  const errors = analyses.flatMap(({ findings }) =>
    findings
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, path, message }) => `${rule} ${path}: ${message}`),
  );
  return { manifests, errors };
}

function restrict(text: string): string {
  const [manifest] = read(text).manifests;
  return manifest ? applyEdits(text, makeRestricted({ text }, manifest, VERSION)) : text;
}

function assertRestricted(before: string): void {
  const after = restrict(before);
  const { manifests, errors } = read(after);
  for (const manifest of manifests) assert.equal(podSecurityLevel(manifest, VERSION), 'restricted', after);
  assert.deepEqual(errors, [], after);
  assert.equal(restrict(after), after, 'a second time changes nothing');
}

describe('make this Pod restricted', () => {
  it('writes what a plain Pod lacks, and keeps all else', () => {
    const text =
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web # the shop\n' +
      '      image: nginx:1.27\n';
    assert.equal(
      restrict(text),
      `${text.trimEnd()}
      securityContext:
        capabilities:
          drop:
            - ALL
        allowPrivilegeEscalation: false
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
    runAsUser: 1000
`,
      'nginx runs as root unless another user is named',
    );
  });

  it('takes away what reaches for the node', () => {
    const text =
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  hostNetwork: true\n  containers:\n' +
      '    - name: web\n      image: nginx:1.27\n      ports:\n        - containerPort: 80\n' +
      '          hostPort: 80\n      securityContext:\n        privileged: true\n        capabilities:\n' +
      '          add: [NET_ADMIN, SYS_TIME, NET_BIND_SERVICE]\n      volumeMounts:\n        - name: logs\n' +
      '          mountPath: /logs\n  volumes:\n    - name: logs\n      hostPath:\n        path: /var/log\n';
    const after = restrict(text);
    for (const wanted of ['hostNetwork: false', 'privileged: false', 'add: [NET_BIND_SERVICE]', 'emptyDir: {}'])
      assert.ok(after.includes(wanted), after);
    for (const gone of ['hostPort', 'hostPath', 'NET_ADMIN']) assert.ok(!after.includes(gone), after);
  });

  for (const file of readdirSync(BASES)) {
    it(`reaches the level: ${file}`, () => {
      assertRestricted(readFileSync(join(BASES, file), 'utf8'));
    });
  }

  it('reaches the level whatever the line breaks', () => {
    const texts = readdirSync(BASES).map((file) => readFileSync(join(BASES, file), 'utf8'));
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.boolean(), (text, crlf) =>
        assertRestricted(crlf ? text.replaceAll('\n', '\r\n') : text),
      ),
      { numRuns: 30 },
    );
  });

  it('reaches the level with manifests that the API server takes', () => {
    const cases = readCases(join(HOME, 'rules.jsonl.gz'), BASES).filter(
      ({ accepted, objects, rule }) => accepted && objects.length === 1 && RULES.test(rule ?? ''),
    );
    assert.ok(cases.length > 300);
    for (const { yaml } of cases) assertRestricted(yaml);
  });
});
