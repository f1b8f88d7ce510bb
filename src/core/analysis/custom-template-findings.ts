/**
 * What can be said of a pod template in a custom resource: its definition may add fields, fill in others, and decides
 * what is rejected.
 */

import { groupOf } from '../kubernetes/kinds.ts';
import type { Schema } from '../kubernetes/schema.ts';
import { isFilledIn } from '../manifest/custom-templates.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { Finding } from '../rules/finding.ts';
import { declared, isDeclared } from '../rules/declared.ts';
import { unknownField } from '../rules/structure/unknown-field.ts';
import { closestWords } from '../text-distance.ts';
import { pathOf } from '../yaml/path.ts';
import type { Value } from '../yaml/values.ts';
import { judgesPatches } from './kustomize/patch-findings.ts';

/** Fields that some custom resources fill in. */
const FILLED_IN = /\.(?:name|image|containerPort|port)$/;

/**
 * Fields that a group adds to the pod spec, where that is known
 * (https://knative.dev/docs/serving/reference/serving-api/).
 */
const ADDED_FIELDS: Readonly<Record<string, readonly string[]>> = {
  'serving.knative.dev': [
    'containerConcurrency',
    'timeoutSeconds',
    'responseStartTimeoutSeconds',
    'idleTimeoutSeconds',
  ],
};

/** Of all findings about the template those that hold whatever the definition says, none graver than a Warning. */
export function customTemplateFindings(findings: readonly Finding[], manifest: Manifest, schema: Schema): Finding[] {
  const { podSpec } = manifest;
  if (!podSpec) return [];
  const spec = pathOf(podSpec);
  const isOwnType = addsFields(manifest, schema);
  const isPartial = isOwnType || isFilledIn(manifest);
  return findings.flatMap((finding) => {
    const { rule, path, severity, fixes } = finding;
    if (isDeclared(rule, 'notInCustomResources')) return [];
    if (saysFieldMissing(rule) && FILLED_IN.test(path) && !isWritten(podSpec, path)) return [];
    if (isPartial && !judgesPatches(rule)) return [];
    if (isOwnType && !isInContainer(path, spec)) return [];
    if (rule === unknownField.id) {
      const kept = fixes.filter(({ edits }) => edits.some(({ newText }) => newText.trim() !== ''));
      const isDirect = !isInContainer(path, spec);
      return isDirect && kept.length === 0 ? [] : [{ ...finding, severity: 'warning', fixes: kept }];
    }
    return [severity === 'error' ? { ...finding, severity: 'warning' } : finding];
  });
}

function saysFieldMissing(rule: string): boolean {
  return declared(rule)?.kind === 'field-check' && isDeclared(rule, 'saysMissing');
}

/** Is the spec of a type of its own, which has containers beside fields that no pod spec has? */
function addsFields({ kind, podSpec, root }: Manifest, schema: Schema): boolean {
  const known = [...(schema.type('PodSpec')?.fields.keys() ?? [])];
  const added = ADDED_FIELDS[groupOf(kind.apiVersion)] ?? [];
  const isForeign = (name: string): boolean =>
    !known.includes(name) && !added.includes(name) && closestWords(name, known).length === 0;
  const isWholeObject = root.has('apiVersion') && root.text('kind') !== 'Pod';
  return isWholeObject || podSpec?.entries.some(({ name }) => isForeign(name)) === true;
}

function isInContainer(path: string, spec: string): boolean {
  return /^\.(?:init|ephemeral)?[cC]ontainers\[/.test(path.slice(spec.length)) && path.startsWith(spec);
}

function isWritten(value: Value, path: string): boolean {
  const own = pathOf(value);
  if (own === path) return true;
  if (value.kind === 'scalar' || !path.startsWith(own)) return false;
  const below = value.kind === 'list' ? value.items : value.entries.map((entry) => entry.value);
  return below.some((one) => isWritten(one, path));
}
