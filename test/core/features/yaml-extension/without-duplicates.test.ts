/** Against the YAML language server itself, given our own schema. */

import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService } from 'yaml-language-server';
import { kubernetesJsonSchema } from '../../../../scripts/bench/json-schema.ts';
import { allFindings } from '../../../../src/core/analysis/diagnostics.ts';
import {
  isOfYamlServer,
  meansTheSame,
  showsText,
  withoutDuplicates,
} from '../../../../src/core/features/yaml-extension/without-duplicates.ts';
import type { YamlExtensionFinding } from '../../../../src/core/features/yaml-extension/without-duplicates.ts';
import { MEANINGS } from '../../../../src/core/features/yaml-extension/meanings.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { declarations } from '../../../../src/core/rules/index.ts';
import { analyzer } from '../marked.ts';

type Initialize = Parameters<typeof getLanguageService>[0];

const server = getLanguageService({
  schemaRequestService: () => Promise.reject(new Error('no network')),
  workspaceContext: { resolveRelativePath: (path: string) => path },
} as unknown as Initialize);
server.configure({
  validate: true,
  hover: true,
  schemas: [{ uri: 'schema:pod', fileMatch: ['*.yaml'], schema: kubernetesJsonSchema('Pod') }],
} as unknown as Parameters<typeof server.configure>[0]);
let count = 0;

async function others(text: string): Promise<YamlExtensionFinding[]> {
  const document = TextDocument.create(`file:///${count++}.yaml`, 'yaml', 1, text);
  return (await server.doValidation(document, false)).map(({ source = '', code, message, range }) => ({
    source,
    code,
    message: String(message),
    range: { start: document.offsetAt(range.start), end: document.offsetAt(range.end) },
  }));
}

async function left(text: string): Promise<string[]> {
  return withoutDuplicates(allFindings(analyzer.analyse(text, defaultSettings)), await others(text), text).map(
    ({ rule }) => rule,
  );
}

const HEAD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n';
const pod = (spec: string): string => `${HEAD}spec:\n${spec}`;
const CLEAN = '  containers:\n    - name: a\n      image: a:1\n';

