import type { PodModel } from '../pod-model.ts';
import type { CardRow } from './card-rows.ts';
import type { Card } from './card.ts';
import { problemRows } from './container-card.ts';
import { problemsOf, type DrawContext } from './part-group.ts';
import type { PodCopy } from './pod-copy.ts';
import { fonts } from './text-width.ts';
import { labelWords, nameOr } from './words.ts';

/** The head of a Pod's box: name, IP, labels, how it is doing, and problems of the Pod as a whole. */
export function podHeader(context: DrawContext, pod: PodModel, copy: PodCopy): Card {
  const name = nameOr(copy.name);
  const failing = problemsOf(context, pod.id).some((problem) => problem.severity === 'error');
  return {
    part: { id: pod.id, label: `Pod ${name}` },
    className: `pc-pod${failing ? ' pc-error' : ''}`,
    icon: 'pod',
    name,
    role: copy.role,
    rows: [
      ...addressRow(copy),
      ...statusRow(copy),
      ...labelRow(copy.instance?.labels ?? pod.labels),
      ...policyRow(pod),
      ...ownProblems(context, pod),
    ],
  };
}

function addressRow(copy: PodCopy): CardRow[] {
  const node = copy.instance?.node;
  const tail = node === undefined ? {} : { tail: `on ${node}` };
  return copy.ip === undefined ? [] : [{ kind: 'text', text: `IP ${copy.ip}`, font: fonts.code, ...tail }];
}

function statusRow(copy: PodCopy): CardRow[] {
  const { instance } = copy;
  return instance === undefined
    ? []
    : [{ kind: 'text', text: statusWords(instance.status, instance.ready), font: fonts.text }];
}

export function statusWords(status: string, ready: boolean): string {
  return `${status}, ${ready ? 'ready' : 'not ready'}`;
}

function labelRow(labels: PodModel['labels']): CardRow[] {
  const chips = labelWords(labels).map((text) => ({ text }));
  return chips.length === 0 ? [] : [{ kind: 'chips', chips }];
}

function policyRow(pod: PodModel): CardRow[] {
  return pod.restartPolicy === 'Always'
    ? []
    : [{ kind: 'text', text: `restartPolicy ${pod.restartPolicy}`, font: fonts.quiet }];
}

/** Only the Pod's own; those of its containers and volumes stand on their cards. */
function ownProblems(context: DrawContext, pod: PodModel): CardRow[] {
  const own = problemsOf(context, pod.id);
  return problemRows({ ...context, problems: own }, pod.id);
}
