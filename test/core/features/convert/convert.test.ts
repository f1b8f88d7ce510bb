import assert from 'node:assert/strict';
import { convert, formatOf } from '../../../../src/core/features/convert/convert.ts';
import type { Format } from '../../../../src/core/features/convert/convert.ts';

const YAML = `# The shop.
apiVersion: v1
kind: Pod
metadata: # who it is
  name: web
  labels:
    app.kubernetes.io/name: shop
    version: "1.10"
spec:
  containers:
    # What people see.
    - name: web # the page
      image: shop-web:2.1
      args: [serve, "on"]
      env:
        - name: MOTD
          value: |
            Hello,
            you.
    - name: sync
      image: shop-sync:1.4
      securityContext: {}
  terminationGracePeriodSeconds: 0o17 # octal
# The end.
`;

const KYAML = `---
# The shop.
{
  apiVersion: "v1",
  kind: "Pod",
  metadata: { # who it is
    name: "web",
    labels: {
      "app.kubernetes.io/name": "shop",
      version: "1.10",
    },
  },
  spec: {
    containers: [
      # What people see.
      {
        name: "web", # the page
        image: "shop-web:2.1",
        args: [
          "serve",
          "on",
        ],
        env: [{
          name: "MOTD",
          value: "Hello,\\nyou.\\n",
        }],
      },
      {
        name: "sync",
        image: "shop-sync:1.4",
        securityContext: {},
      },
    ],
    terminationGracePeriodSeconds: 15, # octal
  },
}
# The end.
`;

function converted(text: string, format: Format): string {
  const result = convert(text, format);
  assert.ok('text' in result, JSON.stringify(result));
  return result.text;
}

describe('convert', () => {
  it('writes KYAML with the comments', () => assert.equal(converted(YAML, 'kyaml'), KYAML));

  it('writes YAML with the comments of KYAML', () => {
    const yaml = converted(KYAML, 'yaml');
    assert.equal(
      yaml.replace('---\n', ''),
      YAML.replace('[serve, "on"]', '\n        - serve\n        - "on"')
        .replace('args: \n', 'args:\n')
        .replace('0o17', '15'),
    );
  });

  it('writes JSON, and says how many comments it has lost', () => {
    const result = convert(YAML, 'json');
    assert.ok('text' in result);
    assert.equal(result.lostComments, 6);
    const pod = JSON.parse(result.text) as {
      metadata: { labels: object };
      spec: { terminationGracePeriodSeconds: number };
    };
    assert.deepEqual(pod.metadata.labels, { 'app.kubernetes.io/name': 'shop', version: '1.10' });
    assert.equal(pod.spec.terminationGracePeriodSeconds, 15);
  });

  it('makes one List of several documents in JSON, and documents of a stream', () => {
    const two = 'kind: A\n---\nkind: B\n';
    const { kind, items } = JSON.parse(converted(two, 'json')) as { kind: string; items: unknown };
    assert.equal(kind, 'List');
    assert.deepEqual(items, [{ kind: 'A' }, { kind: 'B' }]);
    assert.equal(converted('{"kind": "A"}\n{"kind": "B"}\n', 'yaml'), two);
    assert.equal(converted(two, 'kyaml'), '---\n{\n  kind: "A",\n}\n---\n{\n  kind: "B",\n}\n');
  });

  it('turns comments of JSON into those of YAML', () =>
    assert.equal(
      converted('{\n  // one\n  "a": 1, /* two\n  lines */\n  "b": [ // three\n    2\n  ]\n}\n', 'yaml'),
      '# one\n# lines\na: 1 # two\nb: # three\n  - 2\n',
    ));

  it('follows aliases and merges: only YAML has them', () =>
    assert.deepEqual(JSON.parse(converted('a: &a {x: 1}\nb:\n  <<: *a\n  z: *a\n', 'json')), {
      a: { x: 1 },
      b: { x: 1, z: { x: 1 } },
    }));

  const scalars =
    'a: yes\nb: "yes"\nc: 1.50\nd: 12345678901234567890\ne: ~\nf: 2001-01-01\ng: "a: b # c"\nh: " x"\n' +
    'i: "x\\n\\ny"\nj: "\\t"\n';
  for (const format of ['kyaml', 'json', 'yaml'] as const)
    it(`keeps what each scalar means, there and back: ${format}`, () => {
      const there = converted(scalars, format);
      assert.equal(converted(converted(there, 'yaml'), 'json'), converted(scalars, 'json'));
      assert.match(there, /1\.50/);
    });

  it('keeps the line breaks of the file', () => assert.equal(converted('{"a": [1]}\r\n', 'yaml'), 'a:\r\n  - 1\r\n'));

  const refused: readonly [what: string, text: string][] = [
    ['a template', 'a: {{ .Values.a }}\n'],
    ['a text that cannot be read', 'a: [\n'],
    ['duplicate keys', 'a: 1\na: 2\n'],
    ['what JSON cannot say', 'a: .nan\n'],
    ['nothing', '# only a comment\n'],
  ];
  for (const [what, text] of refused)
    it(`leaves ${what} alone`, () =>
      assert.ok('problem' in convert(text, 'json'), JSON.stringify(convert(text, 'json'))));

  it('knows which format a file has', () => {
    assert.equal(formatOf(YAML), 'yaml');
    assert.equal(formatOf(KYAML), 'kyaml');
    assert.equal(formatOf('// a\n{"b": 1}'), 'json');
    assert.equal(formatOf('a: 1\n---\n{"b": 1}\n'), undefined);
    assert.equal(formatOf(''), undefined);
  });
});
