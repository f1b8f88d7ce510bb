import { holds, selects } from '../../kubernetes/label-selector.ts';
import type { Labels } from '../../kubernetes/label-selector.ts';
import { identityOf, labelsOf, selectorOf } from '../../manifest/labels.ts';
import { fieldPath } from '../../yaml/path.ts';
import type { MapValue } from '../../yaml/values.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { job } from './example-workloads.ts';
import { setFirstField } from '../../yaml/set-field.ts';
import { addPhrase, remove, removeThe, setTo } from '../../wording/fix-titles.ts';
import { notAllowed, requires } from '../../wording/messages.ts';

/** A value that nobody can write: what the server will choose. */
const UNKNOWN = '\u0000';
const NAME_LABELS = ['job-name', 'batch.kubernetes.io/job-name'];
const UID_LABELS = ['controller-uid', 'batch.kubernetes.io/controller-uid'];

export const jobSelector = rule({
  id: 'job-selector',
  title: 'Job sets its own selector',
  severity: 'error',
  source: 'pkg/apis/batch/validation.ValidateGeneratedSelector',
  lesson: 'workloads-and-services#selectors',
  watches: ['JobSpec'],
  why:
    'The API server rejects the Job. It gives each Job a selector and its Pods a matching label, so that no two ' +
    'Jobs claim the same Pods. Remove the selector. Only with `manualSelector: true` does a Job have its own ' +
    'selector, which is then required.',
  check(spec, context) {
    if (context.manifest.kind.kind !== 'Job' || spec.parent !== context.manifest.root) return;
    if (spec.has('manualSelector') && spec.bool('manualSelector') === undefined) return;
    if (spec.bool('manualSelector')) checkManual(spec, context);
    else {
      checkGenerated(spec, context);
      checkLabels(context);
    }
  },
  examples: [
    { bad: job('  «selector»:\n    matchLabels:\n      app: import\n'), fixed: job('') },
    { bad: job('  «manualSelector»: true\n'), fixed: job('') },
    { good: job('') },
  ],
});

function checkManual(spec: MapValue, { edits, manifest, pathOf, report }: RuleContext): void {
  const manual = spec.entry('manualSelector');
  if (!manual || spec.has('selector')) return;
  const labels = identityOf(labelsOf(manifest.podMetadata) ?? new Map());
  const select =
    Object.keys(labels).length > 0 ? setFirstField(edits, spec, 'selector', { matchLabels: labels }) : undefined;
  const fixes = [
    ...preferredFix(remove('manualSelector'), edits.removeField(spec, manual)),
    ...otherFix(addPhrase('a `selector` for the labels of the template'), select),
  ];
  report(manual, requires('`manualSelector: true`', 'a `selector`'), {
    path: fieldPath(pathOf(spec), 'selector'),
    fixes,
  });
}

function checkGenerated(spec: MapValue, { edits, manifest, pathOf, report }: RuleContext): void {
  const selector = spec.map('selector');
  const entry = spec.entry('selector');
  const wanted = selector && selectorOf(selector);
  const labels = labelsOf(manifest.podMetadata);
  if (!entry || !wanted || !labels) return;
  const generated = generatedLabels(manifest.root);
  const isOwn = wanted.some((requirement) => !holds(requirement, generated));
  if (!isOwn && selects(wanted, new Map([...labels, ...generated]))) return;
  const manual = selects(wanted, labels) ? setFirstField(edits, spec, 'manualSelector', true) : undefined;
  const fixes = [
    ...preferredFix(remove('selector'), edits.removeField(spec, entry)),
    ...otherFix(setTo(spec, 'manualSelector', 'true'), manual),
  ];
  report(entry, notAllowed('selector', 'in a Job without `manualSelector: true`'), {
    path: fieldPath(pathOf(spec), isOwn ? 'selector' : 'template.metadata.labels'),
    fixes,
  });
}

function checkLabels({ edits, manifest, pathOf, report }: RuleContext): void {
  const labels = manifest.podMetadata?.map('labels');
  const generated = generatedLabels(manifest.root);
  for (const [key, value] of labels ? generated : []) {
    const entry = labels?.entry(key);
    const written = entry?.value.kind === 'scalar' ? entry.value.string : undefined;
    if (!labels || !entry || written === undefined || written === value) continue;
    const path = `${pathOf(labels)}[${key}]`;
    report(entry, 'The API server sets this label to another value.', {
      path,
      fixes: preferredFix(removeThe('label'), edits.removeField(labels, entry)),
    });
  }
}

function generatedLabels(root: MapValue): Labels {
  const name = root.map('metadata')?.text('name') || UNKNOWN;
  return new Map([
    ...NAME_LABELS.map((key) => [key, name] as const),
    ...UID_LABELS.map((key) => [key, UNKNOWN] as const),
  ]);
}
