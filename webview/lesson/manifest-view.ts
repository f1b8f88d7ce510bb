/** A manifest to read: coloured as the theme colours tokens, and opened in a real editor at a press. */
import type { ManifestContent } from '../../src/protocol/protocol.ts';
import { element } from '../element.ts';
import { icon } from '../icons.ts';
import { createButton } from '../toolkit.ts';
import type { LessonContext } from './lesson-context.ts';
import { colourYaml } from './yaml-colours.ts';

export function createManifest(block: ManifestContent, { lesson, host }: LessonContext): HTMLElement {
  const open = () => host.send({ type: 'openExample', lesson, block: block.id });
  const code = element(
    'pre',
    { class: 'yaml', tabindex: 0, role: 'group', 'aria-label': 'Example manifest' },
    element('code', {}, ...colourYaml(block.manifest.trimEnd())),
  );
  const button = createButton({ press: open }, icon('open'), 'Open example in editor');
  return element(
    'div',
    { class: 'manifest' },
    code,
    element('div', { class: 'buttons' }, button, ...announced(block.finds)),
  );
}

/** The reader should know before the squiggles do. */
function announced(finds: readonly string[]): readonly HTMLElement[] {
  if (finds.length === 0) return [];
  return [element('p', { class: 'finds' }, `Pod Coach reports: ${finds.join('; ')}`)];
}
