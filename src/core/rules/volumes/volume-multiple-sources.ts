import { sourcesOf } from '../../manifest/volumes.ts';
import type { MapValue } from '../../yaml/values.ts';
import { fieldPath } from '../../yaml/path.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import type { Fix } from '../finding.ts';

/** How the API server spells two of them in this error. */
const SERVER_NAMES: Readonly<Record<string, string>> = { cephfs: 'cephFS', downwardAPI: 'downwarAPI' };

export const volumeMultipleSources: Rule = {
  id: 'volume-multiple-sources',
  title: 'A volume that comes from two places',
  severity: 'error',
  lesson: 'volumes#volumes',
  watches: ['Volume'],
  why: 'A volume has one source: it is an empty directory, or a ConfigMap, or a claim, and so on. Keep the one that you mean; for two, write two volumes.',
  check(volume, context) {
    if (volume.kind !== 'map') return;
    const [kept, extra] = sourcesOf(volume);
    if (kept === undefined || extra === undefined) return;
    const place = volume.entry(extra);
    const first = volume.entry(kept);
    if (!place || !first) return;
    context.report(place, `A volume has one source; this one has \`${kept}\` as well.`, {
      path: fieldPath(context.pathOf(volume), SERVER_NAMES[extra] ?? extra),
      related: [{ range: context.rangeOf(first), message: 'The other source' }],
      fixes: fixesFor(volume, [kept, extra], context),
    });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'volumes:\n  - name: conf\n    emptyDir: {}\n    «configMap»:\n      name: web',
      fixed: 'volumes:\n  - name: conf\n    configMap:\n      name: web',
    },
    { in: 'pod-spec', good: 'volumes:\n  - name: conf\n    configMap:\n      name: web' },
  ],
};

/** An empty directory beside something that has content is what was forgotten; else the one that was written last goes. */
function fixesFor(volume: MapValue, names: readonly string[], { edits }: RuleContext): Fix[] {
  const written = [...names].sort((a, b) => startOf(volume, a) - startOf(volume, b));
  const goes = names.includes('emptyDir') ? 'emptyDir' : written.at(-1);
  return [goes, ...names.filter((name) => name !== goes)].flatMap((name, at) => {
    const entry = name === undefined ? undefined : volume.entry(name);
    if (!entry) return [];
    const removal = edits.removeField(volume, entry);
    return at === 0 ? preferredFix(`Remove ${name}`, removal) : otherFix(`Remove ${name}`, removal);
  });
}

function startOf(volume: MapValue, name: string): number {
  return volume.entry(name)?.key.start ?? 0;
}
