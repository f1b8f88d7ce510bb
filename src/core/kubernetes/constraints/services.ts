/** Services, ConfigMaps and PersistentVolumeClaims. */

import type { ConstraintTable } from './constraint.ts';

export const services: ConstraintTable = {};
