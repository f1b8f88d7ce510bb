import { itemPaths, projectedPaths } from '../../manifest/projected-paths.ts';
import type { ProjectedPath } from '../../manifest/projected-paths.ts';
import type { MapValue } from '../../yaml/values.ts';
import type { Rule } from '../rule.ts';

export const projectedPathOverlap: Rule = {
  id: 'projected-path-overlap',
  title: 'A file of a volume that hides another',
  severity: 'warning',
  apiWarning: true,
  lesson: 'volumes#config-files',
  watches: ['Volume'],
  why: 'Two items of this volume are written to the same path, or one path is a directory on the way to the other. Only one of the files can be there. Give each item a path of its own.',
  check(volume, { report, rangeOf, pathOf }) {
    if (volume.kind !== 'map') return;
    const projected = volume.map('projected');
    for (const files of [...filesOf(volume), ...(projected ? [projectedPaths(projected)] : [])]) {
      for (const [at, file] of files.entries()) {
        const other = files.slice(0, at).find((earlier) => overlap(trimmed(earlier), trimmed(file)));
        if (!other || (projected && file.item && other.item && other.path === file.path)) continue;
        const related = [{ range: rangeOf(other.value), message: 'The other path' }];
        report(file.value, `This path and \`${other.path}\` cannot both be there.`, { related, path: pathOf(volume) });
      }
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'volumes:\n  - name: conf\n    configMap:\n      name: web\n      items:\n        - key: a\n          path: conf\n        - key: b\n          path: «conf/b»',
    },
    { in: 'pod-spec', good: 'volumes:\n  - name: conf\n    configMap:\n      name: web\n      items:\n        - key: a\n          path: conf/a\n        - key: b\n          path: conf/b' },
  ],
};

function filesOf(volume: MapValue): ProjectedPath[][] {
  return ['configMap', 'secret', 'downwardAPI'].flatMap((name) => {
    const source = volume.map(name);
    return source && source.maps('items').length > 1 ? [itemPaths(source, name)] : [];
  });
}

function trimmed({ path }: ProjectedPath): string {
  return path.replace(/\/+$/, '');
}

function overlap(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}
