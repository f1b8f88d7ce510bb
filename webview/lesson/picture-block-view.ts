/** A picture of a lesson, with the author's words for it below. */
import type { PictureContent } from '../../src/protocol/protocol.ts';
import { element } from '../element.ts';
import { createPicture } from '../picture-view.ts';
import type { View } from '../view.ts';

export function createPictureBlock({ alt, model }: PictureContent): View<unknown> {
  const picture = createPicture();
  return {
    element: element('figure', {}, picture.element, element('figcaption', {}, alt), picture.inWords),
    update: () => picture.show(model),
  };
}
