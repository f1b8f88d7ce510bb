import { existsSync } from 'node:fs';
import path from 'node:path';
import { podCoach } from '../pod-coach.ts';
import type { Kustomization, Kustomized } from '../../core/analysis/kustomize/kustomization.ts';
import { readSource } from './source.ts';

/** A kustomization, with the folder that its paths count from. */
interface FoundKustomization {
  readonly folder: string;
  readonly kustomization: Kustomization;
}

/** The kustomizations above the files that are checked, each read once. */
export class Kustomizations {
  readonly #above = new Map<string, Promise<readonly FoundKustomization[]>>();

  /** What those above the file, up to the repository that it is in, make of it. */
  async madeOf(file: string): Promise<Kustomized> {
    const absolute = path.resolve(file);
    const above = (await this.#from(path.dirname(absolute))).map(({ folder, kustomization }) => ({
      kustomization,
      path: path.relative(folder, absolute).split(path.sep).join('/'),
    }));
    return podCoach.workspace.kustomized(above, path.basename(absolute));
  }

  /** Those of a folder and of all above it, the nearest first. */
  #from(folder: string): Promise<readonly FoundKustomization[]> {
    const known = this.#above.get(folder);
    if (known) return known;
    const finding = this.#find(folder);
    this.#above.set(folder, finding);
    return finding;
  }

  async #find(folder: string): Promise<readonly FoundKustomization[]> {
    const kustomization = await read(folder);
    const here = kustomization ? [{ folder, kustomization }] : [];
    const above = path.dirname(folder);
    return above === folder || existsSync(path.join(folder, '.git')) ? here : [...here, ...(await this.#from(above))];
  }
}

async function read(folder: string): Promise<Kustomization | undefined> {
  for (const name of podCoach.workspace.kustomizationFiles) {
    const file = path.join(folder, name);
    if (!existsSync(file)) continue;
    const source = await readSource(file);
    return 'reason' in source ? undefined : podCoach.workspace.readKustomization(source.text);
  }
  return undefined;
}
