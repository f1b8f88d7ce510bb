/** Finds out, from older releases of packages, which Kubernetes minor version each field came with. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NEWEST_VERSION } from '../../src/core/kubernetes/versions.ts';
import { readAttributes } from './formats.ts';
import { readNewerTypes } from './newer-types.ts';
import { hasPulumiField, readPulumi } from './pulumi.ts';
import type { FieldVersions } from './versions.ts';

/**
 * One release for each minor version before that of the pinned packages. `@kubernetes/client-node` names its Kubernetes
 * version at the head of each file and has no release for 1.31 and 1.35. `@pulumi/kubernetes` never drops a field, so
 * its releases tell when a field came, not when it went: 4.18.1 adds to 1.30 what 1.31 did, and 4.28.0 has
 * `workloadRef`, which only 1.35 had.
 */
const RELEASES: Readonly<Record<number, string>> = {
  30: '@kubernetes/client-node@0.22.3',
  31: '@pulumi/kubernetes@4.18.1',
  32: '@kubernetes/client-node@1.0.0',
  33: '@kubernetes/client-node@1.2.0',
  34: '@kubernetes/client-node@1.4.0',
  35: '@pulumi/kubernetes@4.28.0',
};
/** The version of the pinned packages. What only the newest Kubernetes has is in newer-types.json. */
const PINNED = 36;

/** Does the release have that field of that type? */
type Release = (type: string, field: string) => boolean;

/** Downloads the releases and lists the fields (`Type.field`) that are newer than the oldest one. */
export function compareReleases(fields: readonly (readonly [string, string])[]): FieldVersions {
  const releases = Object.entries(RELEASES).map(([minor, release]) => ({
    minor: Number(minor),
    has: download(release),
  }));
  const newer = readNewerTypes();
  const since: Record<string, string[]> = {};
  for (const [type, field] of fields) {
    const isNewer =
      newer.fields[type]?.some(({ name }) => name === field) || newer.types.some(({ name }) => name === type);
    const minor = isNewer ? NEWEST_VERSION : (releases.find(({ has }) => has(type, field))?.minor ?? PINNED);
    if (minor !== releases[0]?.minor) (since[minor] ??= []).push(`${type}.${field}`);
  }
  return { from: RELEASES, since };
}

function download(release: string): Release {
  if (release.startsWith('@pulumi')) {
    const types = readPulumi(release);
    return (type, field) => hasPulumiField(types, type, field);
  }
  const folder = mkdtempSync(join(tmpdir(), 'pod-coach-schema-'));
  try {
    const tarball = execFileSync('npm', ['pack', '--silent', release], { cwd: folder, encoding: 'utf8' }).trim();
    execFileSync('tar', ['xzf', tarball], { cwd: folder });
    return readModels(join(folder, 'package'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The attribute tables of client-node, read at once because the folder goes away. */
function readModels(folder: string): Release {
  const models = ['dist/gen/models', 'dist/gen/model']
    .map((path) => join(folder, path))
    .find((path) => existsSync(path));
  if (models === undefined) throw new Error(`no models in ${folder}`);
  const names = readdirSync(models).flatMap((file) => /^(?:Core)?V1([A-Z]\w*)\.js$/i.exec(file)?.[1] ?? []);
  const types = new Map(
    names.map((name) => [name, new Set(readAttributes(models, name)?.map(({ baseName }) => baseName))]),
  );
  return (type, field) => types.get(type)?.has(field) ?? false;
}

/** Keeps the result beside this file, one minor version a line. */
export function writeFieldVersions(versions: FieldVersions): void {
  const lines = Object.entries(versions.since).map(
    ([minor, fields]) => `    "${minor}": ${JSON.stringify([...fields].sort())}`,
  );
  const text = `{\n  "from": ${JSON.stringify(versions.from)},\n  "since": {\n${lines.join(',\n')}\n  }\n}\n`;
  writeFileSync(new URL('field-versions.json', import.meta.url), text);
}
