import { builtInKind } from '../../kubernetes/kinds.ts';
import type { TextEdit } from '../../text.ts';
import type { Edits } from '../../yaml/edits.ts';
import type { ListValue, MapValue, Value } from '../../yaml/values.ts';
import type { Finding, Fix } from '../finding.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { RuleDeclaration } from '../rule.ts';
import { changeToPhrase } from '../../wording/fix-titles.ts';

const ITEM = '- apiVersion: v1\n  kind: ConfigMap\n  metadata:\n    name: web\n';

export const manifestList: RuleDeclaration = {
  id: 'manifest-list',
  kind: 'structure',
  title: 'Document is a YAML list of objects',
  severity: 'error',
  source: 'docs/concepts/overview/working-with-objects/',
  reveals: true,
  lesson: 'pod-anatomy#yaml-basics',
  why:
    'The API server rejects the document: it must be one object with `apiVersion` and `kind`. Separate several ' +
    'objects with `---`, or put them under `items` of an object of kind `List`.',
  examples: [
    { in: 'document', bad: `«-» ${ITEM.slice(2)}`, fixed: `apiVersion: v1\nkind: List\nitems:\n${ITEM}` },
    { in: 'document', good: `apiVersion: v1\nkind: List\nitems:\n${ITEM}` },
  ],
};

/** The finding about a document that is a list of manifests; undefined where its items may be something else. */
export function manifestListFinding(root: Value | undefined, edits: Edits): Finding | undefined {
  if (root?.kind !== 'list' || root.items.length === 0) return undefined;
  const maps = root.maps();
  if (maps.length < root.items.length || !maps.every(isNamed) || !maps.some(isBuiltIn)) return undefined;
  const { id, severity, lesson } = manifestList;
  const { start } = root.node;
  return {
    rule: id,
    severity,
    message: 'A document must be one object, not a list; use an object of kind `List`.',
    range: { start, end: start + 1 },
    path: '',
    lesson,
    fixes: listFixes(root, edits),
    related: [],
  };
}

function isNamed(map: MapValue): boolean {
  return map.text('apiVersion') !== undefined && map.text('kind') !== undefined;
}

function isBuiltIn(map: MapValue): boolean {
  return builtInKind(map.text('apiVersion') ?? '', map.text('kind') ?? '')?.status === 'known';
}

function listFixes(root: ListValue, edits: Edits): Fix[] {
  const { node } = root;
  const { newline } = edits.layout;
  if (node.flow) {
    const around = [
      { range: { start: node.start, end: node.start }, newText: '{"apiVersion": "v1", "kind": "List", "items": ' },
      { range: { start: node.end, end: node.end }, newText: '}' },
    ];
    return preferredFix(changeToPhrase('an object of kind `List`'), around);
  }
  const head = `apiVersion: v1${newline}kind: List${newline}items:${newline}`;
  const isAtMargin = node.start === 0 || edits.text.charAt(node.start - 1) === '\n';
  if (!isAtMargin) return [];
  return [
    ...preferredFix(changeToPhrase('an object of kind `List`'), {
      range: { start: node.start, end: node.start },
      newText: head,
    }),
    ...otherFix(changeToPhrase('one document per item'), documentEdits(root, edits)),
  ];
}

/** Each dash becomes a line `---`, and the lines of its item move to the margin. */
function documentEdits(root: ListValue, { text, layout }: Edits): TextEdit[] {
  return root.items.flatMap((item, at) => {
    const first = item.node.start;
    const lineStart = text.lastIndexOf('\n', first - 1) + 1;
    const indent = first - lineStart;
    const made: TextEdit[] = [
      { range: { start: lineStart, end: first }, newText: at === 0 ? '' : `---${layout.newline}` },
    ];
    for (
      let line = text.indexOf('\n', first) + 1;
      line > 0 && line < item.node.end;
      line = text.indexOf('\n', line) + 1
    ) {
      if (text.slice(line, line + indent).trim() === '')
        made.push({ range: { start: line, end: Math.min(line + indent, lineEndOf(text, line)) }, newText: '' });
    }
    return made;
  });
}

function lineEndOf(text: string, line: number): number {
  const end = text.slice(line).search(/\r?\n|$/);
  return line + end;
}
