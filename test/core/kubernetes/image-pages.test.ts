import assert from 'node:assert/strict';
import fc from 'fast-check';
import { imagePage } from '../../../src/core/kubernetes/image-pages.ts';
import { kindPage } from '../../../src/core/kubernetes/kind-pages.ts';
import { KINDS } from '../../../src/core/kubernetes/kinds.ts';

describe('pages', () => {
  const cases: readonly (readonly [image: string, page: string | undefined])[] = [
    ['nginx', 'https://hub.docker.com/_/nginx'],
    ['nginx:1.27', 'https://hub.docker.com/_/nginx'],
    ['library/nginx', 'https://hub.docker.com/_/nginx'],
    ['docker.io/library/nginx@sha256:00', 'https://hub.docker.com/_/nginx'],
    ['grafana/grafana:11', 'https://hub.docker.com/r/grafana/grafana'],
    ['index.docker.io/grafana/grafana', 'https://hub.docker.com/r/grafana/grafana'],
    ['quay.io/prometheus/node-exporter:v1', 'https://quay.io/repository/prometheus/node-exporter'],
    ['ghcr.io/owner/some_image:1', 'https://ghcr.io/owner/some_image'],
    ['gcr.io/distroless/static', 'https://gcr.io/distroless/static'],
    ['mcr.microsoft.com/dotnet/aspnet:8.0', 'https://mcr.microsoft.com/artifact/mar/dotnet/aspnet/about'],
    ['public.ecr.aws/nginx/nginx', 'https://gallery.ecr.aws/nginx/nginx'],
    ['a/b/c', undefined],
    ['registry.example.com/web', undefined],
    ['localhost:5000/web', undefined],
    ['Nginx', undefined],
    ['', undefined],
    ['quay.io/one', undefined],
    ['nginx/../evil', undefined],
    ['quay.io/a/b?c', undefined],
    ['quay.io/a/b#c', undefined],
    ['user@host/a', undefined],
    ['nginx%2f', undefined],
    ['$(IMAGE)', undefined],
  ];
  for (const [image, page] of cases) it(`has the page of "${image}"`, () => assert.equal(imagePage(image), page));

  it('leads to nowhere but the pages of the list, whatever is written', () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'abc./:@#?%&_-\\ \n<>"$(){}'), maxLength: 30 }),
      fc
        .tuple(fc.constantFrom('quay.io/', 'ghcr.io/', 'docker.io/', 'gcr.io/'), fc.string())
        .map((parts) => parts.join('')),
    );
    const site =
      /^https:\/\/(?:hub\.docker\.com\/(?:_|r)|quay\.io\/repository|ghcr\.io|gcr\.io|mcr\.microsoft\.com\/artifact\/mar|gallery\.ecr\.aws)\/[a-z0-9._/-]+$/;
    fc.assert(
      fc.property(text, (image) => imagePage(image) === undefined || site.test(imagePage(image) ?? '')),
      { numRuns: 3000 },
    );
  });

  it('knows where each kind is explained', () => {
    for (const { kind } of KINDS)
      assert.match(kindPage(kind) ?? '', /^https:\/\/kubernetes\.io\/docs\/concepts\/[a-z/#-]+$/, kind);
    assert.equal(kindPage('Backup'), undefined);
    assert.equal(kindPage('toString'), undefined);
  });
});
