/** What an image's reference says: where it comes from, which version it is, when it is fetched. */

import { imageParts } from '../../../kubernetes/images.ts';
import { plainValue } from '../../../kubernetes/plain-words/index.ts';
import { defaultPullPolicy } from '../../../manifest/effective/pull-policy.ts';
import { code } from './context.ts';
import type { ValueContext, ValueWords } from './context.ts';

export function imageWords({ value, on, container }: ValueContext): ValueWords | undefined {
  const image = value.kind === 'scalar' ? value.string : undefined;
  if (on !== 'value' || !image) return undefined;
  const written = container?.container.text('imagePullPolicy');
  const policy = written ? [] : [pullWords(image)];
  return { lines: [sourceWords(image), versionWords(image), ...policy], more: [] };
}

function sourceWords(image: string): string {
  const { registry, name } = imageParts(image);
  if (registry !== undefined) return `The image ${code(name)} from the registry ${code(registry)}.`;
  const official = !name.includes('/');
  return `The ${official ? 'official ' : ''}image ${code(name)} from Docker Hub.`;
}

function versionWords(image: string): string {
  const { tag, digest } = imageParts(image);
  if (digest !== undefined)
    return (
      `Pinned by the digest ${code(digest)}: the content can never ` +
      `change${tag === undefined ? '' : `; the tag ${code(tag)} is only for the reader`}.`
    );
  if (tag === undefined) return 'No tag, so `latest` is pulled: whatever was pushed last.';
  if (tag === 'latest') return 'The tag `latest` is whatever was pushed last: two Pods can run different versions.';
  return `The tag ${code(tag)} names a version; its owner can still push other content under it.`;
}

function pullWords(image: string): string {
  const policy = defaultPullPolicy(image);
  return (
    `\`imagePullPolicy\` defaults to \`${policy}\` here: ` +
    `${plainValue('Container', 'imagePullPolicy', policy) ?? ''}.`
  );
}
