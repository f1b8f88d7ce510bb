import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runProgram, withFiles } from './program.ts';

const POD =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: "a<b>&\'c"\nspec:\n  restartPolicy: "\\tx\\u0001"\n' +
  '  containers:\n    - name: web\n      image: nginx\n';
const CLEAN = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n';

async function report(format: string, ...words: readonly string[]): Promise<string> {
  let out = '';
  await withFiles({ 'a & b.yaml': POD, 'clean.yaml': CLEAN }, async (folder) => {
    const relative = `.${path.sep}${path.relative('', path.join(folder, 'a & b.yaml'))}`;
    out = (await runProgram(['check', relative, path.join(folder, 'clean.yaml'), '--format', format, ...words])).out;
  });
  return out;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** What junit-10.xsd of Jenkins' xUnit plugin asks for. `text`: the element is mixed, or nothing but text. */
const JUNIT: Readonly<Record<string, { required: string[]; optional: string[]; children: string[]; text?: true }>> = {
  testsuites: { required: [], optional: ['name', 'time', 'tests', 'failures', 'errors'], children: ['testsuite'] },
  testsuite: {
    required: ['name', 'tests', 'failures', 'errors'],
    optional: ['group', 'time', 'skipped', 'timestamp', 'hostname', 'id', 'package', 'file', 'log', 'url'],
    children: ['testsuite', 'properties', 'testcase', 'system-out', 'system-err'],
  },
  testcase: {
    required: ['name'],
    optional: ['time', 'classname', 'group'],
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
  },
  failure: { required: [], optional: ['type', 'message'], children: [], text: true },
  'system-out': { required: [], optional: [], children: [], text: true },
};

/** Reads XML without comments and CDATA, and fails on what is not well-formed. */
function readXml(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  assert.notEqual(body, xml);
  assert.doesNotMatch(body, /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  for (const [, close, name, written = '', isEmpty, text] of body.matchAll(
    /<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>|([^<]+|<)/g,
  )) {
    const parent = open.at(-1);
    assert.ok(parent);
    if (name === undefined) {
      assert.doesNotMatch(text ?? '', /<|&(?!(?:amp|lt|gt|quot|#\d+);)/);
      parent.text += text;
    } else if (close) assert.equal(open.pop()?.name, name);
    else {
      const pairs = [...written.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]);
      assert.doesNotMatch(written, /&(?!(?:amp|lt|gt|quot|#\d+);)/);
      const attributes = Object.fromEntries(pairs) as Record<string, string>;
      assert.equal(Object.keys(attributes).length, pairs.length, 'an attribute twice');
      const element: Element = { name, attributes, children: [], text: '' };
      parent.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  assert.equal(open.length, 1);
  const [root] = top.children;
  assert.ok(root && top.children.length === 1);
  return root;
}

function assertJUnit(element: Element): void {
  const rule = JUNIT[element.name];
  assert.ok(rule, element.name);
  const names = Object.keys(element.attributes);
  for (const name of rule.required) assert.ok(names.includes(name), `${element.name} lacks ${name}`);
  for (const name of names) assert.ok([...rule.required, ...rule.optional].includes(name), `${element.name}.${name}`);
  if (!rule.text) assert.equal(element.text.trim(), '', `text in ${element.name}`);
  for (const child of element.children) {
    assert.ok(rule.children.includes(child.name), `${child.name} in ${element.name}`);
    assertJUnit(child);
  }
}

/** What GitLab's documentation of the Code Quality report format requires. */
const CODE_QUALITY = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          // Relative to the repository, and not with `./`.
          path: { type: 'string', pattern: '^(?!\\./|/)' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
          positions: {
            type: 'object',
            required: ['begin'],
            properties: {
              begin: {
                type: 'object',
                required: ['line'],
                properties: { line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } },
              },
            },
          },
        },
      },
    },
  },
} as const;

describe('reports as their readers want them', () => {
  it('junit: valid by junit-10.xsd, with counts that are true', async () => {
    const root = readXml(await report('junit'));
    assert.equal(root.name, 'testsuites');
    assertJUnit(root);
    assert.equal(root.children.length, 2);
    const failures = (suite: Element): number =>
      suite.children.filter(({ children }) => children.some(({ name }) => name === 'failure')).length;
    for (const suite of root.children) {
      assert.equal(Number(suite.attributes['tests']), suite.children.length);
      assert.equal(Number(suite.attributes['failures']), failures(suite));
    }
    assert.ok(root.children.some((suite) => failures(suite) > 1));
  });

  it('gitlab: as the documentation of the Code Quality report requires', async () => {
    const Ajv = createRequire(createRequire(import.meta.url).resolve('eslint'))('ajv') as new () => {
      compile(schema: object): ((value: unknown) => boolean) & { errors?: unknown };
    };
    const isValid = new Ajv().compile(CODE_QUALITY);
    const issues: unknown = JSON.parse(await report('gitlab'));
    assert.ok(Array.isArray(issues) && issues.length > 2);
    assert.ok(isValid(issues), JSON.stringify(isValid.errors));
    assert.equal(isValid([{ description: 'a' }]), false);
  });
});
