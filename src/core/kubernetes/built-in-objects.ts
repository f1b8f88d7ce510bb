/** Objects that Kubernetes makes itself, so that no file has to. */

/** By `kind/name`, and where it makes them. */
const BUILT_IN: ReadonlyMap<string, string> = new Map([
  // Source: ServiceAccount controller and root CA publisher of the controller manager.
  ['ServiceAccount/default', 'every namespace'],
  ['ConfigMap/kube-root-ca.crt', 'every namespace'],
  // Source: SystemPriorityClasses in pkg/apis/scheduling.
  ['PriorityClass/system-cluster-critical', 'every cluster'],
  ['PriorityClass/system-node-critical', 'every cluster'],
]);

/** Where Kubernetes itself makes the object: `every namespace` or `every cluster`; undefined if it does not. */
export function builtInPlace(kind: string, name: string): string | undefined {
  return BUILT_IN.get(`${kind}/${name}`);
}
