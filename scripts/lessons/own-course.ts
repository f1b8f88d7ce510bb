/** The course in this repository, and what it is compiled with. */
import path from 'node:path';
import { root } from '../folders.ts';
import type { CourseOptions } from './course.ts';
import { mediaIn } from './media.ts';

export const lessonsFolder = path.join(root, 'lessons');
export const mediaFolder = path.join(root, 'media');

/** The explorables that lessons may name; each is a file of core/simulation/explorables. */
const simulations: readonly string[] = [
  'localhost', 'shared-volume', 'restart-or-replace', 'service', 'scale', 'database-inside', 'stateful',
];

/** How lessons of this repository are compiled, with the images of `media`. */
export function courseOptions(media: string): CourseOptions {
  return { findMedia: mediaIn(media), simulations, judge: undefined };
}
