/** Services against the Pods that the files make. */

import type { LabelName, PodLabels, PodSelector } from '../../manifest/symbols.ts';
import type { Finding, Fix } from '../../rules/finding.ts';
import { serviceSelectsNothing } from '../../rules/across/service-selects-nothing.ts';
import { targetPortUnknown } from '../../rules/across/target-port-unknown.ts';
import { closestWords } from '../../text-distance.ts';
import type { DocumentPart, FileNames } from '../file-names.ts';
import { shareNamespace } from '../navigation/nearness.ts';
import type { Around } from './around.ts';
import { report, shown, writeName } from './report.ts';

export function checkSelector(selector: PodSelector, part: DocumentPart, file: FileNames, around: Around): Finding[] {
  if (!selector.owner.startsWith('Service/') || selector.requirements.length === 0) return [];
  const pods = around.links.podsOf({ file, part, selector }).map(({ pod }) => pod);
  return pods.length > 0 ? selector.targetPorts.flatMap((port) => checkTargetPort(port, pods, part)) : selectsNothing(selector, part, file, around);
}

/** Where no Pod lies beside the Service, its Pods are somewhere else. */
function selectsNothing(selector: PodSelector, part: DocumentPart, file: FileNames, around: Around): Finding[] {
  const inFile = file.documents.flatMap(({ names }) => names.pods).filter((pod) => shareNamespace(pod, selector));
  const beside = inFile.length > 0 ? inFile : around.podsBeside(file.path).filter((pod) => shareNamespace(pod, selector));
  const number = part.names.selectors.indexOf(selector);
  const labels = part.names.names.filter((name): name is LabelName => name.kind === 'label' && 'selector' in name.of && name.of.selector === number);
  const [first, second] = labels;
  const ownNames = [selector.owner.slice('Service/'.length), ...selector.requirements.flatMap(({ values }) => values)];
  if (beside.length === 0 || !first || around.hasForeign(ownNames, file.path)) return [];
  const end = second?.part === 'value' && second.key === first.key ? second.range.end : first.range.end;
  const severity = inFile.length > 0 ? serviceSelectsNothing.severity : 'information';
  const fixes = likelyValues(selector, beside, labels).flatMap(({ label, value, isClose }) => writeName(value, label, part, isClose));
  return [report(serviceSelectsNothing, part, { message: 'No Pod in this workspace has these labels.', range: { start: first.range.start, end }, severity, fixes: onePreferred(fixes) })];
}

interface LikelyValue {
  readonly label: LabelName;
  readonly value: string;
  readonly isClose: boolean;
}

/** The values with which the selector would select a Pod, where a single one is another. */
function likelyValues({ requirements }: PodSelector, pods: readonly PodLabels[], labels: readonly LabelName[]): LikelyValue[] {
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

function checkTargetPort(port: PodSelector['targetPorts'][number], pods: readonly PodLabels[], part: DocumentPart): Finding[] {
  const names = [...new Set(pods.flatMap(({ ports }) => ports.flatMap(({ name }) => name?.name ?? [])))];
  if (names.includes(port.name)) return [];
  const [meant] = [...closestWords(port.name, names), ...(names.length === 1 ? names : [])];
  const message = `No container of these Pods names a port ${shown(port.name)}.`;
  return [report(targetPortUnknown, part, { message, range: port.range, fixes: meant === undefined ? [] : writeName(meant, port, part, true) })];
}
