import type { MapValue } from '../../yaml/values.ts';
import { fieldPath } from '../../yaml/path.ts';
import { rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { exclusive, mustBe, mustNotContain, tooLong } from '../../wording/messages.ts';

export const volumeRemovedType = rule({
  id: 'volume-removed-type',
  title: 'Removed volume type is incomplete',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateVolumeSource',
  lesson: 'volumes#csi',
  watches: ['Volume.flocker', 'Volume.quobyte'],
  why:
    'The API server rejects the volume: the type no longer works in any supported Kubernetes version, but its ' +
    'fields are still validated. Use a `persistentVolumeClaim` or a `csi` volume instead.',
  check(source, context) {
    if (source.key === 'flocker') checkFlocker(source, context);
    else checkQuobyte(source, context);
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: data
            «flocker»: {}
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: data
            persistentVolumeClaim:
              claimName: data
      `,
    },
  ],
});

function checkFlocker(flocker: MapValue, { report }: RuleContext): void {
  const name = flocker.text('datasetName');
  const id = flocker.text('datasetUUID');
  const wrongType = [name, id].some(
    (text, at) => text === undefined && flocker.has(at === 0 ? 'datasetName' : 'datasetUUID'),
  );
  if (wrongType) return;
  if (!name && !id)
    report(
      flocker.parent?.kind === 'map' ? (flocker.parent.entry('flocker') ?? flocker) : flocker,
      'One of `datasetName` and `datasetUUID` is required.',
    );
  if (name && id) report(flocker, exclusive('datasetName', 'datasetUUID'));
  if (name?.includes('/')) report(flocker.get('datasetName') ?? flocker, mustNotContain('`datasetName`', '`/`'));
}

/** The server looks at the tenant first and then no longer at the registry. */
function checkQuobyte(quobyte: MapValue, { report, pathOf }: RuleContext): void {
  const registry = quobyte.scalar('registry');
  const tenant = quobyte.scalar('tenant');
  if (!registry?.string) return;
  if ((tenant?.string?.length ?? 0) >= 65)
    report(tenant ?? quobyte, tooLong('`tenant`', 64), { path: fieldPath(pathOf(quobyte), 'tenant') });
  else if (!registry.string.split(',').every(isHostAndPort))
    report(registry, mustBe('registry', 'host:port, or several joined by commas'));
}

function isHostAndPort(text: string): boolean {
  return /^(?:\[[^[\]]*\]|[^[\]:]*):[^[\]:]*$/.test(text);
}
