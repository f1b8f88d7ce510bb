import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Does something while functions of the file system are others. */
export async function whileSystem(different: Partial<typeof fs>, work: () => Promise<void>): Promise<void> {
  const real = Object.fromEntries(Object.keys(different).map((name) => [name, fs[name as keyof typeof fs]]));
  try {
    Object.assign(fs, different);
    syncBuiltinESMExports();
    await work();
  } finally {
    Object.assign(fs, real);
    syncBuiltinESMExports();
  }
}
