/**
 * Fields and values taken out of right manifests, and everything that is offered in their place put in: none of it may
 * be an Error.
 */

import assert from 'node:assert/strict';
import { fileOffset } from '../../src/core/analysis/file-offsets.ts';
import { isUnfinished } from '../../src/core/features/completion/unfinished.ts';
import { completionsAt } from '../../src/core/features/completion/completion.ts';
import { defaultSettings } from '../../src/core/settings/settings.ts';
import type { MapValue, Value } from '../../src/core/yaml/values.ts';
import { analyzer, choose, manifests } from '../core/features/completion/completing.ts';

/** What is missing is only unfinished; all else is somebody's fault. Items move, so their numbers do not count. */
function errorsIn(text: string): string[] {
  const { findings, root } = analyzer.analyseDocument(text, defaultSettings, new Map());
  const errors = findings.filter(
    ({ rule, severity, path }) => severity === 'error' && !(root?.kind === 'map' && isUnfinished(rule, path, root)),
  );
  return errors.map(({ rule, path }) => `${rule} at ${path.replace(/\[\d+\]/g, '[]')}`);
}

interface Gap {
  readonly text: string;
  readonly offset: number;
}

/** The manifest without one block field, the cursor where it stood. */
function withoutField(text: string, map: MapValue, at: number): Gap | undefined {
  const entry = map.entries[at];
  if (map.node.kind !== 'map' || map.node.flow || !entry || entry.merged) return undefined;
  const next = map.entries[at + 1];
  let end = next && !next.merged ? next.key.start : map.node.end;
  while (end > entry.key.start && /\s/.test(text.charAt(end - 1))) end--;
  return { text: text.slice(0, entry.key.start) + text.slice(end), offset: entry.key.start };
}

function withoutScalar(text: string, value: Value): Gap | undefined {
  const { node } = value;
  if (value.kind !== 'scalar' || node.end === node.start || text.slice(node.start, node.end).includes('\n'))
    return undefined;
  return { text: text.slice(0, node.start) + text.slice(node.end), offset: node.start };
}

function gapsIn(text: string): Gap[] {
  const { root } = analyzer.analyseDocument(text, defaultSettings, new Map());
  const gaps: (Gap | undefined)[] = [];
  const visit = (value: Value): void => {
    gaps.push(withoutScalar(text, value));
    if (value.kind === 'list') value.items.forEach(visit);
    if (value.kind !== 'map') return;
    value.entries.forEach((entry, at) => {
      gaps.push(withoutField(text, value, at));
      if (!entry.merged) visit(entry.value);
    });
  };
  if (root) visit(root);
  return gaps.filter((gap) => gap !== undefined);
}

describe('what completion offers', () => {
  for (const [number, { name, text }] of manifests.entries()) {
    it(`is never an Error in ${name}`, () => {
      const wrong: string[] = [];
      // Every other gap, and from the next manifest the others: enough, in half the time.
      for (const gap of gapsIn(text).filter((_, at) => (at + number) % 2 === 0)) {
        // What an empty object lacks is no field's fault.
        const before = [
          ...errorsIn(gap.text),
          ...errorsIn(`${gap.text.slice(0, gap.offset)}{}${gap.text.slice(gap.offset)}`),
        ];
        const file = analyzer.analyse(gap.text, defaultSettings);
        for (const completion of completionsAt(file, fileOffset(gap.offset), analyzer.plan)) {
          const errors = errorsIn(choose(gap.text, completion));
          for (const error of errors) {
            if (!before.includes(error))
              wrong.push(
                `${completion.label} at ` +
                  `${JSON.stringify(gap.text.slice(Math.max(0, gap.offset - 50), gap.offset))}: ${error}`,
              );
          }
        }
      }
      assert.deepEqual(wrong, []);
    });
  }
});
