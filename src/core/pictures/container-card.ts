import type { ContainerModel, ContainerStatusModel, MountModel, ProblemModel } from '../pod-model.ts';
import { problemRow, type CardRow } from './card-rows.ts';
import type { Card } from './card.ts';
import type { IconName } from './icons.ts';
import { problemsOf, problemTone, type DrawContext } from './part-group.ts';
import { fonts } from './text-width.ts';
import { count, nameOr, portWords, requestWords, roleWords } from './words.ts';

const icons: Record<ContainerModel['role'], IconName> = { app: 'container', init: 'init', sidecar: 'sidecar' };
const shownProblems = 2;
const severities: readonly ProblemModel['severity'][] = ['error', 'warning', 'information', 'hint'];

/** A container as a card: image, state, ports, probes, what it mounts, what is wrong. */
export function containerCard(
  context: DrawContext,
  container: ContainerModel,
  place: number,
  status?: ContainerStatusModel,
): Card {
  const name = nameOr(container.name);
  return {
    part: {
      id: container.id,
      label: `${container.role === 'app' ? 'Container' : `${container.role} container`} ${name}`,
    },
    className: `pc-${container.role}${errorClass(context, container.id)}`,
    icon: icons[container.role],
    name,
    role: roleWords(container, place),
    rows: [
      codeRow(nameOr(container.image, '(no image yet)')),
      ...(container.command === undefined ? [] : [codeRow(`$ ${container.command}`)]),
      ...statusRows(status),
      ...portRows(context, container),
      ...probeRows(container),
      ...quietRow('requests', requestWords(container.requests)),
      ...quietRow('env', container.env.join(', ')),
      ...container.mounts.map(mountRow),
      ...problemRows(context, container.id),
    ],
  };
}

function codeRow(text: string): CardRow {
  return { kind: 'text', text, font: fonts.code };
}

function quietRow(label: string, text: string): CardRow[] {
  return text === '' ? [] : [{ kind: 'wrapped', text: `${label} ${text}`, font: fonts.quiet }];
}

function statusRows(status: ContainerStatusModel | undefined): CardRow[] {
  if (status === undefined) return [];
  const tone = status.failing ? { tone: 'pc-error-text', icon: 'error' as const } : {};
  const tail = status.restarts === 0 ? {} : { tail: count(status.restarts, 'restart') };
  return [
    { kind: 'text', text: status.state, font: fonts.text, ...tone, ...tail },
    ...quietRow('listens on', (status.listensOn ?? []).join(', ')),
    ...quietRow('own files', status.files.join(', ')),
  ];
}

function portRows(context: DrawContext, container: ContainerModel): CardRow[] {
  const chips = container.ports.map((port) => ({
    text: portWords(port),
    part: { id: port.id, label: portWords(port) },
    ...problemTone(context, port.id),
  }));
  return chips.length === 0 ? [] : [{ kind: 'chips', chips }];
}

function probeRows(container: ContainerModel): CardRow[] {
  return container.probes.map((probe) => ({
    kind: 'text',
    text: `${probe.kind}: ${probe.summary}`,
    font: fonts.quiet,
    part: { id: probe.id, label: `${probe.kind} probe` },
  }));
}

function mountRow(mount: MountModel): CardRow {
  const part = { id: mount.id, label: `Mount ${mount.mountPath} of volume ${mount.volume}` };
  if (mount.missing) {
    const text = `${mount.mountPath}: no volume ${mount.volume}`;
    return { kind: 'text', text, font: fonts.alert, tone: 'pc-error-text', icon: 'error', part };
  }
  const tail = mount.readOnly ? `${mount.volume}, read-only` : mount.volume;
  return {
    kind: 'text',
    text: mount.mountPath,
    font: fonts.code,
    tail,
    part,
    leadsTo: { volume: mount.volume, mountId: mount.id },
  };
}

/** The worst problems in full, the others as a number. */
export function problemRows(context: DrawContext, id: string): CardRow[] {
  const problems = [...problemsOf(context, id, true)].sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
  const shown = problems.slice(0, shownProblems).map((problem) => problemRow(problem.severity, problem.message));
  const more = problems.length - shown.length;
  return more === 0
    ? shown
    : [...shown, { kind: 'text', text: `and ${count(more, 'more problem')}`, font: fonts.alert, icon: 'information' }];
}

/** Is there an error in it, or in one of its parts? */
export function errorClass(context: DrawContext, id: string): string {
  return problemsOf(context, id, true).some((problem) => problem.severity === 'error') ? ' pc-error' : '';
}
