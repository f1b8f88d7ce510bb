import { withoutEnd } from '../../text.ts';
import { OBJECT_TYPES } from '../../kubernetes/kinds.ts';
import { generatedName, isNamePrefix, nameSyntaxOf } from '../../kubernetes/object-names.ts';
import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { nameProblem } from '../name-problem.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const generateName = rule({
  id: 'generate-name',
  title: 'generateName is not a valid name prefix',
  severity: 'error',
  source: 'k8s.io/apimachinery/pkg/api/validation.ValidateObjectMeta',
  lesson: 'pod-anatomy#names-and-labels',
  watches: OBJECT_TYPES,
  why:
    'The API server rejects the object. It adds five random characters to `generateName`, and the result must be a ' +
    'valid name for the kind. Use lowercase letters, digits and `-`; usually it ends with `-`, as in `load-`.',
  check(root, { manifest, version, edits, report }) {
    if (root !== manifest.root) return;
    const metadata = manifest.root.map('metadata');
    const prefix = metadata?.scalar('generateName');
    if (!metadata || !prefix?.string) return;
    const syntax = nameSyntaxOf(manifest.kind.kind, version);
    const isUsed = !metadata.text('name');
    // A ReplicationController's generateName is only judged by the name that comes out of it.
    const isChecked = manifest.kind.kind !== 'ReplicationController';
    const fits = (text: string): boolean =>
      (!isChecked || isNamePrefix(text, syntax)) && (!isUsed || syntax.isName(generatedName(text)));
    if (fits(prefix.string)) return;
    const closest = syntax.closest(withoutEnd(prefix.string, '-'));
    const written = closest === undefined ? undefined : `${closest}-`;
    const fixes =
      written !== undefined && fits(written)
        ? preferredFix(changeTo(written), edits.setText(prefix.node, written))
        : [];
    report(prefix, nameProblem('`generateName`', prefix.string, syntax), {
      fixes,
      path: isChecked && !isNamePrefix(prefix.string, syntax) ? 'metadata.generateName' : 'metadata.name',
    });
  },
  examples: [
    {
      bad: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          generateName: «Load_»
      `,
      fixed: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          generateName: load-
      `,
    },
    {
      good: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          generateName: load-
      `,
    },
  ],
});
