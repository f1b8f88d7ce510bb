import { isDatabaseImage, isHelperImage } from '../../kubernetes/image-roles.ts';
import type { Rule } from '../rule.ts';

export const databaseBesideApp: Rule = {
  id: 'database-beside-app',
  title: 'A database in the Pod of an application',
  severity: 'information',
  lesson: 'about-pods#database-outside',
  watches: ['PodSpec'],
  why: 'Containers of one Pod scale together and end together. Four Pods would be four databases with four sets of data, and each update of the application would stop the database too. Give the database Pods of its own, with a StatefulSet and a Service.',
  check(spec, { report, rangeOf }) {
    if (spec.kind !== 'map') return;
    const images = spec.maps('containers').flatMap((container) => container.scalar('image') ?? []);
    const applications = images.filter(({ string = '' }) => string !== '' && !isDatabaseImage(string) && !isHelperImage(string));
    const [application] = applications;
    if (!application) return;
    for (const image of images) {
      if (!isDatabaseImage(image.string ?? '')) continue;
      report(image, 'This database scales and ends together with the application beside it.', {
        related: [{ range: rangeOf(application), message: 'The application is here.' }],
      });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'containers:\n  - name: web\n    image: registry.example.com/shop/web:2.4.1\n  - name: db\n    image: «postgres:17.2»',
    },
    {
      in: 'pod-spec',
      good: 'containers:\n  - name: db\n    image: postgres:17.2\n  - name: metrics\n    image: registry.example.com/postgres-exporter:0.15.0',
    },
  ],
};
