/** A name that no other object of the list has. */

import type { ListValue } from '../../yaml/values.ts';

/** `name` with the smallest number after it that makes it free, within the 63 characters of a DNS label. */
export function freeName(name: string, objects: ListValue): string {
  const taken = new Set(objects.maps().map((object) => object.text('name')));
  for (let number = 2; ; number++) {
    const written = `${name.slice(0, 60 - String(number).length)}-${number}`;
    if (!taken.has(written)) return written;
  }
}
