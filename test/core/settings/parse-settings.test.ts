import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NEWEST_VERSION, OLDEST_VERSION, versionName } from '../../../src/core/kubernetes/versions.ts';
import { parseKubernetesVersion, parseRuleSettings, parseSettings } from '../../../src/core/settings/parse-settings.ts';
import { applySettings, defaultSettings } from '../../../src/core/settings/settings.ts';

describe('settings as people write them', () => {
  it('are read', () => {
    const settings = parseSettings({
      kubernetesVersion: '1.33',
      profile: 'standard',
      podSecurity: 'baseline',
      rules: { 'image-tag': 'off', 'unknown-field': 'warning' },
    });
    assert.deepEqual(settings, {
      kubernetesVersion: 33,
      profile: 'standard',
      podSecurity: 'baseline',
      customPodTemplates: true,
      rules: { 'image-tag': 'off', 'unknown-field': 'warning' },
      ignored: false,
      parameters: defaultSettings.parameters,
      requireReason: false,
      isPatch: false,
      images: [],
    });
  });

  it('without sense are as if they were not there', () => {
    assert.deepEqual(parseSettings({ kubernetesVersion: undefined, rules: undefined }), defaultSettings);
    assert.deepEqual(
      parseSettings({ kubernetesVersion: undefined, profile: 'strict', podSecurity: 'privileged', rules: undefined }),
      defaultSettings,
    );
    for (const value of ['1.12', '1.1000', '2.30', '36', 36, null, {}, '1.36.2'])
      assert.equal(parseKubernetesVersion(value), undefined);
    assert.equal(parseKubernetesVersion(versionName(NEWEST_VERSION + 1)), NEWEST_VERSION + 1);
    assert.deepEqual(parseRuleSettings({ a: 'loud', b: 1, c: 'hint', d: null }), { c: 'hint' });
  });

  it('never break anything, whatever they are', () => {
    const hostile = fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true });
    const rules = fc.oneof(
      hostile,
      fc.dictionary(
        fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor')),
        fc.oneof(hostile, fc.constant('off')),
      ),
    );
    fc.assert(
      fc.property(hostile, rules, (kubernetesVersion, ruleSettings) => {
        const settings = parseSettings({ kubernetesVersion, rules: ruleSettings });
        assert.ok(settings.kubernetesVersion >= OLDEST_VERSION);
        assert.deepEqual(applySettings([], settings), []);
      }),
      { numRuns: 2000 },
    );
    assert.equal(Object.getPrototypeOf(parseRuleSettings(JSON.parse('{"__proto__": "off"}'))), Object.prototype);
  });
});
