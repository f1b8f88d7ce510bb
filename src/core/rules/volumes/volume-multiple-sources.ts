import { sourcesOf } from '../../manifest/volumes.ts';
import { holdsSomething } from '../../yaml/holds-something.ts';
import type { MapValue } from '../../yaml/values.ts';
import { fieldPath } from '../../yaml/path.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import type { Fix } from '../finding.ts';
import { yaml } from '../yaml-example.ts';
import { remove } from '../../wording/fix-titles.ts';
import { onlyOne } from '../../wording/messages.ts';

/** How the API server spells two of them in this error. */
const SERVER_NAMES: Readonly<Record<string, string>> = { cephfs: 'cephFS', downwardAPI: 'downwarAPI' };

export const volumeMultipleSources = rule({
  id: 'volume-multiple-sources',
  title: 'Volume has several sources',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateVolumeSource',
  lesson: 'volumes#volumes',
  watches: ['Volume'],
  why:
    'The API server rejects the Pod. A volume has exactly one type: `emptyDir`, `configMap`, ' +
    '`persistentVolumeClaim` and so on. Keep the one you need; for both, add a second volume.',
  check(volume, context) {
    const [kept, extra] = sourcesOf(volume);
    if (kept === undefined || extra === undefined) return;
    const place = volume.entry(extra);
    const first = volume.entry(kept);
    if (!place || !first) return;
    context.report(place, onlyOne('A volume', 'source', kept), {
      path: fieldPath(context.pathOf(volume), SERVER_NAMES[extra] ?? extra),
      related: [{ range: context.rangeOf(first), message: 'First set here.' }],
      fixes: fixesFor(volume, [kept, extra], context),
    });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: conf
            emptyDir: {}
            «configMap»:
              name: web
      `,
      fixed: yaml`
        volumes:
          - name: conf
            configMap:
              name: web
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: conf
            configMap:
              name: web
      `,
    },
  ],
});

/**
 * An empty directory beside something that has content is what was forgotten; else the author chooses, the one that was
 * written last first.
 */
function fixesFor(volume: MapValue, names: readonly string[], { edits }: RuleContext): Fix[] {
  const written = [...names].sort((a, b) => startOf(volume, a) - startOf(volume, b));
  const goes = names.includes('emptyDir') ? 'emptyDir' : written.at(-1);
  return [goes, ...names.filter((name) => name !== goes)].flatMap((name, at) => {
    const entry = name === undefined ? undefined : volume.entry(name);
    if (name === undefined || !entry) return [];
    const removal = edits.removeField(volume, entry);
    const isPreferred = at === 0 && !holdsSomething(entry.value);
    return (isPreferred ? preferredFix : otherFix)(remove(name), removal);
  });
}

function startOf(volume: MapValue, name: string): number {
  return volume.entry(name)?.key.start ?? 0;
}
