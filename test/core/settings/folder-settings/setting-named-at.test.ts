import assert from 'node:assert/strict';
import { completeFolderSettings } from '../../../../src/core/settings/folder-settings/complete-folder-settings.ts';
import { readFolderSettings } from '../../../../src/core/settings/folder-settings/read-folder-settings.ts';
import { settingNamedAt } from '../../../../src/core/settings/folder-settings/setting-named-at.ts';
import { folderSettingsSchema } from '../../../../src/core/settings/folder-settings/settings-schema.ts';

interface Described {
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Described>>;
}

const SCHEMA = folderSettingsSchema() as Described;
const TOP = Object.entries(SCHEMA.properties ?? {});
const PARAMETERS = Object.entries(SCHEMA.properties?.['parameters']?.properties ?? {});

describe('a setting of .pod-coach.yaml', () => {
  for (const [name, { description }] of TOP)
    it(`${name} is explained as the schema says it`, () => {
      const text = `# ours\n${name}: x\n`;
      for (const offset of [7, 8, 7 + name.length]) {
        const named = settingNamedAt(text, offset);
        assert.ok(named && description);
        assert.equal(named.about, description);
        assert.equal(text.slice(named.range.start, named.range.end), name);
        for (const value of named.values)
          assert.deepEqual(readFolderSettings(`${name}: ${value}\n`).problems, [], `${name}: ${value}`);
      }
    });

  for (const [name, { description }] of PARAMETERS)
    it(`the parameter ${name} is explained with an example that holds`, () => {
      const text = `parameters:\n  ${name}: x\n`;
      const named = settingNamedAt(text, 14);
      assert.equal(named?.about, description);
      assert.deepEqual(readFolderSettings(`parameters:\n  ${name}: ${named?.example}\n`).problems, []);
      assert.equal(settingNamedAt(`rules:\n  ${name}: x\n`, 10), undefined);
    });

  it('is nothing beside its name, and nothing where nothing is known', () => {
    for (const [text, offset] of [
      ['profile: standard', 9],
      ['profil: standard', 2],
      ['# profile: standard', 4],
      ['ignore:\n  profile: x', 12],
      ['', 0],
    ] as const)
      assert.equal(settingNamedAt(text, offset), undefined, text);
  });
});

describe('completion in .pod-coach.yaml', () => {
  const labels = (text: string): string[] => completeFolderSettings(text, text.length).map(({ label }) => label);

  it('offers what the schema has, no less and no more', () => {
    assert.deepEqual(
      labels(''),
      TOP.map(([name]) => name),
    );
    assert.deepEqual(
      labels('parameters:\n  '),
      PARAMETERS.map(([name]) => name),
    );
    for (const [name, { enum: values }] of TOP) if (values) assert.deepEqual(labels(`${name}: `), values, name);
  });

  it('writes only what its reader takes', () => {
    for (const text of ['', 'parameters:\n  ', 'profile: ', 'rules:\n  ', 'rules:\n  image-tag: '])
      for (const { insert, label } of completeFolderSettings(text, text.length)) {
        const problems = readFolderSettings(`${text}${insert}\n`).problems.map(({ message }) => message);
        assert.deepEqual(
          problems.filter((message) => /Unknown|Duplicate|Example/.test(message)),
          [],
          label,
        );
      }
  });
});
