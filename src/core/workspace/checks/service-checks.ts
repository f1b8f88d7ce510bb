/** Services against the Pods that the files make. */

import type { LabelName, PodLabels, PodSelector } from '../../manifest/symbols.ts';
import type { Fix } from '../../rules/finding.ts';
import { serviceSelectsNothing } from '../../rules/cross-file/service-selects-nothing.ts';
import { targetPortUnknown } from '../../rules/cross-file/target-port-unknown.ts';
import { closestWords } from '../../text-distance.ts';
import type { DocumentPart, FileNames } from '../file-names.ts';
import type { Around } from '../workspace-lookup.ts';
import { notDefined } from '../../wording/messages.ts';
import { report, writeName } from './report.ts';
import type { FileFinding } from '../../analysis/file-offsets.ts';

export function checkSelector(
  selector: PodSelector,
  part: DocumentPart,
  file: FileNames,
  around: Around,
): FileFinding[] {
  if (!selector.owner.startsWith('Service/') || selector.requirements.length === 0) return [];
  const pods = around.links.podsOf({ file, part, selector });
  return pods.length > 0
    ? selector.targetPorts.flatMap((port) => checkTargetPort(port, around.portNamesOf(pods), part))
    : selectsNothing(selector, part, file, around);
}

/** Where no Pod lies beside the Service, its Pods are somewhere else. */
function selectsNothing(selector: PodSelector, part: DocumentPart, file: FileNames, around: Around): FileFinding[] {
  const inFile = around.podsOfFile(file, selector.namespace);
  const beside = inFile.length > 0 ? inFile : around.podsBeside(file.path, selector.namespace);
  const number = part.names.selectors.indexOf(selector);
  const labels = part.names.names.filter(
    (name): name is LabelName => name.kind === 'label' && 'selector' in name.of && name.of.selector === number,
  );
  const [first, second] = labels;
  const ownNames = [selector.owner.slice('Service/'.length), ...selector.requirements.flatMap(({ values }) => values)];
  if (beside.length === 0 || !first || around.hasForeign(ownNames, file.path)) return [];
  if (selector.requirements.some(({ key }) => isSetAtRunTime(key, beside))) return [];
  const end = second?.part === 'value' && second.key === first.key ? second.range.end : first.range.end;
  const severity = inFile.length > 0 ? serviceSelectsNothing.severity : 'information';
  const fixes = likelyValues(selector, beside, labels).flatMap(({ label, value, isClose }) =>
    writeName(value, label, part, isClose),
  );
  return [
    report(serviceSelectsNothing, part, {
      message: 'The selector matches no Pod in this workspace.',
      range: { start: first.range.start, end },
      severity,
      fixes: onePreferred(fixes),
    }),
  ];
}

/**
 * Labels without a domain that controllers give to Pods
 * (https://kubernetes.io/docs/reference/labels-annotations-taints/).
 */
const OF_CONTROLLERS: ReadonlySet<string> = new Set([
  'pod-template-hash',
  'pod-template-generation',
  'controller-revision-hash',
  'controller-uid',
  'job-name',
]);

/**
 * Is it a controller that gives Pods the label? Such as `statefulset.kubernetes.io/pod-name`; others are written in
 * some Pod.
 */
function isSetAtRunTime(key: string, pods: readonly PodLabels[]): boolean {
  const isOfDomain = key.includes('/') && !key.startsWith('app.kubernetes.io/');
  return (OF_CONTROLLERS.has(key) || isOfDomain) && !pods.some(({ labels }) => labels.has(key));
}

interface LikelyValue {
  readonly label: LabelName;
  readonly value: string;
  readonly isClose: boolean;
}

/** The values with which the selector would select a Pod, where a single one is another. */
function likelyValues(
  { requirements }: PodSelector,
  pods: readonly PodLabels[],
  labels: readonly LabelName[],
): LikelyValue[] {
  const found = new Map<string, LikelyValue>();
  for (const pod of pods) {
    const other = requirements.filter(({ key, values }) => !values.includes(pod.labels.get(key) ?? ''));
    const [only] = other;
    const value = only && pod.labels.get(only.key);
    const label = labels.find((name) => name.part === 'value' && name.key === only?.key);
    if (other.length !== 1 || !value || !label) continue;
    found.set(`${label.key} ${value}`, { label, value, isClose: closestWords(label.name, [value]).length > 0 });
  }
  return [...found.values()].slice(0, 3);
}

function onePreferred(fixes: readonly Fix[]): Fix[] {
  const first = fixes.findIndex(({ preferred }) => preferred);
  return fixes.map((fix, at) => (at === first ? fix : { ...fix, preferred: false }));
}

function checkTargetPort(
  port: PodSelector['targetPorts'][number],
  names: ReadonlySet<string>,
  part: DocumentPart,
): FileFinding[] {
  if (names.has(port.name)) return [];
  const [meant] = [...closestWords(port.name, names), ...(names.size === 1 ? names : [])];
  const message = notDefined('Port', port.name, 'in the selected Pods');
  return [
    report(targetPortUnknown, part, {
      message,
      range: port.range,
      fixes: meant === undefined ? [] : writeName(meant, port, part, true),
    }),
  ];
}
