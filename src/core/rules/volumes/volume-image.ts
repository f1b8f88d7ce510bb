import { fieldPath } from '../../yaml/path.ts';
import { rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { required } from '../../wording/messages.ts';

/** Before, the API server accepted a Pod template without it. */
const IN_TEMPLATES_SINCE = 37;

export const volumeImage = rule({
  id: 'volume-image',
  title: 'Image volume has no reference',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateImageVolumeSource',
  lesson: 'volumes#images-and-devices',
  watches: ['Volume.image'],
  why:
    'An image volume mounts the files of an image, so `reference` must name one: ' +
    '`registry.example.com/models/small:1`. Before Kubernetes 1.37, the API server accepts a Pod template ' +
    'without it, but rejects every Pod made from the template. Add `reference`.',
  check(image, { report, pathOf, manifest, version }) {
    const missing = !image.has('reference') || image.text('reference') === '';
    if (!missing) return;
    const path = fieldPath(pathOf(image), 'reference');
    if (manifest.isTemplate && version < IN_TEMPLATES_SINCE)
      report(image, 'Without `reference`, Pods from this template are rejected.', { path, severity: 'warning' });
    else report(image, required('reference', 'for an image volume'), { path });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: model
            «image»:
              pullPolicy: Always
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: model
            image:
              reference: registry.example.com/models/small:1
      `,
    },
  ],
});
