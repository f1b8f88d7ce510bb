import type { Disposable, LogOutputChannel, Uri } from 'vscode';
import { KUSTOMIZATION_FILES, readKustomization, roleIn } from '../core/features/kustomize/kustomization.ts';
import type { Kustomization } from '../core/features/kustomize/kustomization.ts';
import { FilesAbove } from './files-above.ts';

/** The kustomizations of the workspace. */
export class Kustomizations implements Disposable {
  readonly #files: FilesAbove<Kustomization>;

  constructor(log: LogOutputChannel) {
    this.#files = new FilesAbove(KUSTOMIZATION_FILES, readKustomization, 'Kustomization', log);
  }

  /** A kustomization on disk has changed. */
  get onDidChange(): FilesAbove<Kustomization>['onDidChange'] {
    return this.#files.onDidChange;
  }

  /** Is the file a patch to the nearest kustomization that says something of it? */
  async isPatch(document: Uri): Promise<boolean> {
    for await (const { content, path } of this.#files.of(document)) {
      const role = roleIn(content, path);
      if (role) return role === 'patch';
    }
    return false;
  }

  dispose(): void {
    this.#files.dispose();
  }
}
