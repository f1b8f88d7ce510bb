/** The whole table: one file an area, each field in exactly one of them. */

import type { ConstraintTable } from './constraint.ts';
import { containers } from './containers.ts';
import { metadata } from './metadata.ts';
import { resources } from './resources.ts';
import { scheduling } from './scheduling.ts';
import { security } from './security.ts';
import { services } from './services.ts';
import { volumes } from './volumes.ts';
import { workloads } from './workloads.ts';

export const constraints: ConstraintTable = {
  ...metadata,
  ...containers,
  ...volumes,
  ...resources,
  ...security,
  ...scheduling,
  ...workloads,
  ...services,
};
