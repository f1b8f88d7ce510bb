import { handlersOf } from '../../manifest/probe-handlers.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const lifecycleHandler: Rule = {
  id: 'lifecycle-handler',
  title: 'A hook that does nothing, or two things',
  severity: 'error',
  lesson: 'lifecycle-and-probes#stopping',
  watches: ['LifecycleHandler'],
  why: 'A hook does one thing when the container starts or stops: it runs a command (`exec`), asks a web address (`httpGet`) or waits (`sleep`). Write exactly one of them.',
  check(hook, { edits, report, rangeOf }) {
    if (hook.kind !== 'map') return;
    const [first, ...others] = handlersOf(hook);
    const holder = hook.parent;
    const entry = holder?.kind === 'map' ? holder.entry(String(hook.key)) : undefined;
    if (!first) {
      const fixes = holder?.kind === 'map' && entry ? preferredFix(`Remove ${entry.name}`, edits.removeField(holder, entry)) : [];
      report(hook, 'This hook does nothing: it needs `exec`, `httpGet` or `sleep`.', { fixes });
      return;
    }
    for (const second of others) {
      const fixes = [...preferredFix(`Remove ${second.name}`, edits.removeField(hook, second)), ...otherFix(`Remove ${first.name}`, edits.removeField(hook, first))];
      report(second, `A hook does one thing: \`${first.name}\` is there already.`, { fixes, related: [{ range: rangeOf(first), message: 'The first one is here.' }] });
    }
  },
  examples: [
    { in: 'container', bad: 'lifecycle:\n  preStop: «{}»', fixed: 'lifecycle: {}' },
    {
      in: 'container',
      bad: 'lifecycle:\n  preStop:\n    exec: {command: [stop]}\n    «sleep»: {seconds: 5}',
      fixed: 'lifecycle:\n  preStop:\n    exec: {command: [stop]}',
    },
    { in: 'container', good: 'lifecycle:\n  preStop:\n    sleep: {seconds: 5}' },
  ],
};
