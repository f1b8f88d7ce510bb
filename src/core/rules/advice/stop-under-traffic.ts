import { KEPT_RUNNING } from '../../kubernetes/kinds.ts';
import { containerAround } from '../../manifest/containers.ts';
import { preferredFix } from '../rule.ts';
import { setPath } from '../../yaml/set-field.ts';
import type { Rule } from '../rule.ts';

const PAUSE_SECONDS = 5;

export const stopUnderTraffic: Rule = {
  id: 'stop-under-traffic',
  title: 'A container that stops while requests still come',
  severity: 'hint',
  profile: 'production',
  lesson: 'lifecycle-and-probes#stopping',
  watches: ['Container'],
  why: 'When a Pod is stopped, it takes a moment until every node knows and sends it no more requests. A `preStop` hook that waits some seconds lets these last requests be answered. Programs that go on answering for a while after SIGTERM do not need it.',
  check(container, { report, edits, manifest: { kind } }) {
    if (container.kind !== 'map' || !KEPT_RUNNING.has(kind.kind) || containerAround(container)?.role !== 'container') return;
    const name = container.entry('name');
    const lifecycle = container.map('lifecycle');
    if (!name || lifecycle?.has('preStop') || container.maps('ports').length === 0) return;
    const edit = setPath(edits, container, ['lifecycle', 'preStop', 'sleep', 'seconds'], PAUSE_SECONDS);
    report(name.value, 'This container stops while requests may still be on their way.', { fixes: preferredFix(`Wait ${PAUSE_SECONDS} s before it stops`, edit) });
  },
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: «web»\n          image: nginx:1.27\n          ports:\n            - containerPort: 80\n',
      fixed: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n          ports:\n            - containerPort: 80\n          lifecycle:\n            preStop:\n              sleep:\n                seconds: 5\n',
    },
    { in: 'container', good: 'ports:\n  - containerPort: 8080' },
  ],
};
