import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Analyzer } from '../../../../src/core/analysis/analysis.ts';
import { allParts, partAround } from '../../../../src/core/features/picture/parts.ts';
import { pictureModelOf } from '../../../../src/core/features/picture/picture-model.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import type { PictureModel } from '../../../../src/core/pod-model.ts';
import { readPicture } from '../../../../src/protocol/read-picture.ts';

const analyzer = new Analyzer();
const bases = join(import.meta.dirname, '../../../conformance/bases');

function modelOf(text: string, address?: string): PictureModel {
  return pictureModelOf(analyzer.analyse(text, defaultSettings), address);
}

/** The text of a part, as a click on it would select it. */
function textOf(text: string, model: PictureModel, id: string): string {
  const range = allParts(model).find((part) => part.id === id)?.range;
  assert.ok(range, `no part ${id} with a range`);
  return text.slice(range.start, range.end);
}

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: shop
  labels:
    app: shop
spec:
  initContainers:
    - name: fetch
      image: fetch:1
    - name: logs
      image: logs:1
      restartPolicy: Always
  containers:
    - name: web
      image: web:2.1
      command: ["serve"]
      args: ["--port", "3000"]
      ports:
        - containerPort: 3000
          name: http
        - containerPort: 53
          protocol: UDP
      readinessProbe:
        httpGet:
          path: /ready
          port: http
      resources:
        requests:
          cpu: 250m
          memory: 64Mi
      env:
        - name: MODE
          value: fast
      volumeMounts:
        - name: pages
          mountPath: /srv
        - name: nowhere
          mountPath: /x
          readOnly: true
  volumes:
    - name: pages
    - name: settings
      configMap:
        name: shop-settings
`;

const service = `apiVersion: v1
kind: Service
metadata:
  name: shop
spec:
  selector:
    app: shop
  ports:
    - port: 80
      targetPort: http
`;

describe('the picture of a manifest', () => {
  it('holds everything that a Pod says', () => {
    const [shop] = modelOf(pod, '10.1.0.1').pods;
    assert.ok(shop);
    assert.equal(shop.name, 'shop');
    assert.equal(shop.ip, '10.1.0.1');
    assert.deepEqual(shop.labels, { app: 'shop' });
    assert.deepEqual(
      shop.initContainers.map(({ name, role }) => [name, role]),
      [
        ['fetch', 'init'],
        ['logs', 'sidecar'],
      ],
    );
    const [web] = shop.containers;
    assert.ok(web);
    assert.equal(web.command, 'serve --port 3000');
    assert.deepEqual(
      web.ports.map(({ name, containerPort, protocol }) => [name, containerPort, protocol]),
      [
        ['http', 3000, 'TCP'],
        [undefined, 53, 'UDP'],
      ],
    );
    assert.deepEqual(
      web.probes.map(({ kind, summary }) => [kind, summary]),
      [['readiness', 'GET /ready on port http, every 10 s']],
    );
    assert.deepEqual(web.requests, { cpuMilli: 250, memoryMebibytes: 64 });
    assert.deepEqual(web.env, ['MODE']);
    assert.deepEqual(
      web.mounts.map(({ volume, missing, readOnly }) => [volume, missing, readOnly]),
      [
        ['pages', undefined, false],
        ['nowhere', true, true],
      ],
    );
    assert.deepEqual(
      shop.volumes.map(({ name, source, detail }) => [name, source, detail]),
      [
        ['pages', 'emptyDir', undefined],
        ['settings', 'configMap', 'shop-settings'],
      ],
    );
  });

  it('knows where each part stands', () => {
    const model = modelOf(pod);
    assert.equal(textOf(pod, model, 'container/fetch'), 'name: fetch\n      image: fetch:1');
    assert.equal(textOf(pod, model, 'container/web/port/http'), 'containerPort: 3000\n          name: http');
    assert.match(textOf(pod, model, 'container/web/probe/readiness'), /^readinessProbe:[^]*port: http$/);
    assert.equal(textOf(pod, model, 'volume/pages'), 'name: pages');
  });

  it('finds the smallest part around the cursor', () => {
    const parts = allParts(modelOf(pod));
    const at = (text: string) => partAround(parts, { start: pod.indexOf(text), end: pod.indexOf(text) })?.id;
    assert.equal(at('containerPort: 53'), 'container/web/port/53');
    assert.equal(at('web:2.1'), 'container/web');
    assert.equal(at('labels'), 'pod');
    assert.equal(partAround(parts, { start: 1_000_000, end: 1_000_000 }), undefined);
  });

  it('marks a problem at the part that has it', () => {
    const { problems } = modelOf(pod.replace('image: web', 'imagee: web'));
    assert.ok(
      problems.some(({ partId, severity }) => partId === 'container/web' && severity === 'error'),
      JSON.stringify(problems),
    );
  });

  it('connects Services and Pods of one file', () => {
    const model = modelOf(`${pod}---\n${service}`);
    assert.deepEqual(
      model.services.map(({ id, matches, ports }) => [id, matches, ports[0]?.missing]),
      [['1/service/shop', ['pod'], undefined]],
    );
    const misspelt = modelOf(`${pod}---\n${service.replace('http', 'htpp')}`);
    assert.equal(misspelt.services[0]?.ports[0]?.missing, true);
    const elsewhere = modelOf(`${pod}---\n${service.replace('name: shop', 'name: shop\n  namespace: other')}`);
    assert.deepEqual(elsewhere.services[0]?.matches, []);
  });

  it('puts the workload around its Pods', () => {
    const text = readFileSync(join(bases, 'statefulset.yaml'), 'utf8');
    const [first] = modelOf(text).pods;
    assert.equal(first?.controller?.kind, 'StatefulSet');
    assert.ok(first.volumes.some(({ claimTemplate }) => claimTemplate));
    assert.ok(first.containers.every(({ mounts }) => mounts.every(({ missing }) => !missing)));
  });

  it('gives every part an id of its own, also where names are doubled or missing', () => {
    const text =
      `${pod}---\n${pod}---\n` +
      `${pod.replaceAll('name: web', 'name: fetch').replaceAll('name: settings', 'name: pages')}---\nkind: Pod\n` +
      'apiVersion: v1\nspec: {containers: [{}, {}]}\n';
    const ids = allParts(modelOf(text)).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.includes('1/container/web/port/http'));
  });

  it('is empty for a template and for what is not Kubernetes', () => {
    for (const text of ['', 'a: b', pod.replace('shop', '{{ name }}')])
      assert.deepEqual(modelOf(text), { pods: [], services: [], problems: [] });
  });

  it('reads every base manifest and every beginning of one, with ranges inside the file', () => {
    for (const name of readdirSync(bases)) {
      const whole = readFileSync(join(bases, name), 'utf8');
      const model = modelOf(whole);
      assert.deepEqual(readPicture(model), model, name);
      for (let end = 0; end < whole.length; end += 61) {
        for (const { range } of allParts(modelOf(whole.slice(0, end)))) {
          assert.ok(range && range.start >= 0 && range.start <= range.end && range.end <= end, `${name} ${end}`);
        }
      }
    }
  });
});
