/** Volumes, their sources and their mounts. */

import { dnsLabel, required } from './constraint.ts';
import type { ConstraintTable } from './constraint.ts';

export const volumes: ConstraintTable = {
  'Volume.name': [required, dnsLabel],
};
