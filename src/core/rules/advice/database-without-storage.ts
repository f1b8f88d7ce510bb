import { isDatabaseImage, isHelperImage } from '../../kubernetes/image-roles.ts';
import { hasPlaceForData } from '../../manifest/volumes.ts';
import type { Rule } from '../rule.ts';

export const databaseWithoutStorage: Rule = {
  id: 'database-without-storage',
  title: 'A database whose data ends with its Pod',
  severity: 'information',
  lesson: 'volumes#claims',
  watches: ['PodSpec'],
  why: 'What a container writes is gone when its Pod is. A database needs a volume that lasts: in a StatefulSet one from `volumeClaimTemplates`, mounted where the database keeps its files. Where the data need not last, an `emptyDir` says so.',
  check(spec, { report, manifest }) {
    if (spec.kind !== 'map' || manifest.kind.kind === 'Job' || manifest.kind.kind === 'CronJob') return;
    const containers = spec.maps('containers');
    // A database beside an application has a finding of its own, which comes first.
    if (containers.some((container) => !isDatabaseImage(container.text('image') ?? '') && !isHelperImage(container.text('image') ?? ''))) return;
    for (const container of containers) {
      const image = container.scalar('image');
      if (image && isDatabaseImage(image.string ?? '') && !hasPlaceForData(container, manifest)) report(image, 'The data of this database is gone when its Pod is.');
    }
  },
  examples: [
    { in: 'document', bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: db\nspec:\n  containers:\n    - name: db\n      image: «postgres:17.2»\n' },
    {
      in: 'pod-spec',
      good: 'containers:\n  - name: db\n    image: postgres:17.2\n    volumeMounts:\n      - name: data\n        mountPath: /var/lib/postgresql/data\nvolumes:\n  - name: data\n    persistentVolumeClaim:\n      claimName: db',
    },
  ],
};
