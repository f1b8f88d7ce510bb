import { FileSystemError } from 'vscode';

/**
 * What is read of a file, or nothing when it is there no more: between the news of a file and its reading, it may be
 * deleted.
 */
export async function unlessGone<Read>(reading: PromiseLike<Read>): Promise<Read | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
