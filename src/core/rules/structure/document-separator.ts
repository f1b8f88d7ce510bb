import type { Entry, MapValue } from '../../yaml/values.ts';
import { safeFix } from '../rule.ts';
import type { RuleContext, RuleDeclaration } from '../rule.ts';
import { addPhrase } from '../../wording/fix-titles.ts';

const FIRST = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n';
const SECOND = ': v1\nkind: ConfigMap\nmetadata:\n  name: shop\n';

export const documentSeparator: RuleDeclaration = {
  id: 'document-separator',
  kind: 'structure',
  title: 'Missing `---` between two objects',
  severity: 'error',
  source: 'https://yaml.org/spec/1.2.2/#91-documents',
  reveals: true,
  lesson: 'pod-anatomy#yaml-basics',
  why:
    'The API server gets one object with every field twice, and rejects it or keeps only the last values. A file can ' +
    'hold several objects if each is a separate document. Separate them with a line `---`.',
  examples: [
    { in: 'document', bad: `${FIRST}«apiVersion»${SECOND}`, fixed: `${FIRST}---\napiVersion${SECOND}` },
    { in: 'document', good: `${FIRST}---\napiVersion${SECOND}` },
  ],
};

/** The field with which a second object begins in a document: from there on it says again what it is. */
export function secondObjectIn(root: MapValue): Entry | undefined {
  const { duplicates } = root;
  if (duplicates.length < 2 || root.parent || root.node.kind !== 'map' || root.node.flow) return undefined;
  const isRepeated = (name: string): boolean => duplicates.some((entry) => entry.name === name && !entry.merged);
  const [first] = duplicates;
  return first &&
    (first.name === 'apiVersion' || first.name === 'kind') &&
    isRepeated('apiVersion') &&
    isRepeated('kind')
    ? first
    : undefined;
}

export function reportSecondObject(entry: Entry, { edits, report }: RuleContext): void {
  const { start } = entry.key;
  const fixes =
    start === 0 || edits.text.charAt(start - 1) === '\n'
      ? safeFix(addPhrase('`---` before it'), { range: { start, end: start }, newText: `---${edits.layout.newline}` })
      : [];
  report(entry, 'Missing `---`: another object starts here.', { fixes });
}
