import { createChecker } from '../core/index.ts';

/** The core, as all of this folder reaches it. */
export const podCoach = createChecker();
