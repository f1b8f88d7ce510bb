/** Typos that make a manifest unreadable: each is one finding, at its cause, and its fix gives a clean manifest. */

import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { allFindings } from '../../../src/core/analysis/diagnostics.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';
import { atLeast } from '../../../src/core/rules/finding.ts';
import { applyEdits } from '../../../src/core/text.ts';
import { fixOf } from './mistake.ts';
import type { Mistake } from './mistake.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx:1.27
      command: ["npm", "start"]
      env:
        - name: LEVEL
          value: info
      volumeMounts:
        - name: data
          mountPath: /data
  volumes:
    - name: data
      emptyDir: {}
`;

const QUOTED = 'value: "';

const typos: readonly Mistake[] = [
  {
    name: 'an alias above its anchor',
    right: '  name: web\nspec:\n  containers:\n    - name: web',
    wrong: '  name: *web\nspec:\n  containers:\n    - name: &web web',
    becomes: '  name: web\nspec:\n  containers:\n    - name: &web web',
    marks: '*web',
    says: /YAML anchor `web` is defined below this alias/,
  },
  {
    name: 'a line too far left',
    right: '      image',
    wrong: '     image',
    marks: 'image',
    says: /Indentation of `\w+` does not match/,
  },
  {
    name: 'a line too far right',
    right: '      image',
    wrong: '       image',
    marks: 'image',
    says: /indented deeper/,
  },
  {
    name: 'a key too far left',
    right: '  containers',
    wrong: 'containers',
    marks: 'containers',
    says: /Indentation of `\w+` does not match/,
  },
  {
    name: 'a key too far right',
    right: '  containers',
    wrong: '    containers',
    marks: 'containers',
    says: /Indentation of `\w+` does not match/,
  },
  {
    name: 'the second field of an item at its dash',
    right: '          value',
    wrong: '        value',
    marks: 'value',
    says: /Indentation of `\w+` does not match/,
  },
  {
    name: 'a block too far left',
    right: '      env:',
    wrong: '    env:',
    marks: 'env',
    says: /Indentation of `\w+` does not match/,
  },
  {
    name: 'no space after a dash',
    right: '- name: web',
    wrong: '-name: web',
    marks: '-name',
    says: /Missing space after `-`/,
  },
  { name: 'a tab after a dash', right: '- name: web', wrong: '-\tname: web', marks: '\t', says: /space, not a tab/ },
  {
    name: 'no space after a colon',
    right: 'image: nginx',
    wrong: 'image:nginx',
    marks: 'image:nginx:1.27',
    says: /Missing space after `:`/,
  },
  { name: 'no colon', right: 'kind: Pod', wrong: 'kind Pod', marks: 'kind Pod', says: /Missing `:` after key `kind`/ },
  { name: 'no colon at the end', right: 'spec:', wrong: 'spec', marks: 'spec', says: /Missing `:` after key `spec`/ },
  {
    name: 'no colon before a bracket within a line',
    right: '        - name: LEVEL\n          value: info',
    wrong: '        - {name: LEVEL, valueFrom {fieldRef: {fieldPath: spec.nodeName}}}',
    becomes: '        - {name: LEVEL, valueFrom: {fieldRef: {fieldPath: spec.nodeName}}}',
    marks: 'valueFrom',
    says: /Missing `:` after key `valueFrom`/,
  },
  { name: 'an equals sign', right: 'kind: Pod', wrong: 'kind = Pod', marks: 'kind = Pod', says: /not `=`/ },
  {
    name: 'a comment of another language',
    right: 'kind: Pod',
    wrong: '// A Pod\nkind: Pod',
    marks: '//',
    says: /must start with `#`/,
    becomes: '# A Pod\nkind: Pod',
  },
  { name: 'a fence of Markdown', right: POD, wrong: `\`\`\`yaml\n${POD}\`\`\`\n`, marks: '```yaml', says: /Markdown/ },
  {
    name: 'a double quote that is not closed',
    right: 'value: info',
    wrong: 'value: "info',
    marks: '"info',
    says: /Missing closing quote/,
    becomes: `${QUOTED}info"`,
  },
  {
    name: 'a single quote that is not closed',
    right: 'image: nginx:1.27',
    wrong: "image: 'nginx:1.27",
    marks: "'nginx:1.27",
    says: /Missing closing quote/,
    becomes: "image: 'nginx:1.27'",
  },
  {
    name: 'a quote closed by the other one',
    right: 'value: info',
    wrong: `${QUOTED}info'`,
    marks: '"info\'',
    says: /Missing closing quote/,
    becomes: `${QUOTED}info"`,
  },
  {
    name: 'a bracket that is not closed',
    right: '["npm", "start"]',
    wrong: '["npm", "start"',
    marks: '["npm", "start"',
    says: /Missing closing bracket/,
  },
  {
    name: 'no comma',
    right: '["npm", "start"]',
    wrong: '["npm" "start"]',
    marks: '["npm" "start"]',
    says: /Missing comma/,
    becomes: '["npm", "start"]',
  },
  {
    name: 'an asterisk',
    right: 'value: info',
    wrong: 'value: */5 * * * *',
    marks: '*/5 * * * *',
    says: /starts with `\*` must be quoted/,
    becomes: `${QUOTED}*/5 * * * *"`,
  },
  {
    name: 'an at sign before a comment',
    right: 'value: info',
    wrong: 'value: @info # why',
    marks: '@info',
    says: /starts with `@` must be quoted/,
    becomes: `${QUOTED}@info" # why`,
  },
  {
    name: 'a percent sign',
    right: 'value: info',
    wrong: 'value: %d',
    marks: '%d',
    says: /starts with `%` must be quoted/,
    becomes: `${QUOTED}%d"`,
  },
  {
    name: 'a colon in a value',
    right: 'value: info',
    wrong: 'value: level: info',
    marks: 'level: info',
    says: /must be quoted/,
    becomes: `${QUOTED}level: info"`,
  },
  {
    name: 'a space before the tag of an image',
    right: 'image: nginx:1.27',
    wrong: 'image: nginx: 1.27',
    marks: 'nginx: 1.27',
    says: /without a space/,
  },
  {
    name: 'a comma after a value',
    right: 'value: info',
    wrong: 'value: "info",',
    marks: ',',
    says: /Unexpected `,`/,
    becomes: `${QUOTED}info"`,
  },
  {
    name: 'a semicolon after brackets',
    right: '["npm", "start"]',
    wrong: '["npm", "start"];',
    marks: ';',
    says: /Unexpected `;`/,
  },
  {
    name: 'no comma between fields in braces',
    right: 'emptyDir: {}',
    wrong: 'emptyDir: {medium: Memory sizeLimit: 1Mi}',
    marks: '{medium: Memory sizeLimit: 1Mi}',
    says: /Missing comma between two fields/,
    becomes: 'emptyDir: {medium: Memory, sizeLimit: 1Mi}',
  },
  {
    name: 'an inner bracket that is not closed',
    right: 'emptyDir: {}',
    wrong: 'projected: {sources: [{secret: {name: db}}}',
    marks: '{sources: [{secret: {name: db}}}',
    says: /Missing closing bracket/,
    becomes: 'projected: {sources: [{secret: {name: db}}]}',
  },
  {
    name: 'a quote that is not closed in brackets',
    right: 'emptyDir: {}',
    wrong: 'emptyDir: {medium: "Memory, sizeLimit: 1Mi}',
    marks: '"Memory',
    says: /Missing closing quote/,
    becomes: 'emptyDir: {medium: "Memory", sizeLimit: 1Mi}',
  },
  {
    name: 'backticks for quotes',
    right: '["npm", "start"]',
    wrong: '[`npm`, `start`]',
    marks: '`npm`',
    says: /backticks/,
  },
  {
    name: 'a line break lost before a list',
    right: '      env:\n        - name',
    wrong: '      env:        - name',
    marks: 'env:        - name: LEVEL',
    says: /must start on its own line/,
  },
  {
    name: 'a hyphen before the only value',
    right: 'name: LEVEL',
    wrong: 'name: - LEVEL',
    marks: '-',
    says: /own line/,
  },
  {
    name: 'a question mark before a key, and its colon below',
    right: 'mountPath: /data',
    wrong: '? mountPath\n: /data',
    marks: '? mountPath',
    says: /followed by `:` on the same line/,
  },
  {
    name: 'an anchor by another name',
    right: '          value: info',
    wrong: '          value: &level info\n        - name: OTHER\n          value: *levle',
    marks: '*levle',
    says: /Did you mean `level`/,
    becomes: '          value: &level info\n        - name: OTHER\n          value: *level',
  },
];

