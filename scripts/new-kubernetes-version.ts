/**
 * `npm run new-kubernetes-version`: takes over the newest Kubernetes from the packages. Docs:
 * docs/new-kubernetes-version.md.
 * `-- FOLDER` reads an unpacked `@pulumi/kubernetes` instead of packing the release that newer-types.ts names.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { DEFAULT_VERSION, NEWEST_VERSION, versionName, VERSIONS } from '../src/core/kubernetes/versions.ts';
import { allFields, generateSchema, pinnedTypes } from './schema/generate.ts';
import { FIELD_GATES } from './schema/gates.ts';
import { findNewerTypes, writeNewerTypes } from './schema/newer-types.ts';
import { compareReleases, writeFieldVersions } from './schema/releases.ts';
import { writeSchema } from './schema/write.ts';

const [folder] = process.argv.slice(2);
const newer = findNewerTypes(pinnedTypes(), folder);
writeNewerTypes(newer);
writeFieldVersions(compareReleases(allFields()));
writeSchema(generateSchema());
writeSetting();

console.log(`Kubernetes ${versionName(NEWEST_VERSION)}, from ${newer.from}:`);
for (const [type, fields] of Object.entries(newer.fields)) {
  for (const { name, description } of fields) {
    const gate = FIELD_GATES[`${type}.${name}`];
    const isAlpha = /alpha|feature ?gate/i.test(description) && !gate ? '  LOOK UP its gate' : '';
    console.log(`  ${type}.${name}${gate ? ` (${gate.name})` : ''}${isAlpha}`);
  }
}
console.log('Next: npm run generate:docs, and the list of docs/new-kubernetes-version.md.');

/** The setting of VS Code offers every version. */
function writeSetting(): void {
  const file = new URL('../package.json', import.meta.url);
  const written = readFileSync(file, 'utf8');
  const manifest = JSON.parse(written) as {
    contributes: { configuration: { properties: Record<string, { default: string; enum: string[] }> } };
  };
  const setting = manifest.contributes.configuration.properties['podCoach.kubernetesVersion'];
  if (!setting) throw new Error('package.json has no setting podCoach.kubernetesVersion');
  setting.default = versionName(DEFAULT_VERSION);
  setting.enum = VERSIONS.map(versionName).reverse();
  writeFileSync(file, `${JSON.stringify(manifest, undefined, 2)}\n`);
}
