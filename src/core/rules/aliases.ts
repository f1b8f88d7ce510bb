/**
 * Other names of rules, in the words of Kubernetes: accepted wherever a person names a rule. What is reported has the
 * id.
 */

/** alias -> id. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['non-string-key', 'bad-key'],
  ['unquoted-key', 'key-read-as-other'],
  ['string-length', 'text-length'],
  ['feature-gate', 'gated-field'],
  ['name-not-dns-label', 'name-not-label-warning'],
  ['job-name-too-long', 'job-long-name'],
  ['domain-prefix-missing', 'domain-path'],
  ['configmap-key-invalid', 'config-key'],
  ['configmap-key-missing', 'config-key-missing'],
  ['configmap-missing', 'config-missing'],
  ['env-order', 'variable-order'],
  ['env-undefined', 'undefined-variable'],
  ['command-in-one-item', 'exec-as-one-word'],
  ['args-in-one-item', 'flags-in-one-item'],
  ['shell-script-in-several-items', 'script-in-pieces'],
  ['k8s-gcr-io', 'old-registry'],
  ['image-pull-policy-not-always', 'pull-policy-not-always'],
  ['ephemeral-containers-in-manifest', 'template-ephemeral'],
  ['container-exits-immediately', 'nothing-keeps-running'],
  ['port-invalid', 'port-or-name'],
  ['service-load-balancer-fields', 'service-lb-fields'],
  ['path-invalid', 'path'],
  ['recursive-read-only-mount', 'volume-mount-rro'],
  ['volume-fibre-channel', 'volume-fc'],
  ['resourcefieldref-container-unknown', 'amount-of-unknown-container'],
  ['resourcefieldref-divisor', 'downward-divisor'],
  ['quantity-negative', 'negative-amount'],
  ['rolling-update-value', 'rolling-update-amount'],
  ['recreate-strategy', 'update-with-a-gap'],
  ['probe-termination-grace-period', 'probe-tgps'],
  ['startup-probe-missing', 'slow-start'],
  ['pre-stop-missing', 'stop-under-traffic'],
  ['grace-period-zero', 'no-time-to-stop'],
  ['host-pid-or-ipc', 'host-processes'],
  ['dangerous-capability', 'powerful-capability'],
  ['read-only-root-filesystem', 'read-only-root'],
  ['image-runs-as-root', 'root-image'],
  ['run-as-user-low', 'low-user-id'],
  ['allow-privilege-escalation-conflict', 'allow-priv-esc-conflict'],
  ['pss-allow-privilege-escalation', 'pss-allow-priv-esc'],
]);

export const aliases: readonly string[] = [...ALIASES.keys()];

/** The id of the rule that a person names; a name that nobody knows stays. */
export function ruleIdOf(name: string): string {
  return ALIASES.get(name) ?? name;
}

/** What else a rule may be called. */
export function aliasesOf(id: string): string[] {
  return aliases.filter((alias) => ALIASES.get(alias) === id);
}

/** The same by ids. Where a rule has an entry by its id and one by its alias, that of the alias counts. */
export function byRuleId<Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> {
  const [byAlias, byId] = [
    entries.filter(([name]) => ALIASES.has(name)),
    entries.filter(([name]) => !ALIASES.has(name)),
  ];
  return Object.fromEntries([...byId, ...byAlias].map(([name, value]) => [ruleIdOf(name), value]));
}