describe('typos that make a manifest unreadable', () => {
  const analyzer = new Analyzer();
  const findingsIn = (text: string) => allFindings(analyzer.analyse(text, defaultSettings));
  const grave = (text: string) =>
    findingsIn(text)
      .filter(({ severity }) => atLeast(severity, 'warning'))
      .map(({ rule, message }) => `${rule}: ${message}`);

  for (const typo of typos) {
    it(typo.name, () => {
      const { finding, fixed } = fixOf(POD, typo, findingsIn);
      assert.equal(finding?.rule, 'yaml-syntax');
      assert.deepEqual(grave(fixed), []);
    });
  }

  it('three hyphens that are two or four', () => {
    for (const marker of ['--', '----']) {
      const [finding] = findingsIn(`${POD}${marker}\n${POD}`);
      assert.equal(applyEdits(`${POD}${marker}\n${POD}`, finding?.fixes[0]?.edits ?? []), `${POD}---\n${POD}`);
    }
  });

  it('in JSON and KYAML, whose brackets end far below', () => {
    const kyaml = POD.replace(
      /spec:[^]*/,
      'spec: {\n  containers: [{\n    name: "web",\n    image: "nginx:1.27",\n  }],\n}\n',
    );
    for (const [right, wrong] of [
      ['"nginx:1.27",', 'nginx:1.27'],
      ['spec: {', 'spec:: {'],
      ['containers: [{', 'containers [{'],
      ['name: "web",', 'name: "web";,'],
      ['name: "web",', 'name: "web",,'],
      ['name: "web",', "name: 'web,"],
    ] as const) {
      const text = kyaml.replace(right, wrong);
      const [finding] = findingsIn(text);
      const fixed = applyEdits(text, finding?.fixes.find(({ preferred }) => preferred)?.edits ?? []);
      assert.deepEqual(grave(fixed), [], fixed);
    }
  });

  it('keeps the line ends of Windows, and fixes one typo of several at a time', () => {
    const text = POD.replaceAll('\n', '\r\n').replace('kind: Pod', 'kind Pod').replace('image: nginx', 'image:nginx');
    const [first] = findingsIn(text);
    const once = applyEdits(text, first?.fixes[0]?.edits ?? []);
    assert.match(findingsIn(once)[0]?.message ?? '', /Missing space/);
    assert.equal(applyEdits(once, findingsIn(once)[0]?.fixes[0]?.edits ?? []), POD.replaceAll('\n', '\r\n'));
  });

  it('is silent about what is not Kubernetes', () => {
    assert.deepEqual(findingsIn('services:\n  web:\n   image: nginx\n    ports: []\n'), []);
  });
});
