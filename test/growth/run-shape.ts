/** One shape in a process of its own, so that its memory is its own: a line of JSON for each feature. */

import { growthOf } from './measure.ts';
import { shapes } from './shapes.ts';

const [name, part, ...features] = process.argv.slice(2);
const shape = shapes.find((one) => one.name === name);
if (!shape) throw new Error(`There is no shape "${name ?? ''}".`);
for (const growth of growthOf(shape, features.length > 0 ? features : undefined, Number(part ?? 1)))
  console.log(JSON.stringify(growth));
