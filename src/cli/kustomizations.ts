import path from 'node:path';
import { podCoach } from './pod-coach.ts';
import type { Kustomization } from '../core/analysis/kustomize/kustomization.ts';
import { exists } from './exists.ts';
import { readSource } from './source.ts';

/** The kustomizations above the files that are checked, each read once. */
export class Kustomizations {
  readonly #found = new Map<string, Promise<Kustomization | undefined>>();

  /** Is the file a patch to the nearest kustomization that says something of it, up to the repository that it is in? */
  async isPatch(file: string): Promise<boolean> {
    const absolute = path.resolve(file);
    for (let folder = path.dirname(absolute); ; folder = path.dirname(folder)) {
      const kustomization = await this.#in(folder);
      const role =
        kustomization &&
        podCoach.workspace.roleInKustomization(
          kustomization,
          path.relative(folder, absolute).split(path.sep).join('/'),
        );
      if (role) return role === 'patch';
      if (path.dirname(folder) === folder || (await exists(path.join(folder, '.git')))) return false;
    }
  }

  #in(folder: string): Promise<Kustomization | undefined> {
    const known = this.#found.get(folder);
    if (known) return known;
    const reading = read(folder);
    this.#found.set(folder, reading);
    return reading;
  }
}

async function read(folder: string): Promise<Kustomization | undefined> {
  for (const name of podCoach.workspace.kustomizationFiles) {
    const file = path.join(folder, name);
    if (!(await exists(file))) continue;
    const source = await readSource(file);
    return 'reason' in source ? undefined : podCoach.workspace.readKustomization(source.text);
  }
  return undefined;
}
