import { OBJECT_TYPES } from '../../kubernetes/kinds.ts';
import { generatedName, isNamePrefix, nameSyntaxOf } from '../../kubernetes/object-names.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const generateName: Rule = {
  id: 'generate-name',
  title: 'A generateName that cannot begin a name',
  severity: 'error',
  lesson: 'pod-anatomy#names-and-labels',
  watches: OBJECT_TYPES,
  why: 'The cluster adds five random characters to `generateName`, and the result must be a name that the kind allows. Write lower-case letters, digits and hyphens; a hyphen at the end is usual, as in `load-`.',
  check(root, { manifest, edits, report }) {
    if (root !== manifest.root) return;
    const metadata = manifest.root.map('metadata');
    const prefix = metadata?.scalar('generateName');
    if (!metadata || !prefix?.string) return;
    const syntax = nameSyntaxOf(manifest.kind.kind);
    const isUsed = !metadata.text('name');
    // A ReplicationController's generateName is only judged by the name that comes out of it.
    const isChecked = manifest.kind.kind !== 'ReplicationController';
    const fits = (text: string): boolean => (!isChecked || isNamePrefix(text, syntax)) && (!isUsed || syntax.isName(generatedName(text)));
    if (fits(prefix.string)) return;
    const closest = syntax.closest(prefix.string.replace(/-+$/, ''));
    const written = closest === undefined ? undefined : `${closest}-`;
    const fixes = written !== undefined && fits(written) ? preferredFix(`Write ${written}`, edits.setText(prefix.node, written)) : [];
    report(prefix, `This holds only ${syntax.allowed}: names will begin with it.`, { fixes, path: isChecked && !isNamePrefix(prefix.string, syntax) ? 'metadata.generateName' : 'metadata.name' });
  },
  examples: [
    { bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  generateName: «Load_»\n', fixed: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  generateName: load-\n' },
    { good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  generateName: load-\n' },
  ],
};
