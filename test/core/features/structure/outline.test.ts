import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOffset } from '../../../../src/core/analysis/file-offsets.ts';
import { outlineOf } from '../../../../src/core/features/structure/outline.ts';
import type { OutlineItem } from '../../../../src/core/features/structure/outline.ts';
import { selectionRangesAt } from '../../../../src/core/features/structure/selection-ranges.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { analyzer } from '../marked.ts';

function lines(items: readonly OutlineItem[], indent = ''): string[] {
  return items.flatMap(({ name, detail, children }) => [
    `${indent}${name}${detail === '' ? '' : ` (${detail})`}`,
    ...lines(children, `${indent}  `),
  ]);
}

const outline = (text: string): string[] => lines(outlineOf(analyzer.analyse(text, defaultSettings)));

const bases = join(import.meta.dirname, '../../../conformance/bases');
const manifests = readdirSync(bases).map((name) => readFileSync(join(bases, name), 'utf8'));

describe('the outline', () => {
  it('speaks of Pods', () => {
    const text = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  template:
    spec:
      initContainers:
        - {name: setup, image: busybox:1.36}
        - {name: proxy, image: envoy:1, restartPolicy: Always}
      containers:
        - name: app
          image: nginx:1.27
          ports: [{name: http, containerPort: 80}, {containerPort: 53, protocol: UDP}]
          env: [{name: A, value: "1"}, {name: B, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]
          livenessProbe: {httpGet: {port: http}}
          volumeMounts: [{name: data, mountPath: /data}]
      volumes: [{name: data, emptyDir: {}}]
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {ports: [{name: http, port: 80, targetPort: http}, {port: 81}]}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: settings}
data: {a.conf: "x"}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
`;
    assert.deepEqual(outline(text), [
      'Deployment/web (shop)',
      '  init container setup (busybox:1.36)',
      '  sidecar proxy (envoy:1)',
      '  container app (nginx:1.27)',
      '    port http (80/TCP)',
      '    port 53 (53/UDP)',
      '    variable A (1)',
      '    variable B (fieldRef)',
      '    liveness probe',
      '    mount data (/data)',
      '  volume data (emptyDir)',
      'Service/web',
      '  port http (80 → http)',
      '  port 81 (81 → 81)',
      'ConfigMap/settings',
      '  key a.conf',
      'Ingress/web',
    ]);
  });

  it('names the objects of a List and leaves out what is not Kubernetes, and templates', () => {
    assert.deepEqual(
      outline(
        'apiVersion: v1\nkind: List\nitems:\n  - {apiVersion: v1, kind: Pod, metadata: {name: a}}\n' +
          '  - {apiVersion: v1, kind: Service}\n',
      ),
      ['Pod/a', 'Service/'],
    );
    assert.deepEqual(outline('services: {web: {}}\n'), []);
    assert.deepEqual(outline('{{ if x }}\nkind: Pod\n{{ end }}\n'), []);
  });

  it('has parts that lie in their whole, in every base and every beginning of one', () => {
    const check = (items: readonly OutlineItem[], start: number, end: number): void => {
      for (const { range, selection, children } of items) {
        assert.ok(
          start <= range.start &&
            range.start <= selection.start &&
            selection.start <= selection.end &&
            selection.end <= range.end &&
            range.end <= end,
        );
        check(children, range.start, range.end);
      }
    };
    for (const text of manifests) {
      for (let length = 0; length <= text.length; length += 29)
        check(outlineOf(analyzer.analyse(text.slice(0, length), defaultSettings)), 0, length);
    }
  });
});

describe('expanding the selection', () => {
  const steps = (marked: string): string[] => {
    const offset = marked.indexOf('¦');
    const text = marked.replace('¦', '');
    return selectionRangesAt(analyzer.analyse(text, defaultSettings), fileOffset(offset)).map(({ start, end }) =>
      text.slice(start, end),
    );
  };

  it('goes from the value to its field, its map, its item, its list and on', () => {
    assert.deepEqual(steps('a: 1\nb:\n  - c: "x¦y" # hm\n    d: 2\n  - e\n'), [
      'xy',
      '"xy"',
      'c: "xy"',
      'c: "xy" # hm\n    d: 2',
      '- c: "xy" # hm\n    d: 2',
      '- c: "xy" # hm\n    d: 2\n  - e',
      'b:\n  - c: "xy" # hm\n    d: 2\n  - e',
      'a: 1\nb:\n  - c: "xy" # hm\n    d: 2\n  - e',
      'a: 1\nb:\n  - c: "xy" # hm\n    d: 2\n  - e\n',
    ]);
    assert.deepEqual(steps('a: {b: [1, 2¦2]}\n---\nc: 1\n').slice(0, 5), [
      '22',
      '[1, 22]',
      'b: [1, 22]',
      '{b: [1, 22]}',
      'a: {b: [1, 22]}',
    ]);
    assert.deepEqual(steps('¦'), []);
  });

  it('always grows around the offset', () => {
    for (const text of manifests) {
      const file = analyzer.analyse(text, defaultSettings);
      for (let offset = 0; offset <= text.length; offset += 7) {
        let last = { start: offset, end: offset };
        for (const range of selectionRangesAt(file, fileOffset(offset))) {
          assert.ok(
            range.start <= last.start && last.end <= range.end && range.end - range.start > last.end - last.start,
          );
          last = range;
        }
        assert.deepEqual(last, { start: 0, end: text.length });
      }
    }
  });
});
