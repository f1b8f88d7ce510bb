/** What a Linux capability in `add` or `drop` does. */

import { capability } from '../../../kubernetes/capabilities.ts';
import type { Value } from '../../../yaml/values.ts';
import { code, list } from './context.ts';
import type { ValueContext, ValueWords } from './context.ts';

/** On `add` or `drop`, or on one of its items. */
export function capabilityWords({ value, field }: ValueContext): ValueWords | undefined {
  const items = value.kind === 'list' ? value.texts() : value.kind === 'scalar' ? [value.string ?? ''] : [];
  const holder = value.kind === 'list' ? value.parent : value.parent?.parent;
  if (items.length === 0 || items.includes('')) return undefined;
  const lines = field.name === 'drop' ? dropped(items, othersOf(holder, 'add')) : added(items);
  return { lines: lines.slice(0, 3), more: lines.slice(3) };
}

function dropped(names: readonly string[], kept: readonly string[]): string[] {
  if (!names.includes('ALL')) return names.map(droppedOne);
  const back =
    kept.length > 0
      ? `only ${list(kept.map(code))} from \`add\` ${kept.length === 1 ? 'remains' : 'remain'}`
      : 'none remains';
  return [
    `Drops every Linux capability: ${back}.`,
    'The process then has no special privileges over other users, even as root.',
  ];
}

function droppedOne(name: string): string {
  const known = capability(name);
  if (!known) return `${code(name)} is not a Linux capability that Pod Coach knows.`;
  if (!known.isDefault) return `Containers do not get ${code(name)} by default, so dropping it changes nothing.`;
  return `Without ${code(name)} the process cannot ${known.allows}.`;
}

function added(names: readonly string[]): string[] {
  if (names.includes('ALL')) return ['Adds every Linux capability: nearly the power of a privileged container.'];
  return names.map((name) => {
    const known = capability(name);
    if (!known) return `${code(name)} is not a Linux capability that Pod Coach knows.`;
    const usual = known.isDefault ? ' Most runtimes grant it by default, unless `drop` removes it.' : '';
    return `${code(name)} allows the process to ${known.allows}.${usual}`;
  });
}

function othersOf(capabilities: Value | undefined, field: string): string[] {
  return capabilities?.kind === 'map' ? (capabilities.list(field)?.texts() ?? []) : [];
}
