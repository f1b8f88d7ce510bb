import type { Rule } from '../../rule.ts';
import { databaseWithoutStorage } from './database-without-storage.ts';
import { decimalFileMode } from './decimal-file-mode.ts';
import { fileMountedAsDirectory } from './file-mounted-as-directory.ts';
import { memoryVolumeUnlimited } from './memory-volume-unlimited.ts';
import { mountHidesSystem } from './mount-hides-system.ts';
import { volumeUnused } from './volume-unused.ts';
import { volumeWithoutSource } from './volume-without-source.ts';
import { writableHostPath } from './writable-host-path.ts';

/** In the order in which a lesson would teach them. */
export const storageAdvice: readonly Rule[] = [
  databaseWithoutStorage,
  volumeWithoutSource,
  volumeUnused,
  fileMountedAsDirectory,
  mountHidesSystem,
  decimalFileMode,
  memoryVolumeUnlimited,
  writableHostPath,
];
