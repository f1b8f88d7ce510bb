import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { fileOffset } from '../../../../src/core/analysis/file-offsets.ts';
import { Analyzer } from '../../../../src/core/analysis/analysis.ts';
import { hoverMarkdown } from '../../../../src/core/features/hover/hover-markdown.ts';
import { hoverAt } from '../../../../src/core/features/hover/hover.ts';
import type { HoverFacts } from '../../../../src/core/features/hover/hover.ts';
import { escapeMarkdown, proseMarkdown } from '../../../../src/core/features/hover/markdown-text.ts';
import { firstSentence } from '../../../../src/core/features/hover/sentences.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import type { Settings } from '../../../../src/core/settings/settings.ts';
import { KINDS } from '../../../../src/core/kubernetes/kinds.ts';

const analyzer = new Analyzer();

/** Hovers over the place marked with `|`, and says which word was explained. */
function hover(
  marked: string,
  settings: Settings = defaultSettings,
): (HoverFacts & { readonly word: string }) | undefined {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const facts = hoverAt(analyzer.analyse(text, settings), fileOffset(offset), analyzer, settings);
  return facts && { ...facts, word: text.slice(facts.range.start, facts.range.end) };
}

const pod = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${spec}`;
const container = (fields: string): string => pod(`  containers:\n    - name: web\n      ${fields}\n`);

describe('hover', () => {
  it('explains a field, on its key and on its value', () => {
    for (const [marked, word] of [
      ['im|age: nginx:1.27', 'image'],
      ['image: |nginx:1.27', 'nginx:1.27'],
      ['image: nginx:1.27|', 'nginx:1.27'],
    ] as const) {
      const facts = hover(container(marked));
      assert.equal(facts?.word, word);
      assert.equal(facts.title, 'image');
      assert.match(facts.summary, /image/);
      assert.deepEqual(facts.facts, ['string', 'required']);
      assert.equal(facts.lesson, 'pod-anatomy#images');
      assert.match(facts.description, /^Container image name/);
    }
  });

  it('tells the default, the range and the allowed values with their meanings', () => {
    assert.deepEqual(hover(container('ports: [{pro|tocol: TCP}]'))?.facts, ['string', 'optional', 'default `TCP`']);
    assert.deepEqual(hover(container('ports: [{containerPort: 8|0}]'))?.facts, ['integer', 'required', '1 to 65535']);
    assert.deepEqual(hover(pod('  restartPolicy: Never|\n'))?.values, [
      { value: 'Always', meaning: 'restarted whenever it exits, even with exit code 0', chosen: false },
      { value: 'Never', meaning: 'never restarted', chosen: true },
      {
        value: 'OnFailure',
        meaning: 'restarted when it exits with an error, not after exit code 0',
        chosen: false,
      },
    ]);
  });

  it('tells since when there is a field', () => {
    assert.ok(hover(pod('  hostname|Override: web\n'))?.facts.includes('since Kubernetes 1.34'));
  });

  it('explains kinds, and fields of every kind', () => {
    assert.match(hover('apiVersion: apps/v1\nkind: Deploy|ment\n')?.summary ?? '', /^Keeps a number/);
    for (const { apiVersion, kind } of KINDS) {
      assert.equal(hover(`apiVersion: ${apiVersion}\nkind: ${kind}\nmeta|data: {}\n`)?.title, 'metadata', kind);
      assert.deepEqual(hover(`apiVersion: ${apiVersion}\nki|nd: ${kind}\n`)?.facts, ['string', 'required'], kind);
    }
  });

  it('finds its way through lists, free maps, flow style, Lists and later documents', () => {
    const titles: readonly [string, string][] = [
      [container('command: [sh, |-c]'), 'command'],
      [container('env: [{name: A, val|ue: b}]'), 'value'],
      ['apiVersion: v1\nkind: Pod\nmetadata: {labels: {ap|p: web}}\n', 'labels'],
      [
        'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Service\n    spec:\n      sel|ector: {}\n',
        'selector',
      ],
      [`a: 1\n---\n${container('im|age: nginx')}`, 'image'],
      [container('image: nginx\n      ports:\n        - hostP|ort: 1'), 'hostPort'],
    ];
    for (const [text, title] of titles) assert.equal(hover(text)?.title, title, text);
  });

  it('says nothing where there is nothing to say', () => {
    const silent = [
      '|services:\n  web: {}\n',
      'apiVersion: example.com/v1\nkind: Backup\nsp|ec: {}\n',
      container('image: nginx # a com|ment'),
      container('image: nginx\n   |   ports: []'),
      'apiVersion: v1\nkind: ConfigMap\ndata:\n  a.conf: | \n    ser¦ver\n'.replace('|', '>').replace('¦', '|'),
      '|',
    ];
    for (const text of silent) assert.equal(hover(text), undefined, text);
  });

  it('says why a mistake is one, first of all', () => {
    const facts = hover(container('image: ngi|nx:latest'));
    assert.deepEqual(
      facts?.rulesHere.filter(({ why }) => why !== undefined).map(({ title }) => title),
      ['Image has no tag or uses the latest tag'],
    );
    const unknown = hover(container('imagePull|policy: Always'));
    assert.deepEqual([unknown?.title, unknown?.rulesHere.length, unknown?.lesson], ['', 1, 'pod-anatomy#yaml-basics']);
  });

  it('does not watch for what is off', () => {
    const off = { ...defaultSettings, rules: { 'image-tag': 'off' } } as const;
    const titlesOf = (settings: Settings) =>
      hover(container('im|age: nginx:1.27'), settings)?.rulesHere.map(({ title }) => title) ?? [];
    assert.ok(titlesOf(defaultSettings).includes('Image has no tag or uses the latest tag'));
    assert.ok(!titlesOf(off).includes('Image has no tag or uses the latest tag'));
  });

  it('works in templates, where a path can be found', () => {
    const template = [
      '{{- if .Values.web }}',
      'apiVersion: apps/v1',
      'kind: Deployment',
      'metadata:',
      '  name: {{ include "web.name" . }}',
      '  labels:',
      '    {{- include "web.labels" . | nindent 4 }}',
      'spec:',
      '  template:',
      '    spec:',
      '      containers:',
      '        - name: web',
      '          image: "{{ .Values.image }}:{{ .Values.tag }}"',
      '          imagePullPolicy: {{ .Values.pull }}',
      '{{- end }}',
      '',
    ].join('\n');
    const at = (word: string) =>
      hoverAt(
        analyzer.analyse(template, defaultSettings),
        fileOffset(template.indexOf(word) + 1),
        analyzer,
        defaultSettings,
      )?.title;
    assert.deepEqual(['image:', '.Values.image }}', 'imagePullPolicy', 'replicas', 'name: {{'].map(at), [
      'image',
      'image',
      'imagePullPolicy',
      undefined,
      'name',
    ]);
  });

  it('helps while apiVersion is missing or wrong', () => {
    for (const head of ['kind: Pod\n', 'apiVersion: apps/v1\nkind: Pod\n']) {
      assert.equal(hover(`${head}metadata:\n  name: web\nspec:\n  restart|Policy: Never\n`)?.title, 'restartPolicy');
    }
  });

  it('answers at every offset of a manifest, with ranges inside it', () => {
    const text = `\uFEFF# 🎉\r\n${container('image: "ngi🎉nx"\n      env: [{name: A, value: *b}]').replaceAll('\n', '\r\n')}`;
    const file = analyzer.analyse(text, defaultSettings);
    for (let offset = 0; offset <= text.length; offset++) {
      const range = hoverAt(file, fileOffset(offset), analyzer, defaultSettings)?.range;
      if (range) assert.ok(range.start <= offset && offset <= range.end && range.end <= text.length);
    }
  });
});

