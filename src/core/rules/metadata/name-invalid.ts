import { OBJECT_TYPES } from '../../kubernetes/kinds.ts';
import { nameSyntaxOf } from '../../kubernetes/object-names.ts';
import type { NameSyntax } from '../../kubernetes/object-names.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const nameInvalid: Rule = {
  id: 'name-invalid',
  title: 'A name that the kind does not allow',
  severity: 'error',
  lesson: 'pod-anatomy#names-and-labels',
  watches: OBJECT_TYPES,
  why: 'Names become parts of host names, so they hold only lower-case letters, digits and hyphens (most kinds allow dots too) and begin and end with a letter or a digit. Services and StatefulSets allow 63 characters, CronJobs 52, most others 253.',
  check(root, { manifest, edits, report }) {
    if (root !== manifest.root) return;
    const name = manifest.root.map('metadata')?.scalar('name');
    const syntax = nameSyntaxOf(manifest.kind.kind);
    if (!name?.string || syntax.isName(name.string)) return;
    const closest = syntax.closest(name.string);
    const fixes = closest === undefined ? [] : preferredFix(`Write ${closest}`, edits.setText(name.node, closest));
    report(name, `The name of a ${manifest.kind.kind} ${problem(name.string, syntax)}.`, { fixes });
  },
  examples: [
    { bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: «Web_Config»\n', fixed: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web-config\n' },
    {
      bad: 'apiVersion: v1\nkind: Service\nmetadata:\n  name: «1web»\nspec:\n  ports:\n    - port: 80\n',
      fixed: 'apiVersion: v1\nkind: Service\nmetadata:\n  name: svc-1web\nspec:\n  ports:\n    - port: 80\n',
    },
    { good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web.config\n' },
  ],
};

/** Says what a name must be instead, as the end of a sentence. */
export function problem(text: string, { max, allowed }: NameSyntax): string {
  if (text.length > max) return `may have at most ${max} characters`;
  if (/^[-a-z0-9.]*$/.test(text) && allowed.includes('dots')) return 'needs a letter or a digit at both ends of each part';
  return `holds only ${allowed}`;
}
