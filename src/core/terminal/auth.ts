/** `kubectl auth can-i`. Source: kubernetes.io/docs/reference/kubectl/generated/kubectl_auth_can-i. */
import type { Flag } from './flags.ts';
import { fails, says, type Context, type Result } from './reply.ts';

export const authFlags: readonly Flag[] = [
  { name: 'namespace', short: 'n', value: 'NAMESPACE', about: 'The namespace to ask about' },
  { name: 'as', value: 'USER', about: 'Ask for another user or service account' },
];

/** Whoever types here is the administrator. */
export function auth({ given }: Context): Result {
  const [action, verb, resource] = given.names;
  if (action === 'whoami') return says('ATTRIBUTE   VALUE', 'Username    kubernetes-admin');
  if (action !== 'can-i') return fails('This terminal supports kubectl auth can-i and kubectl auth whoami.');
  if (verb === undefined || resource === undefined)
    return fails('error: you must specify two arguments: verb resource');
  if (given.flags.has('as'))
    return fails(
      'Roles and role bindings are not part of this cluster. You are its administrator, and may do everything.',
    );
  return says('yes');
}
