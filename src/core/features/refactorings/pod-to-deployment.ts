import { identityOf, labelsOf } from '../../manifest/labels.ts';
import { isLabelValue } from '../../kubernetes/names.ts';
import type { TextEdit } from '../../text.ts';
import type { Edits } from '../../yaml/edits.ts';
import { columnOf } from '../../yaml/layout.ts';
import type { Entry, MapValue } from '../../yaml/values.ts';
import { blockField } from '../../yaml/write.ts';
import { isAtHead } from './refactoring.ts';
import type { Refactoring } from './refactoring.ts';
import { indentLines, indentText, linesOfField, removeLines } from './whole-lines.ts';

/** What a Pod may say and a Deployment's template may not. */
const POD_ONLY = ['activeDeadlineSeconds', 'restartPolicy'];

export const podToDeployment: Refactoring = {
  title: 'Convert this Pod to a Deployment',
  kind: 'rewrite',
  edits(place) {
    const { manifest, edits } = place;
    const { root, podSpec } = manifest;
    if (manifest.kind.kind !== 'Pod' || !podSpec || podSpec.has('ephemeralContainers') || !isAtHead(place))
      return undefined;
    const [version, kind, spec] = [root.scalar('apiVersion'), root.scalar('kind'), root.entry('spec')];
    const metadata = root.map('metadata');
    const labels = podLabels(metadata);
    const lines = spec && linesOfField(edits.text, spec);
    if (!version || !kind || !metadata || !labels || !lines) return undefined;
    const dropped = podOnlyFields(podSpec).map((entry) => edits.removeField(podSpec, entry));
    if (dropped.includes(undefined)) return undefined;
    const status = root.entry('status');
    const annotations = annotationsOf(metadata, edits);
    const column = columnOf(edits.text, spec.key.start);
    const { newline, step } = edits.layout;
    const head = [
      'spec:',
      ...blockField('selector', { matchLabels: identityOf(new Map(Object.entries(labels))) }, 0, edits.layout)
        .split(newline)
        .map((line) => ' '.repeat(step) + line),
    ];
    head.push(`${' '.repeat(step)}template:`, `${' '.repeat(2 * step)}metadata:`);
    head.push(
      ...blockField('labels', labels, 0, edits.layout)
        .split(newline)
        .map((line) => ' '.repeat(3 * step) + line),
    );
    const text =
      indentText(`${head.join(newline)}${newline}`, column) + indentText(annotations?.lines ?? '', column + 3 * step);
    const moved = indentLines(
      edits.text,
      lines,
      2 * step,
      dropped.filter((edit) => edit !== undefined),
    );
    return [
      edits.setText(version.node, 'apps/v1'),
      edits.setText(kind.node, 'Deployment'),
      ...[annotations?.edit, status && edits.removeField(root, status)].filter((edit) => edit !== undefined),
      { range: { start: lines.start, end: lines.start }, newText: text },
      ...moved,
    ];
  },
};

function podOnlyFields(podSpec: MapValue): Entry[] {
  return POD_ONLY.flatMap((name) => podSpec.entry(name) ?? []).filter(
    ({ name }) => name !== 'restartPolicy' || podSpec.text(name) !== 'Always',
  );
}

/** The Pod's labels, or one that its name gives it. */
function podLabels(metadata: MapValue | undefined): Record<string, string> | undefined {
  const labels = labelsOf(metadata);
  if (!labels) return undefined;
  if (Object.keys(identityOf(labels)).length > 0) return Object.fromEntries(labels);
  const name = metadata?.text('name') ?? '';
  return name !== '' && isLabelValue(name) ? { ...Object.fromEntries(labels), app: name } : undefined;
}

/** Annotations speak to the Pod (and to what watches Pods), so they go with it, as they are written. */
function annotationsOf(metadata: MapValue, edits: Edits): { edit: TextEdit; lines: string } | undefined {
  const entry = metadata.entry('annotations');
  const lines = entry && linesOfField(edits.text, entry);
  if (!lines || metadata.entries.length < 2) return undefined;
  const text = edits.text.slice(lines.start, lines.end).replace(/\r?\n?$/, edits.layout.newline);
  return { edit: removeLines(edits, lines), lines: indentText(text, -columnOf(edits.text, entry.key.start)) };
}
