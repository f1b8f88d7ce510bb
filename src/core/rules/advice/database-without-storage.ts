import { dataFolderOf, isDatabaseImage, isHelperImage } from '../../kubernetes/image-roles.ts';
import { claimTemplate, hasPlaceForData, volumeNames } from '../../manifest/volumes.ts';
import { addToList } from '../../yaml/set-field.ts';
import type { MapValue } from '../../yaml/values.ts';
import type { Fix } from '../finding.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';

const SET = 'apiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: db\nspec:\n  serviceName: db\n  selector:\n    matchLabels:\n      app: db\n  template:\n    metadata:\n      labels:\n        app: db\n    spec:\n      containers:\n        - name: db\n';
const CLAIMS = '  volumeClaimTemplates:\n    - metadata:\n        name: data\n      spec:\n        accessModes:\n          - ReadWriteOnce\n        resources:\n          requests:\n            storage: 1Gi\n';

export const databaseWithoutStorage: Rule = {
  id: 'database-without-storage',
  title: 'A database whose data ends with its Pod',
  severity: 'information',
  lesson: 'volumes#claims',
  watches: ['PodSpec'],
  why: 'What a container writes is gone when its Pod is. A database needs a volume that lasts: in a StatefulSet one from `volumeClaimTemplates`, mounted where the database keeps its files. Where the data need not last, an `emptyDir` says so.',
  check(spec, context) {
    const { report, manifest } = context;
    if (spec.kind !== 'map' || manifest.kind.kind === 'Job' || manifest.kind.kind === 'CronJob') return;
    const containers = spec.maps('containers');
    // A database beside an application has a finding of its own, which comes first.
    if (containers.some((container) => !isDatabaseImage(container.text('image') ?? '') && !isHelperImage(container.text('image') ?? ''))) return;
    for (const container of containers) {
      const image = container.scalar('image');
      if (image && isDatabaseImage(image.string ?? '') && !hasPlaceForData(container, manifest)) report(image, 'The data of this database is gone when its Pod is.', { fixes: fixesFor(container, spec, context) });
    }
  },
  examples: [
    {
      in: 'document',
      bad: `${SET}          image: «postgres:17.2»\n`,
      fixed: `${SET.replace('  selector', `${CLAIMS}  selector`)}          image: postgres:17.2\n          volumeMounts:\n            - name: data\n              mountPath: /var/lib/postgresql/data\n              subPath: data\n`,
    },
    { in: 'document', bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: db\nspec:\n  containers:\n    - name: db\n      image: «postgres:17.2»\n' },
    {
      in: 'pod-spec',
      good: 'containers:\n  - name: db\n    image: postgres:17.2\n    volumeMounts:\n      - name: data\n        mountPath: /var/lib/postgresql/data\nvolumes:\n  - name: data\n    persistentVolumeClaim:\n      claimName: db',
    },
  ],
};

function fixesFor(container: MapValue, spec: MapValue, { edits, manifest }: RuleContext): Fix[] {
  const folder = dataFolderOf(container.text('image') ?? '');
  if (folder === undefined || volumeNames(manifest).includes('data')) return [];
  const set = manifest.kind.kind === 'StatefulSet' ? manifest.root.map('spec') : undefined;
  if (!set) {
    const mount = addToList(edits, container, 'volumeMounts', { name: 'data', mountPath: folder });
    return otherFix('Say that the data need not last (emptyDir)', [mount, addToList(edits, spec, 'volumes', { name: 'data', emptyDir: {} })]);
  }
  // A new disk has a folder of its own at its top, and databases want an empty one: hence the subPath.
  const mount = addToList(edits, container, 'volumeMounts', { name: 'data', mountPath: folder, subPath: 'data' });
  const claims = set.list('volumeClaimTemplates');
  const claim = claims && claims.items.length > 0 ? edits.addItem(claims, claimTemplate('data')) : edits.addField(set, 'volumeClaimTemplates', [claimTemplate('data')], set.entry('serviceName'));
  return preferredFix('Give each Pod a volume for its data', [mount, claim]);
}
