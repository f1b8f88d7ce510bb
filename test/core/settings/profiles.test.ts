import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { allFindings } from '../../../src/core/analysis/diagnostics.ts';
import { defaultSettings, isOff, PROFILES } from '../../../src/core/settings/settings.ts';
import { declarations } from '../../../src/core/rules/index.ts';

const POD =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n' +
  '      image: shop/web:1.4\n      ports:\n        - containerPort: 80\n';

describe('profiles', () => {
  const analyzer = new Analyzer();
  const found = (settings: object): Set<string> =>
    new Set(allFindings(analyzer.analyse(POD, { ...defaultSettings, ...settings })).map(({ rule }) => rule));
  const on = PROFILES.map((profile) =>
    declarations.filter(({ id }) => !isOff(id, { ...defaultSettings, profile })).map(({ id }) => id),
  );

  it('each report all that the one before does, and more', () => {
    for (const [at, ids] of on.slice(1).entries()) {
      assert.ok((on[at] ?? []).every((id) => ids.includes(id)));
      assert.ok(ids.length > (on[at]?.length ?? 0));
    }
  });

  it('leave contested advice out', () => {
    for (const id of ['cpu-limit-missing', 'liveness-missing', 'image-digest'])
      assert.ok(
        on.every((ids) => !ids.includes(id)),
        id,
      );
  });

  it('add no Errors or Warnings: what the API server says does not depend on them', () => {
    assert.deepEqual(
      declarations.filter(({ profile, severity }) => profile && (severity === 'error' || severity === 'warning')),
      [],
    );
  });

  it('decide what is reported, where no rule is set by itself', () => {
    assert.ok(!found({}).has('readiness-missing'));
    assert.ok(found({ profile: 'standard' }).has('readiness-missing'));
    assert.ok(!found({ profile: 'production', rules: { 'readiness-missing': 'off' } }).has('readiness-missing'));
    assert.ok(found({ rules: { 'readiness-missing': 'hint' } }).has('readiness-missing'));
  });
});
