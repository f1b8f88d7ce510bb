import type { MapValue } from '../../yaml/values.ts';
import { fieldPath } from '../../yaml/path.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const volumeRemovedType: Rule = {
  id: 'volume-removed-type',
  title: 'Incomplete settings of an old volume type',
  severity: 'error',
  lesson: 'volumes#csi',
  watches: ['Volume.flocker', 'Volume.quobyte'],
  why: 'This type of volume no longer works in any supported Kubernetes, but the API server still wants its fields complete. Use a persistentVolumeClaim or a csi volume instead.',
  check(source, context) {
    if (source.kind !== 'map') return;
    if (source.key === 'flocker') checkFlocker(source, context);
    else checkQuobyte(source, context);
  },
  examples: [
    { in: 'pod-spec', bad: 'volumes:\n  - name: data\n    «flocker»: {}' },
    { in: 'pod-spec', good: 'volumes:\n  - name: data\n    persistentVolumeClaim:\n      claimName: data' },
  ],
};

function checkFlocker(flocker: MapValue, { report }: RuleContext): void {
  const name = flocker.text('datasetName');
  const id = flocker.text('datasetUUID');
  const wrongType = [name, id].some((text, at) => text === undefined && flocker.has(at === 0 ? 'datasetName' : 'datasetUUID'));
  if (wrongType) return;
  if (!name && !id) report(flocker.parent?.kind === 'map' ? flocker.parent.entry('flocker') ?? flocker : flocker, 'One of `datasetName` and `datasetUUID` is required.');
  if (name && id) report(flocker, 'Only one of `datasetName` and `datasetUUID` may be there.');
  if (name?.includes('/')) report(flocker.get('datasetName') ?? flocker, '`datasetName` may not contain `/`.');
}

/** The server looks at the tenant first and then no longer at the registry. */
function checkQuobyte(quobyte: MapValue, { report, pathOf }: RuleContext): void {
  const registry = quobyte.scalar('registry');
  const tenant = quobyte.scalar('tenant');
  if (!registry?.string) return;
  if ((tenant?.string?.length ?? 0) >= 65) report(tenant ?? quobyte, '`tenant` has at most 64 characters.', { path: fieldPath(pathOf(quobyte), 'tenant') });
  else if (!registry.string.split(',').every(isHostAndPort)) report(registry, '`registry` is host:port, or several joined by commas.');
}

function isHostAndPort(text: string): boolean {
  return /^(?:\[[^[\]]*\]|[^[\]:]*):[^[\]:]*$/.test(text);
}
