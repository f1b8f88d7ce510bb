import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { allFindings } from '../../../src/core/analysis/diagnostics.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';
import type { PodSecuritySetting } from '../../../src/core/settings/settings.ts';

const analyzer = new Analyzer();

function found(text: string, podSecurity: PodSecuritySetting, rules = {}): string[] {
  const file = analyzer.analyse(text, { ...defaultSettings, podSecurity, rules });
  return allFindings(file)
    .flatMap(({ rule }) => (rule.startsWith('pss-') ? [rule] : []))
    .sort();
}

const POD =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: shop\nspec:\n  hostPID: true\n  containers:\n' +
  '    - name: web\n      image: nginx:1.27\n';
const BASELINE = ['pss-host-namespaces'];
const RESTRICTED = [
  'pss-allow-priv-esc',
  'pss-drop-all',
  'pss-host-namespaces',
  'pss-run-as-nonroot',
  'pss-seccomp-required',
];

function namespace(label: string): string {
  return (
    'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n' +
    `    pod-security.kubernetes.io/${label}\n---\n`
  );
}

describe('the setting podSecurity', () => {
  it('turns the reasons of a level into warnings', () => {
    assert.deepEqual(found(POD, 'off'), []);
    assert.deepEqual(found(POD, 'baseline'), BASELINE);
    assert.deepEqual(found(POD, 'restricted'), RESTRICTED);
  });

  it('leaves a rule that is set by itself as it is set', () => {
    assert.deepEqual(
      found(POD, 'restricted', { 'pss-drop-all': 'off' }),
      RESTRICTED.filter((rule) => rule !== 'pss-drop-all'),
    );
    assert.deepEqual(found(POD, 'off', { 'pss-host-namespaces': 'error' }), BASELINE);
  });

  it('gives way to the label of the namespace in the same file', () => {
    assert.deepEqual(found(namespace('enforce: baseline') + POD, 'off'), BASELINE);
    assert.deepEqual(found(namespace('warn: restricted') + POD, 'off'), RESTRICTED);
    assert.deepEqual(found(namespace('enforce: privileged') + POD, 'restricted'), []);
    assert.deepEqual(
      found(namespace('enforce: baseline') + POD.replace('namespace: shop', 'namespace: other'), 'off'),
      [],
    );
  });

  it('takes the standards of the version that the namespace asks for', () => {
    const probed = POD.replace(
      'hostPID: true\n',
      'securityContext:\n    sysctls:\n      - {name: net.ipv4.tcp_rmem, value: "1"}\n',
    );
    const asking = (version: string): string =>
      namespace(`enforce: baseline\n    pod-security.kubernetes.io/enforce-version: ${version}`);
    assert.deepEqual(found(asking('v1.31') + probed, 'off'), ['pss-sysctls']);
    for (const version of ['v1.32', 'latest', 'v1.99', '"1.31"'])
      assert.deepEqual(found(asking(version) + probed, 'off'), []);
    const old = namespace('warn: restricted\n    pod-security.kubernetes.io/warn-version: v1.20');
    assert.deepEqual(
      found(old + POD, 'off'),
      RESTRICTED.filter((rule) => rule !== 'pss-drop-all'),
    );
  });

  it('follows a label that changes, though the Pod’s own text does not', () => {
    const settings = { ...defaultSettings, podSecurity: 'off' } as const;
    const before = analyzer.analyse(namespace('enforce: baseline') + POD, settings);
    const after = analyzer.analyse(namespace('enforce: restricted') + POD, settings, before);
    assert.deepEqual(
      allFindings(after)
        .flatMap(({ rule }) => (rule.startsWith('pss-') ? [rule] : []))
        .sort(),
      RESTRICTED,
    );
  });

  it('says a thing once: the advice about the same place is left out', () => {
    const file = analyzer.analyse(POD.replace('hostPID', 'hostNetwork'), {
      ...defaultSettings,
      podSecurity: 'baseline',
    });
    assert.deepEqual(
      allFindings(file).flatMap(({ rule, path }) => (path === 'spec.hostNetwork' ? [rule] : [])),
      BASELINE,
    );
  });
});
