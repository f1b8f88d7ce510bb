import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ContainerModel, PictureModel, PodModel, ServiceModel } from '../../../src/core/pod-model.ts';
import { drawPicture } from '../../../src/core/pictures/picture.ts';
import { fonts } from '../../../src/core/pictures/text-width.ts';
import { contains, inside, overlap, pieces, readDrawn, type Drawn } from './drawn.ts';
import * as fixtures from './fixtures.ts';

const widths = [264, 300, 600, 1600];
const anyName = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/),
  fc.string({ maxLength: 80 }),
  fc.constant(''),
  fc.constant('x'.repeat(300)),
);

function anyContainer(
  index: number,
  role: ContainerModel['role'],
  volumes: readonly string[],
): fc.Arbitrary<ContainerModel> {
  const id = `container/${role}${index}`;
  const mounts: fc.Arbitrary<[string, string, boolean][]> =
    volumes.length === 0
      ? fc.constant([])
      : fc.array(fc.tuple(fc.constantFrom(...volumes), anyName, fc.boolean()), { maxLength: 12 });
  return fc
    .record({
      name: anyName,
      image: anyName,
      ports: fc.array(fc.nat(65535), { maxLength: 4 }),
      probe: fc.option(anyName),
      env: fc.array(anyName, { maxLength: 4 }),
      mounts,
    })
    .map((given) => ({
      id,
      name: given.name,
      image: given.image,
      role,
      ports: given.ports.map((port, at) => ({ id: `${id}/port/${at}`, containerPort: port, protocol: 'TCP' as const })),
      probes:
        given.probe === null ? [] : [{ id: `${id}/probe/liveness`, kind: 'liveness' as const, summary: given.probe }],
      env: given.env,
      mounts: given.mounts.map(([volume, mountPath, readOnly], at) => ({
        id: `${id}/mount/${at}`,
        volume,
        mountPath,
        readOnly,
        ...(at === 5 ? { missing: true as const } : {}),
      })),
    }));
}

const anyPod: fc.Arbitrary<PodModel> = fc
  .record({
    containers: fc.integer({ min: 1, max: 10 }),
    inits: fc.integer({ min: 0, max: 3 }),
    volumes: fc.array(anyName, { maxLength: 12 }),
    replicas: fc.option(fc.integer({ min: 0, max: 9 })),
    name: anyName,
  })
  .chain((size) =>
    fc
      .record({
        containers: fc.tuple(
          ...Array.from({ length: size.containers }, (_, index) => anyContainer(index, 'app', size.volumes)),
        ),
        inits: fc.tuple(
          ...Array.from({ length: size.inits }, (_, index) =>
            anyContainer(index, index % 2 === 0 ? 'init' : 'sidecar', size.volumes),
          ),
        ),
        labels: fc.dictionary(anyName, anyName, { maxKeys: 3 }),
      })
      .map((parts) =>
        fixtures.pod(size.name, {
          ip: '10.1.0.1',
          labels: parts.labels,
          initContainers: parts.inits,
          containers: parts.containers,
          volumes: size.volumes.map((volume, index) => ({ ...fixtures.volume(volume), id: `volume/${index}` })),
          ...(size.replicas === null
            ? {}
            : {
                controller: {
                  id: 'workload',
                  kind: 'Deployment',
                  name: size.name,
                  replicas: size.replicas,
                  selector: {},
                },
              }),
        }),
      ),
  );

const anyService: fc.Arbitrary<ServiceModel> = fc
  .record({ name: anyName, value: anyName, matched: fc.boolean() })
  .map((given) =>
    fixtures.service(given.name, { selector: { app: given.value }, matches: given.matched ? ['pod'] : [] }),
  );

