import { fieldPath } from '../../yaml/path.ts';
import type { MapValue, ScalarValue } from '../../yaml/values.ts';
import { otherFix, preferredFix, safeFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';

const MAX_LENGTH = 4095;

export const localhostProfile: Rule = {
  id: 'localhost-profile',
  title: 'A profile of the node that is missing, or that nobody uses',
  severity: 'error',
  lesson: 'security-context#profiles',
  watches: ['SeccompProfile', 'AppArmorProfile'],
  why: '`type: Localhost` means a profile that lies on the node, and `localhostProfile` says which: for seccomp a file below the kubelet’s directory, for AppArmor a loaded profile’s name. With the other types there is nothing to name.',
  check(profile, context) {
    if (profile.kind !== 'map') return;
    const type = profile.scalar('type');
    const written = profile.scalar('localhostProfile');
    if (type?.string === 'Localhost') {
      if (!profile.has('localhostProfile')) reportMissing(profile, type, context);
      else if (written?.string !== undefined) checkText(profile, written, written.string, context);
    } else if (written && (type?.string === 'RuntimeDefault' || type?.string === 'Unconfined')) {
      reportUnused(profile, type, written, context);
    }
  },
  examples: [
    { in: 'container', bad: 'securityContext:\n  seccompProfile:\n    type: «Localhost»', fixed: 'securityContext:\n  seccompProfile:\n    type: RuntimeDefault' },
    {
      in: 'container',
      bad: 'securityContext:\n  appArmorProfile:\n    type: RuntimeDefault\n    «localhostProfile»: k8s-web',
      fixed: 'securityContext:\n  appArmorProfile:\n    type: Localhost\n    localhostProfile: k8s-web',
    },
    { in: 'container', good: 'securityContext:\n  seccompProfile:\n    type: Localhost\n    localhostProfile: profiles/web.json' },
  ],
};

function reportMissing(profile: MapValue, type: ScalarValue, { report, edits, pathOf }: RuleContext): void {
  const fixes = preferredFix('Write RuntimeDefault', edits.setText(type.node, 'RuntimeDefault'));
  report(type, '`type: Localhost` needs `localhostProfile`: which profile.', { path: fieldPath(pathOf(profile), 'localhostProfile'), fixes });
}

function reportUnused(profile: MapValue, type: ScalarValue, written: ScalarValue, { report, edits }: RuleContext): void {
  const entry = profile.entry('localhostProfile');
  if (!entry) return;
  const remove = edits.removeField(profile, entry);
  const meantLocalhost = (written.string ?? '').trim() !== '' && !isOutside(written.string ?? '');
  const fixes = meantLocalhost
    ? [...preferredFix('Write type: Localhost', edits.setText(type.node, 'Localhost')), ...otherFix('Remove localhostProfile', remove)]
    : preferredFix('Remove localhostProfile', remove);
  report(entry, `\`localhostProfile\` is only for \`type: Localhost\`, not ${type.string ?? ''}.`, { fixes });
}

function checkText(profile: MapValue, value: ScalarValue, text: string, { report, edits }: RuleContext): void {
  const write = (clean: string) => (clean === '' ? [] : safeFix(`Write ${clean}`, edits.setText(value.node, clean)));
  if (profile.key === 'seccompProfile') {
    if (text.startsWith('/')) report(value, 'This path begins in the kubelet’s directory: without `/` in front.', { fixes: write(text.replace(/^\/+/, '')) });
    else if (isOutside(text)) report(value, '`localhostProfile` may not contain `..`.', { fixes: write(text.split('/').filter((part) => part !== '..').join('/')) });
  } else if (text.trim() !== text) report(value, 'There are blanks around the profile’s name.', { fixes: write(text.trim()) });
  else if (text === '') report(value, '`type: Localhost` needs `localhostProfile`: which profile.');
  else if (text.length > MAX_LENGTH) report(value, `A profile’s name has at most ${MAX_LENGTH} characters.`);
}

function isOutside(path: string): boolean {
  return path.startsWith('/') || path.split('/').includes('..');
}
