import assert from 'node:assert/strict';
import fc from 'fast-check';
import { versionName, VERSIONS } from '../../../../src/core/kubernetes/versions.ts';
import { withFolderSettings } from '../../../../src/core/settings/folder-settings/folder-settings.ts';
import { isIgnored, ignoredPaths } from '../../../../src/core/settings/folder-settings/ignored-paths.ts';
import { readFolderSettings } from '../../../../src/core/settings/folder-settings/read-folder-settings.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';

const FULL =
  'profile: production\nkubernetesVersion: 1.30\npodSecurity: off\ncustomPodTemplates: false\n' +
  'requireReason: true\nparameters:\n  allowedRegistries: [registry.example.com/shop/]\n' +
  '  requiredLabels: [team]\n  maxLimits: {cpu: 2, memory: 8Gi}\n  minReplicas: 2\nrules:\n  image-tag: off\n' +
  '  "unknown-field": warning\nignore:\n  - generated/\n  - "**/*.patch.yaml"\n';

/** `«what is marked»: what is said`. */
function said(text: string): string[] {
  return readFolderSettings(text).problems.map(
    ({ range, message }) => `«${text.slice(range.start, range.end)}»: ${message}`,
  );
}

describe('.pod-coach.yaml', () => {
  it('is read, with words that mean something else to YAML as they are written', () => {
    const { settings, problems } = readFolderSettings(FULL);
    assert.deepEqual(problems, []);
    const { ignore, ...rest } = settings;
    assert.deepEqual(rest, {
      profile: 'production',
      kubernetesVersion: 30,
      podSecurity: 'off',
      customPodTemplates: false,
      requireReason: true,
      parameters: {
        allowedRegistries: ['registry.example.com/shop'],
        requiredLabels: ['team'],
        maxLimits: { cpu: '2', memory: '8Gi' },
        minReplicas: 2,
      },
      rules: { 'image-tag': 'off', 'unknown-field': 'warning' },
    });
    assert.equal(ignore.length, 2);
  });

  const wrong: readonly [text: string, expected: readonly string[]][] = [
    ['parameters: {minReplica: 2}\n', ['«minReplica»: Unknown parameter `minReplica`. Did you mean `minReplicas`?']],
    ['parameters: {minReplicas: none}\n', ['«none»: `minReplicas` must be an integer of at least 1.']],
    ['parameters: {maxLimits: {memory: lots}}\n', ['«lots»: A limit must be a quantity, such as `500m` or `8Gi`.']],
    ['parameters: {requiredLabels: team}\n', ['«team»: `requiredLabels` must be a list of strings.']],
    ['requireReason: often\n', ['«often»: `requireReason` must be one of true, false.']],
    ['profil: standard\n', ['«profil»: Unknown setting `profil`. Did you mean `profile`?']],
    ['profile: strict\n', ['«strict»: `profile` must be one of learning, standard, production.']],
    [
      'kubernetesVersion: 1.12\n',
      [`«1.12»: \`kubernetesVersion\` must be one of ${VERSIONS.map(versionName).join(', ')}.`],
    ],
    ['rules:\n  image-tags: off\n', ['«image-tags»: Unknown rule `image-tags`. Did you mean `image-tag`?']],
    [
      'rules:\n  image-tag: loud\n',
      ['«loud»: The severity of a rule must be one of off, hint, information, warning, error.'],
    ],
    ['rules: [image-tag]\n', ['«[image-tag]»: `rules` must map rule ids to severities, such as `image-tag: off`.']],
    ['ignore: generated\n', ['«generated»: `ignore` must be a list of files and folders.']],
    [
      'ignore: ["{a", {}]\n',
      [
        '«"{a"»: Each item of `ignore` must be a file pattern, such as `generated/` or `**/*.patch.yaml`.',
        '«{}»: Each item of `ignore` must be a file pattern, such as `generated/` or `**/*.patch.yaml`.',
      ],
    ],
    ['profile: standard\nprofile: learning\n', ['«profile»: Duplicate key `profile`; the last one wins.']],
    ['profile: standard\n---\nprofile: learning\n', ['«---»: Only the first document of this file is read.']],
    ['- profile\n', ['«- profile»: This file must be a map of settings, such as `profile: standard`.']],
  ];
  for (const [text, expected] of wrong)
    it(`says what makes no sense in ${JSON.stringify(text)}`, () => assert.deepEqual(said(text), expected));

  it('keeps what makes sense beside what does not', () => {
    const { settings } = readFolderSettings('profile: strict\nrules:\n  image-tag: off\n  no-such-rule: hint\n');
    assert.deepEqual(settings.rules, { 'image-tag': 'off', 'no-such-rule': 'hint' });
    assert.equal(settings.profile, undefined);
  });

  it('may be empty, or half-typed', () => {
    for (const text of ['', '# later\n', 'rules:\n', 'ignore:\n', 'profile:\n', 'rules:\n  image-tag:\n'])
      assert.deepEqual(said(text), [], text);
    assert.equal(said('rules: {').length > 0, true);
  });

  it('never breaks anything, whatever it is', () => {
    const piece = fc.constantFrom(
      'rules',
      'ignore',
      'profile',
      ':',
      '\n',
      '  ',
      '- ',
      '{',
      '}',
      '[',
      '*',
      '&a',
      '*a',
      '<<',
      '"',
      '__proto__',
      'off',
      '---\n',
      '\t',
      '\u0000',
      '{{',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const { settings, problems } = readFolderSettings(text);
        for (const { range } of problems)
          assert.ok(range.start >= 0 && range.start <= range.end && range.end <= text.length);
        assert.ok(withFolderSettings(defaultSettings, settings, 'a/b.yaml').kubernetesVersion >= 30);
      }),
      { numRuns: 2000 },
    );
  });

  it('is not followed into the deep', () => {
    assert.equal(said('['.repeat(100_000)).length, 1);
    assert.equal(said(`rules:\n${'  x: y\n'.repeat(20_000)}`).length <= 100, true);
  });

  it('counts more than the settings of a person, key by key and rule by rule', () => {
    const { settings } = readFolderSettings('profile: standard\nrules: {image-tag: hint}\n');
    const person = {
      ...defaultSettings,
      kubernetesVersion: 33,
      profile: 'production',
      rules: { 'image-tag': 'off', 'unknown-field': 'off' },
    } as const;
    assert.deepEqual(withFolderSettings(person, settings, 'a.yaml'), {
      ...person,
      profile: 'standard',
      rules: { 'image-tag': 'hint', 'unknown-field': 'off' },
    });
  });
});

describe('what a folder ignores', () => {
  const cases: readonly [pattern: string, ignored: readonly string[], checked: readonly string[]][] = [
    ['generated/', ['generated/a.yaml', 'x/generated/y/a.yaml'], ['generated', 'generated.yaml']],
    ['a.yaml', ['a.yaml', 'x/a.yaml'], ['aa.yaml']],
    ['x/a.yaml', ['x/a.yaml'], ['y/x/a.yaml']],
    ['/a.yaml', ['a.yaml'], ['x/a.yaml']],
    ['x/y', ['x/y/z/a.yaml', 'x/y'], ['z/x/y/a.yaml', 'x/yy']],
    ['*.patch.yaml', ['x/a.patch.yaml'], ['x/a.yaml']],
    ['../secret', [], ['secret', 'x/secret']],
  ];
  for (const [pattern, ignored, checked] of cases) {
    it(pattern, () => {
      const glob = ignoredPaths(pattern);
      assert.ok(glob);
      assert.deepEqual(
        [...ignored, ...checked].filter((path) => isIgnored([glob], path)),
        ignored,
      );
    });
  }
});