const anyPicture: fc.Arbitrary<PictureModel> = fc.record({
  pods: fc.oneof(
    { weight: 5, arbitrary: anyPod.map((pod) => [pod]) },
    { weight: 1, arbitrary: fc.array(anyPod, { maxLength: 3 }) },
  ),
  services: fc.array(anyService, { maxLength: 4 }),
  problems: fc.array(
    fc.record({
      partId: fc.constantFrom('pod', 'workload', 'container/app0', 'container/app0/port/0', 'volume/1'),
      severity: fc.constantFrom('error' as const, 'warning' as const),
      message: anyName,
    }),
    { maxLength: 4 },
  ),
});

function must(holds: boolean, wrong: string, ...places: readonly object[]): void {
  if (!holds) assert.fail(`${wrong}: ${JSON.stringify(places)}`);
}

function checkLayout(drawn: Drawn, width: number, height: number): void {
  const canvas = { x: 0, y: 0, width, height };
  const boxes = drawn.boxes.filter((box) => box.className !== 'pc-target');
  for (const [index, box] of boxes.entries()) {
    must(contains(canvas, box), 'a box leaves the picture', box);
    for (const other of boxes.slice(index + 1)) {
      must(!overlap(box, other) || contains(box, other) || contains(other, box), 'boxes cross', box, other);
    }
  }
  for (const [index, text] of drawn.texts.entries()) {
    const around =
      boxes
        .filter((box) => contains(box, { ...text, width: 1, height: 1 }))
        .sort((a, b) => a.width * a.height - b.width * b.height)[0] ?? canvas;
    must(contains(around, text), 'a text leaves its box', text, around);
    for (const other of drawn.texts.slice(index + 1)) must(!overlap(text, other), 'texts overlap', text, other);
  }
  const cards = boxes.filter((box) => /pc-(app|init|sidecar|volume|service)/.test(box.className)).map(inside);
  for (const piece of drawn.lines.flatMap((line) => pieces(line.corners))) {
    must(contains(canvas, piece), 'a line leaves the picture', piece);
    for (const obstacle of [...cards, ...drawn.texts])
      must(!overlap(piece, obstacle), 'a line crosses something', piece, obstacle);
  }
}

describe('pictures: layout', () => {
  for (const width of widths) {
    it(`keeps boxes, texts and lines apart at ${width} px, whatever the Pod`, function () {
      this.timeout(120_000);
      const check = fc.property(anyPicture, (model) => {
        const picture = drawPicture(model, { width });
        assert.ok(picture.width <= width, 'the picture is wider than its room');
        checkLayout(readDrawn(picture.tree), picture.width, picture.height);
      });
      fc.assert(check, { numRuns: 60 });
    });

    for (const containers of [1, 2, 3, 5, 7, 10]) {
      it(`draws ${containers} containers with 0 to 12 volumes at ${width} px`, () => {
        for (let volumes = 0; volumes <= 12; volumes++) {
          const names = Array.from({ length: volumes }, (_, index) => `volume-${index}`);
          const pod = fixtures.pod('web', {
            ip: '10.1.0.1',
            containers: Array.from({ length: containers }, (_, index) =>
              fixtures.container(`c${index}`, {
                ports: [fixtures.port(`c${index}`, 3000 + index)],
                mounts: names
                  .filter((__, at) => (at + index) % 2 === 0)
                  .map((name) => fixtures.mount(`c${index}`, name, `/data/${name}`)),
              }),
            ),
            volumes: names.map((name) => fixtures.volume(name)),
          });
          const picture = drawPicture(fixtures.picture([pod]), { width });
          checkLayout(readDrawn(picture.tree), picture.width, picture.height);
        }
      });
    }
  }

  it('is legible: no font is smaller than 11 px, and the picture is never scaled', () => {
    assert.ok(Object.values(fonts).every((font) => font.size >= 11));
    for (const width of widths) {
      const { tree } = drawPicture(fixtures.everything, { width });
      assert.equal(tree.attributes['viewBox'], `0 0 ${tree.attributes['width']} ${tree.attributes['height']}`);
    }
  });

  it('draws the same picture twice the same', () => {
    assert.deepEqual(
      drawPicture(fixtures.everything, { width: 700 }),
      drawPicture(fixtures.everything, { width: 700 }),
    );
  });
});
