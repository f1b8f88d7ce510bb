import type { Rule } from '../rule.ts';
import { databaseBesideApp } from './database-beside-app.ts';
import { hostNetwork } from './host-network.ts';
import { imageTag } from './image-tag.ts';
import { privileged } from './privileged.ts';
import { resourcesMissing } from './resources-missing.ts';
import { volumeUnused } from './volume-unused.ts';

/** In the order in which a lesson would teach them. */
export const adviceRules: readonly Rule[] = [
  imageTag,
  volumeUnused,
  resourcesMissing,
  privileged,
  hostNetwork,
  databaseBesideApp,
];
