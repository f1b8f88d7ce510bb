/** Paths as the API server writes them: `spec.containers[0].image`, `metadata.annotations[example.com/owner]`. */

import type { Container, Value } from './values.ts';

/** The path of a value from its document's root (or from `root`, when it is given); the root itself is "". */
export function pathOf(value: Value, root?: Value): string {
  const steps: string[] = [];
  let at: Value | Container | undefined = value;
  while (at !== root && at?.parent) {
    steps.push(stepText(at.key));
    at = at.parent;
  }
  return joinSteps(steps.reverse());
}

/** The path of a field that need not exist, or of a field of such a field: `metadata.labels`. */
export function fieldPath(path: string, name: string): string {
  return joinSteps([path, ...name.split('.').map(stepText)].filter((step) => step !== ''));
}

function stepText(key: string | number): string {
  if (typeof key === 'number') return `[${key}]`;
  return /^[A-Za-z_$][\w$-]*$/.test(key) ? key : `[${key}]`;
}

function joinSteps(steps: readonly string[]): string {
  let path = '';
  for (const step of steps) path += step.startsWith('[') || path === '' ? step : `.${step}`;
  return path;
}
