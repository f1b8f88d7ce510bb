import { withoutEnd } from '../../text.ts';
import { itemPaths, projectedPaths } from '../../manifest/projected-paths.ts';
import type { ProjectedPath } from '../../manifest/projected-paths.ts';
import type { MapValue } from '../../yaml/values.ts';
import { rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { code } from '../../wording/code.ts';

export const projectedPathOverlap = rule({
  id: 'projected-path-overlap',
  title: 'Paths in a projected volume overlap',
  severity: 'warning',
  source: 'pkg/api/pod.warningsForOverlappingVirtualPaths',
  apiWarning: true,
  lesson: 'volumes#config-files',
  watches: ['Volume'],
  why:
    'Only one of the files appears in the volume: two items are written to the same path, or one path is a ' +
    'directory in the path of the other. Use different paths.',
  check(volume, { report, rangeOf, pathOf }) {
    const projected = volume.map('projected');
    for (const files of [...filesOf(volume), ...(projected ? [projectedPaths(projected)] : [])]) {
      const earlier = new WrittenPaths();
      for (const file of files) {
        const other = earlier.overlapping(file);
        earlier.add(file);
        if (!other || (projected && file.item && other.item && other.path === file.path)) continue;
        const related = [{ range: rangeOf(other.value), message: 'The other path is here.' }];
        report(file.value, `Path ${code(file.path)} overlaps with ${code(other.path)}.`, {
          related,
          path: pathOf(volume),
        });
      }
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: conf
            configMap:
              name: web
              items:
                - key: a
                  path: conf
                - key: b
                  path: «conf/b»
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: conf
            configMap:
              name: web
              items:
                - key: a
                  path: conf/a
                - key: b
                  path: conf/b
      `,
    },
  ],
});

function filesOf(volume: MapValue): ProjectedPath[][] {
  return ['configMap', 'secret', 'downwardAPI'].flatMap((name) => {
    const source = volume.map(name);
    return source && source.maps('items').length > 1 ? [itemPaths(source, name)] : [];
  });
}

/** Paths of Linux are not longer. */
const MAX_PATH = 4096;

/** The first file at each path, and the first below each directory. */
class WrittenPaths {
  readonly #files = new Map<string, ProjectedPath>();
  readonly #below = new Map<string, ProjectedPath>();

  add(file: ProjectedPath): void {
    const [path = '', ...directories] = wayTo(file);
    if (!this.#files.has(path)) this.#files.set(path, file);
    for (const directory of directories) if (!this.#below.has(directory)) this.#below.set(directory, file);
  }

  /** One that is at the same path, at a directory on the way to it, or below it. */
  overlapping(file: ProjectedPath): ProjectedPath | undefined {
    const way = wayTo(file);
    const above = way.map((path) => this.#files.get(path)).find((other) => other !== undefined);
    return above ?? this.#below.get(way[0] ?? '');
  }
}

/** A file's path, then the directories on the way to it, the innermost first. */
function wayTo({ path }: ProjectedPath): string[] {
  const way = [withoutEnd(path, '/')];
  if (path.length > MAX_PATH) return way;
  for (let slash = way[0]?.lastIndexOf('/') ?? -1; slash > 0; slash = path.lastIndexOf('/', slash - 1))
    way.push(path.slice(0, slash));
  return way;
}