describe('hover as Markdown', () => {
  const markdown = new MarkdownIt({ html: false, linkify: true });
  const link = (lesson: string): string => `command:open?${lesson}`;

  it('is short first, with the lesson before the long description', () => {
    const facts = hover(container('image: ngi|nx:latest'));
    assert.ok(facts);
    const lines = hoverMarkdown(facts, link).split('\n\n');
    assert.equal(
      markdown.renderInline(lines[0] ?? ''),
      '<strong>image</strong>: The container image to run, with its version: <code>nginx:1.27</code>.',
    );
    assert.equal(lines[1], 'string · required');
    assert.match(lines[2] ?? '', /^\*\*Image has no tag or uses the latest tag\.\*\*/);
    assert.ok(lines.indexOf('[Open the lesson](command:open?pod-anatomy#images)') < lines.indexOf('---'));
    assert.match(lines.at(-1) ?? '', /Kubernetes says/);
  });

  it('has three lines at most before the rest, where nothing is wrong', () => {
    for (const text of [
      'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  restart|Policy: Never\n' +
        '  containers: [{name: a, image: "a:1"}]\n',
      container('image: nginx:1.27\n      terminationMessage|Policy: File'),
      container('image: nginx:1.27\n      po|rts: []'),
    ]) {
      const facts = hover(text);
      assert.ok(facts);
      const [first = '', second = ''] = hoverMarkdown(facts, link).split('\n\n---\n\n');
      assert.ok(first.split(/\n+/).length <= 3, first);
      assert.notEqual(second, '');
    }
  });

  it('never says the same twice', () => {
    const facts = hover('apiVersion: v1\nkind: List\nit|ems: []\n');
    assert.ok(facts && facts.summary !== '');
    assert.equal(facts.description, '');
    assert.doesNotMatch(hoverMarkdown(facts, link), /Kubernetes says/);
  });

  it('shows every field that there is, and none of it as HTML or as a link to anywhere but https', () => {
    for (const { name, fields } of analyzer.schema.types()) {
      for (const field of fields.keys()) {
        const html = markdown.render(proseMarkdown(analyzer.schema.describe(name, field) ?? ''));
        assert.doesNotMatch(html, /<(?!\/?(?:p|code|ul|li|a|pre)\b)/, `${name}.${field}: ${html}`);
        for (const [, address] of html.matchAll(/href="([^"]*)"/g)) assert.match(address ?? '', /^https:\/\//);
      }
    }
  });

  it('shows any text as it is', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'*_`[]()<>!#|~\\&;:/@-+=.1 \n\tabchtpsw"\'{}$^') });
    fc.assert(
      fc.property(hostile, (text) => {
        const tokens = markdown.parse(escapeMarkdown(text), {});
        const inline = tokens.flatMap(({ children }) => children ?? []);
        assert.deepEqual(
          [...new Set(tokens.map(({ type }) => type))].filter(
            (type) => !/^(paragraph_(open|close)|inline)$/.test(type),
          ),
          [],
        );
        assert.deepEqual(
          [...new Set(inline.map(({ type }) => type))].filter(
            (type) => !/^(text|text_special|softbreak|hardbreak)$/.test(type),
          ),
          [],
        );
        assert.equal(
          inline
            .map(({ content }) => content)
            .join('')
            .replaceAll(/\s/g, ''),
          text.replaceAll(/\s/g, ''),
        );
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the first sentence', () => {
  it('ends at its own dot', () => {
    assert.equal(firstSentence('One e.g. Two is v1.2 long. Three.'), 'One e.g. Two is v1.2 long.');
    assert.equal(firstSentence('No dot\nat all\n\nNext.'), 'No dot at all');
    assert.equal(firstSentence(''), '');
  });
});
