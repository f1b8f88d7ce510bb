import { isDatabaseImage, isHelperImage } from '../../../kubernetes/image-roles.ts';
import { rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';

export const databaseBesideApp = rule({
  id: 'database-beside-app',
  title: 'Database and application share a Pod',
  severity: 'information',
  source: 'docs/concepts/workloads/pods/',
  lesson: 'about-pods#database-outside',
  watches: ['PodSpec'],
  why:
    'The containers of a Pod scale and stop together: four Pods are four databases with four sets of data, and each ' +
    'update of the application stops the database too. Run the database in separate Pods, with a StatefulSet and a ' +
    'Service.',
  check(spec, { report, rangeOf }) {
    const images = spec.maps('containers').flatMap((container) => container.scalar('image') ?? []);
    const applications = images.filter(
      ({ string = '' }) => string !== '' && !isDatabaseImage(string) && !isHelperImage(string),
    );
    const [application] = applications;
    if (!application) return;
    for (const image of images) {
      if (!isDatabaseImage(image.string ?? '')) continue;
      report(image, 'The database scales and stops together with the application in this Pod.', {
        related: [{ range: rangeOf(application), message: 'The application is here.' }],
      });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        containers:
          - name: web
            image: registry.example.com/shop/web:2.4.1
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
          - name: metrics
            image: registry.example.com/postgres-exporter:0.15.0
      `,
    },
  ],
});
