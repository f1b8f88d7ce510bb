import { execFile } from 'node:child_process';
import { chown, chmod, stat } from 'node:fs/promises';

/** GNU's, which knows access lists; Node does not. Named in full, so that nothing in a PATH stands in for it. */
const COPY = '/bin/cp';
/** An access list that cannot be copied is a failure with these words, and with no weaker ones. */
const ATTRIBUTES = ['--attributes-only', '--preserve=mode,ownership,xattr', '--'];

/**
 * Gives one file the owner, mode and access list of another. False where that cannot be done or cannot be known: then
 * whoever asks must not put the one in the place of the other.
 */
export async function copyIdentity(from: string, to: string): Promise<boolean> {
  const wanted = await stat(from);
  try {
    // Before the access list, which a change of mode would change.
    await chown(to, wanted.uid, wanted.gid);
    await chmod(to, wanted.mode & 0o7777);
    await run([...ATTRIBUTES, from, to]);
  } catch {
    return false;
  }
  const got = await stat(to);
  return got.uid === wanted.uid && got.gid === wanted.gid && got.mode === wanted.mode;
}

function run(words: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(COPY, [...words], { timeout: 10_000, windowsHide: true }, (error) =>
      error ? reject(new Error(error.message, { cause: error })) : resolve(),
    );
  });
}
