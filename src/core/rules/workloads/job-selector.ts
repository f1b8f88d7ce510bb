import { holds, selects } from '../../kubernetes/label-selector.ts';
import type { Labels } from '../../kubernetes/label-selector.ts';
import { identityOf, labelsOf, selectorOf } from '../../manifest/labels.ts';
import { fieldPath } from '../../yaml/path.ts';
import type { MapValue } from '../../yaml/values.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { job } from './example-workloads.ts';
import { setFirstField } from '../../yaml/set-field.ts';

/** A value that nobody can write: what the server will choose. */
const UNKNOWN = '\u0000';
const NAME_LABELS = ['job-name', 'batch.kubernetes.io/job-name'];
const UID_LABELS = ['controller-uid', 'batch.kubernetes.io/controller-uid'];

export const jobSelector: Rule = {
  id: 'job-selector',
  title: 'A Job with a selector of its own',
  severity: 'error',
  lesson: 'workloads-and-services#selectors',
  watches: ['JobSpec'],
  why: 'The API server gives each Job a selector and its Pods the labels for it, so that no two Jobs claim the same Pods. Leave both to it. Only with `manualSelector: true` a Job brings its own selector, and then it must have one.',
  check(spec, context) {
    if (spec.kind !== 'map' || context.manifest.kind.kind !== 'Job' || spec.parent !== context.manifest.root) return;
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
};

function checkManual(spec: MapValue, { edits, manifest, pathOf, report }: RuleContext): void {
  const manual = spec.entry('manualSelector');
  if (!manual || spec.has('selector')) return;
  const labels = identityOf(labelsOf(manifest.podMetadata) ?? new Map());
  const select = Object.keys(labels).length > 0 ? setFirstField(edits, spec, 'selector', { matchLabels: labels }) : undefined;
  const fixes = [...preferredFix('Remove manualSelector', edits.removeField(spec, manual)), ...otherFix('Select the Pods by their labels', select)];
  report(manual, 'With `manualSelector: true` a `selector` must be there.', { path: fieldPath(pathOf(spec), 'selector'), fixes });
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
  const fixes = [...preferredFix('Remove the selector', edits.removeField(spec, entry)), ...otherFix('Write manualSelector: true', manual)];
  report(entry, 'A Job gets its selector from the API server.', { path: fieldPath(pathOf(spec), isOwn ? 'selector' : 'template.metadata.labels'), fixes });
}

function checkLabels({ edits, manifest, pathOf, report }: RuleContext): void {
  const labels = manifest.podMetadata?.map('labels');
  const generated = generatedLabels(manifest.root);
  for (const [key, value] of labels ? generated : []) {
    const entry = labels?.entry(key);
    const written = entry?.value.kind === 'scalar' ? entry.value.string : undefined;
    if (!labels || !entry || written === undefined || written === value) continue;
    const path = `${pathOf(labels)}[${key}]`;
    report(entry, 'The API server sets this label itself, to another value.', { path, fixes: preferredFix('Remove this label', edits.removeField(labels, entry)) });
  }
}

function generatedLabels(root: MapValue): Labels {
  const name = root.map('metadata')?.text('name') || UNKNOWN;
  return new Map([...NAME_LABELS.map((key) => [key, name] as const), ...UID_LABELS.map((key) => [key, UNKNOWN] as const)]);
}