describe('beside the YAML language server', () => {
  const both: readonly [what: string, text: string, rule: string][] = [
    ['an unknown field', `${pod(CLEAN)}  hostNetwrok: true\n`, 'unknown-field'],
    ['a value that is not allowed', `${pod(CLEAN)}  restartPolicy: always\n`, 'enum-value'],
    ['a text where a number belongs', pod(`${CLEAN}      ports: [{containerPort: "80"}]\n`), 'wrong-type'],
    ['a map where a list belongs', `${pod(CLEAN)}  volumes: {}\n`, 'wrong-type'],
    ['a number where a text belongs', pod(`${CLEAN}      env: [{name: A, value: 1}]\n`), 'unquoted-string'],
    ['a field that is missing in an item', pod('  containers:\n    - image: a:1\n'), 'required-field'],
    ['a field that is missing in an empty map', pod(' {}\n').replace('\n {}', ' {}'), 'required-field'],
    ['a field that is missing under a key', pod('  restartPolicy: Always\n'), 'required-field'],
    ['a key twice', pod(`${CLEAN}      image: b:1\n`), 'duplicate-key'],
    ['a tab', `${HEAD}spec:\n\tcontainers: []\n`, 'tab-indentation'],
    ['a quote that stays open', `${HEAD}spec:\n  nodeName: "a\n`, 'yaml-syntax'],
    ['a bracket that stays open', `${HEAD}spec:\n  containers: [\n`, 'yaml-syntax'],
    ['an unknown alias', `${HEAD}spec: *pod\n`, 'yaml-syntax'],
  ];
  for (const [what, text, rule] of both) {
    it(`says nothing more of ${what}`, async () => {
      const found = allFindings(analyzer.analyse(text, defaultSettings)).map((finding) => finding.rule);
      assert.ok(found.includes(rule), `found ${found.join()}`);
      assert.deepEqual(
        (await left(text)).filter((each) => each === rule),
        [],
      );
      assert.deepEqual(
        withoutDuplicates(allFindings(analyzer.analyse(text, defaultSettings)), [], text).map(
          (finding) => finding.rule,
        ),
        found,
      );
    });
  }

  it('says what it alone knows', async () => {
    const text = pod(
      '  containers:\n    - name: Web\n      image: a\n      volumeMounts: [{name: b, mountPath: /b}]\n' +
        '      resources: {requests: {cpu: 2}, limits: {cpu: 1}}\n',
    );
    const found = allFindings(analyzer.analyse(text, defaultSettings)).map(({ rule }) => rule);
    assert.ok(found.includes('volume-mount-not-found') && found.includes('resources-request-gt-limit'));
    assert.deepEqual(await left(text), found);
  });

  it('says what is said of another place, or by somebody else, or means something else', () => {
    const text = `${pod(CLEAN)}  hostNetwrok: true\n`;
    const [finding] = allFindings(analyzer.analyse(text, defaultSettings));
    assert.ok(finding);
    const other: YamlExtensionFinding = {
      source: 'yaml-schema: Pod',
      code: 513,
      message: 'Property hostNetwrok is not allowed.',
      range: finding.range,
    };
    assert.equal(meansTheSame(finding, other, text), true);
    assert.equal(meansTheSame(finding, { ...other, code: undefined }, text), true);
    assert.equal(
      meansTheSame(finding, { ...other, message: 'Eigenschaft hostNetwrok ist nicht erlaubt.' }, text),
      true,
    );
    assert.equal(meansTheSame(finding, { ...other, source: 'kubeconform' }, text), false);
    assert.equal(meansTheSame(finding, { ...other, source: 'YAML' }, text), false);
    assert.equal(meansTheSame(finding, { ...other, range: { start: 0, end: 10 } }, text), false);
    assert.equal(
      meansTheSame(finding, { ...other, code: 0, message: 'Incorrect type. Expected "string".' }, text),
      false,
    );
    assert.deepEqual(withoutDuplicates([finding], [{ ...other, source: 'kubeconform' }], text), [finding]);
  });

  it('knows the fields of one object apart', async () => {
    const text = pod('  containers:\n    - image: a:1\n      ports: [{name: http}]\n');
    const all = await others(text);
    const missing = allFindings(analyzer.analyse(text, defaultSettings)).filter(
      ({ rule }) => rule === 'required-field',
    );
    assert.deepEqual(missing.map(({ path }) => path).sort(), [
      'spec.containers[0].name',
      'spec.containers[0].ports[0].containerPort',
    ]);
    for (const finding of missing) {
      const field = finding.path.split('.').at(-1) ?? '';
      assert.deepEqual(
        all.filter((other) => meansTheSame(finding, other, text)).map(({ message }) => message),
        [`Missing property "${field}".`],
      );
    }
  });

  it('names rules that there are', () => {
    const ids = new Set(declarations.map(({ id }) => id));
    const named = MEANINGS.flatMap(({ rules }) => rules);
    assert.deepEqual(
      named.filter((rule) => !ids.has(rule)),
      [],
    );
    assert.equal(new Set(named).size, named.length, 'a rule has one meaning');
  });

  it('knows whose diagnostics are whose', () => {
    assert.deepEqual(['YAML', 'yaml-schema: Pod', 'yaml', 'Pod Coach', undefined].map(isOfYamlServer), [
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('a description in the hover of another', () => {
  it('is found in what the server shows', async () => {
    const text = pod(CLEAN);
    for (const [type, field, word] of [
      ['PodSpec', 'containers', 'containers'],
      ['Container', 'image', 'image'],
      ['Pod', 'apiVersion', 'apiVersion'],
    ] as const) {
      const document = TextDocument.create(`file:///hover-${field}.yaml`, 'yaml', 1, text);
      const hover = await server.doHover(document, document.positionAt(text.indexOf(word) + 1));
      const shown =
        hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : '';
      assert.equal(showsText(['nothing', shown], analyzer.schema.describe(type, field) ?? ''), true, shown);
    }
  });

  it('is not taken for another', () => {
    assert.equal(showsText(['Docker image name. More info: …'], 'List of containers'), false);
    assert.equal(showsText(['anything'], ''), false);
    assert.equal(showsText([], 'a'), false);
    assert.equal(showsText(['A \\*b\\* `c`\n\nd'], 'A *b* `c` d'), true);
  });
});
