import type { StageContainer, StageModel, StagePod, StageVolume } from '../../stage-model.ts';
import { visibleText } from '../shorten.ts';
import { count } from '../words.ts';

/** The picture in words, nothing shortened: one line for each thing in it. */
export function describeStage(model: StageModel): string {
  const lines = [
    stageSummary(model),
    ...(model.request === undefined ? [] : [`Last request: ${model.request.outcome}.`]),
    ...(model.hasVisitor ? ['Visitors outside the cluster send requests.'] : []),
    ...model.workloads.map(({ kind, name, wants, has }) => `${kind} ${name}: ${has} of ${wants} Pods.`),
    ...model.services.map(
      (service) =>
        `${service.address === '' ? 'Headless Service' : 'Service'} ` +
        `${service.name}${service.address === '' ? '' : ` ${service.address}`}, port ${service.ports}, selects ` +
        `${service.selector}, sends to → ` +
        `${service.endpoints.map(({ address }) => address).join(', ') || 'no ready Pod'} ` +
        `(${count(service.endpoints.length, 'Pod')}).`,
    ),
    ...model.nodes.flatMap((node) => nodeLines(model, node.key, node.name, node.state)),
    ...model.pods.filter(({ node, life }) => node === '' && life !== 'gone').flatMap(podLines),
    ...model.pods
      .filter(({ life }) => life === 'gone')
      .map((pod) => `Pod ${pod.name} with IP ${pod.address} is gone from ${pod.node}.`),
    ...model.claims.map(({ name, files }) => `claim ${name}: ${fileWords(files)}.`),
  ];
  return lines.map(visibleText).join('\n');
}

/** One sentence: `A cluster with 2 nodes and 1 Pod.` */
export function stageSummary(model: StageModel): string {
  return (
    `A cluster with ${count(model.nodes.length, 'node')} and ` +
    `${count(model.pods.filter(({ life }) => life !== 'gone').length, 'Pod')}.`
  );
}

function nodeLines(model: StageModel, key: string, name: string, state: string): string[] {
  const pods = model.pods.filter((pod) => pod.node === key && pod.life !== 'gone');
  const head = `${name}, ${state}: ${pods.length === 0 ? 'room for a Pod' : count(pods.length, 'Pod')}.`;
  return [head, ...pods.flatMap(podLines)];
}

function podLines(pod: StagePod): string[] {
  const life = {
    alive: pod.isReady ? 'ready' : 'not ready',
    waiting: 'pending',
    leaving: 'terminating',
    over: 'completed',
    gone: 'gone',
  }[pod.life];
  const facts = [
    ...(pod.showsUid ? [`UID ${pod.uid}`] : []),
    `IP ${pod.address}`,
    life,
    pod.status,
    ...(pod.labels === '' ? [] : [`labels ${pod.labels}`]),
  ];
  return [
    `Pod ${pod.name}: ${facts.join(', ')}.`,
    ...pod.containers.map(containerLine),
    ...pod.volumes.map((volume) => `Volume ${volume.name}: ${sourceWords(volume)}.`),
  ];
}

function sourceWords({ claim, source, files }: StageVolume): string {
  return claim === '' ? `${source}, ${fileWords(files)}` : `→ ${claim.replace('claim/', '')}`;
}

function containerLine({ role, name, state, restarts, listensOn, files }: StageContainer): string {
  const ports = listensOn.length === 0 ? '' : `, listens on ${listensOn.map((port) => `:${port}`).join(' ')}`;
  const what = role === 'app' ? 'Container' : role === 'init' ? 'Init container' : 'Sidecar';
  return `${what} ${name}: ${state}, restarts ${restarts}${ports}, ${fileWords(files)}.`;
}

function fileWords(files: readonly string[]): string {
  if (files.length === 0) return 'no files';
  return `${count(files.length, 'file')}: ${files.map((file) => file.split('/').at(-1) ?? file).join(', ')}`;
}
