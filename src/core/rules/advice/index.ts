import type { Rule } from '../rule.ts';
import { databaseBesideApp } from './database-beside-app.ts';
import { imageTag } from './image-tag.ts';

/** In the order in which a lesson would teach them. */
export const adviceRules: readonly Rule[] = [
  imageTag,
  databaseBesideApp,
];
