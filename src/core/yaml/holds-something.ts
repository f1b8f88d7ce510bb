import type { Value } from './values.ts';

/** Is there something under it that whoever removes or replaces the value loses? One line of text is typed again. */
export function holdsSomething(value: Value): boolean {
  switch (value.kind) {
    case 'list':
      return value.items.length > 0;
    case 'map':
      return value.entries.length > 0;
    case 'scalar':
      return value.source.trimEnd().includes('\n');
  }
}
