import { dataFolderOf, isDatabaseImage, isHelperImage } from '../../../kubernetes/image-roles.ts';
import { claimTemplate, hasPlaceForData, volumeNames } from '../../../manifest/volumes.ts';
import { addToList } from '../../../yaml/set-field.ts';
import type { MapValue } from '../../../yaml/values.ts';
import type { Fix } from '../../finding.ts';
import { otherFix, preferredFix, rule } from '../../rule.ts';
import type { RuleContext } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { addPhrase } from '../../../wording/fix-titles.ts';

const SET =
  'apiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: db\nspec:\n  serviceName: db\n  selector:\n' +
  '    matchLabels:\n      app: db\n  template:\n    metadata:\n      labels:\n        app: db\n    spec:\n' +
  '      containers:\n        - name: db\n';
const CLAIMS =
  '  volumeClaimTemplates:\n    - metadata:\n        name: data\n      spec:\n        accessModes:\n' +
  '          - ReadWriteOnce\n        resources:\n          requests:\n            storage: 1Gi\n';

export const databaseWithoutStorage = rule({
  id: 'database-without-storage',
  title: 'Database has no persistent volume',
  severity: 'information',
  source: 'docs/concepts/workloads/controllers/statefulset/',
  unfinishedIn: 'pod-spec',
  lesson: 'volumes#claims',
  watches: ['PodSpec'],
  why:
    'All data is lost when the container restarts or the Pod is replaced, because each container starts with the ' +
    'files of its image. Use a StatefulSet with `volumeClaimTemplates`, mounted at the data directory of the ' +
    'database. If the data is temporary, use an `emptyDir` to make that clear.',
  check(spec, context) {
    const { report, manifest } = context;
    if (manifest.kind.kind === 'Job' || manifest.kind.kind === 'CronJob') return;
    const containers = spec.maps('containers');
    // A database beside an application has a finding of its own, which comes first.
    if (
      containers.some(
        (container) => !isDatabaseImage(container.text('image') ?? '') && !isHelperImage(container.text('image') ?? ''),
      )
    )
      return;
    for (const container of containers) {
      const image = container.scalar('image');
      if (image && isDatabaseImage(image.string ?? '') && !hasPlaceForData(container, manifest))
        report(image, 'No persistent volume: the data is lost when the container restarts.', {
          fixes: fixesFor(container, spec, context),
        });
    }
  },
  examples: [
    {
      in: 'document',
      bad: `${SET}          image: «postgres:17.2»\n`,
      fixed:
        `${SET.replace('  selector', `${CLAIMS}  selector`)}          image: postgres:17.2\n` +
        '          volumeMounts:\n            - name: data\n              mountPath: /var/lib/postgresql/data\n' +
        '              subPath: data\n',
    },
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: db
        spec:
          containers:
            - name: db
              image: «postgres:17.2»
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        containers:
          - name: db
            image: postgres:17.2
            volumeMounts:
              - name: data
                mountPath: /var/lib/postgresql/data
        volumes:
          - name: data
            persistentVolumeClaim:
              claimName: db
      `,
    },
  ],
});

function fixesFor(container: MapValue, spec: MapValue, { edits, manifest }: RuleContext): Fix[] {
  const folder = dataFolderOf(container.text('image') ?? '');
  if (folder === undefined || volumeNames(manifest).includes('data')) return [];
  const set = manifest.kind.kind === 'StatefulSet' ? manifest.root.map('spec') : undefined;
  if (!set) {
    const mount = addToList(edits, container, 'volumeMounts', { name: 'data', mountPath: folder });
    return otherFix(addPhrase('an `emptyDir` volume for temporary data'), [
      mount,
      addToList(edits, spec, 'volumes', { name: 'data', emptyDir: {} }),
    ]);
  }
  // A new disk has a folder of its own at its top, and databases want an empty one: hence the subPath.
  const mount = addToList(edits, container, 'volumeMounts', { name: 'data', mountPath: folder, subPath: 'data' });
  const claims = set.list('volumeClaimTemplates');
  const claim =
    claims && claims.items.length > 0
      ? edits.addItem(claims, claimTemplate('data'))
      : edits.addField(set, 'volumeClaimTemplates', [claimTemplate('data')], set.entry('serviceName'));
  return preferredFix(addPhrase('a `volumeClaimTemplate` for the data'), [mount, claim]);
}
