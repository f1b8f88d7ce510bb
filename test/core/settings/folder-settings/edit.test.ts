import assert from 'node:assert/strict';
import { completeFolderSettings } from '../../../../src/core/settings/folder-settings/complete-folder-settings.ts';
import { readFolderSettings } from '../../../../src/core/settings/folder-settings/read-folder-settings.ts';
import { turnOffInFolder } from '../../../../src/core/settings/folder-settings/turn-off-in-folder.ts';
import { applyEdits } from '../../../../src/core/text.ts';

function turnedOff(text: string): string | undefined {
  const edit = turnOffInFolder(text, 'image-tag');
  return edit && applyEdits(text, [edit]);
}

describe('turning a rule off in .pod-coach.yaml', () => {
  const cases: readonly [before: string, after: string | undefined][] = [
    ['', 'rules:\n  image-tag: off\n'],
    ['# ours', '# ours\nrules:\n  image-tag: off\n'],
    ['profile: standard\n', 'profile: standard\nrules:\n  image-tag: "off"\n'],
    [
      'rules:\n  # loud\n  unknown-field: warning # why\nprofile: standard\n',
      'rules:\n  # loud\n  unknown-field: warning # why\n  image-tag: "off"\nprofile: standard\n',
    ],
    ['rules:\n  image-tag: hint # why\n', 'rules:\n  image-tag: "off" # why\n'],
    ['rules: {}\n', 'rules:\n  image-tag: "off"\n'],
    ['rules:\nprofile: standard\n', 'rules:\n  image-tag: "off"\nprofile: standard\n'],
    ['{}\n', '{rules: {image-tag: "off"}}\n'],
    ['profile: standard\r\n', 'profile: standard\r\nrules:\r\n  image-tag: "off"\r\n'],
    ['- a list\n', undefined],
    ['rules: [\n', undefined],
    ['rules: [a]\n', undefined],
  ];
  for (const [before, after] of cases) {
    it(JSON.stringify(before), () => {
      assert.equal(turnedOff(before), after);
      if (after !== undefined)
        assert.deepEqual(
          [readFolderSettings(after).settings.rules['image-tag'], readFolderSettings(after).problems],
          ['off', []],
        );
    });
  }
});

describe('completing .pod-coach.yaml', () => {
  /** The text with `|` where the cursor is -> what is offered, with the word that it replaces. */
  function offered(marked: string): string[] {
    const offset = marked.indexOf('|');
    const text = marked.replace('|', '');
    return completeFolderSettings(text, offset).map(
      ({ label, range }) => `${text.slice(range.start, range.end)}>${label}`,
    );
  }

  it('offers keys, values and rules where each may stand', () => {
    assert.deepEqual(offered('pro|'), [
      'pro>profile',
      'pro>kubernetesVersion',
      'pro>podSecurity',
      'pro>customPodTemplates',
      'pro>requireReason',
      'pro>parameters',
      'pro>rules',
      'pro>ignore',
    ]);
    assert.deepEqual(offered('profile: st|'), ['st>learning', 'st>standard', 'st>production']);
    assert.ok(offered('rules:\n  ima|').includes('ima>image-tag'));
    assert.deepEqual(offered('rules:\n  image-tag: |'), ['>off', '>hint', '>information', '>warning', '>error']);
    assert.deepEqual(offered('ignore:\n  ge|'), []);
    assert.deepEqual(offered('# pro|'), []);
  });
});
