/** Whole objects for the examples of rules about several of them. */

export function pod(spec: string, labels = 'app: web'): string {
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    ${labels}\nspec:\n${spec}`;
}

/** The container of such a Pod. */
export function container(fields: string): string {
  return (
    '  containers:\n    - name: web\n      image: shop/web:2.4.1\n      resources:\n' +
    `        requests: {cpu: 100m, memory: 64Mi}\n        limits: {memory: 64Mi}\n${fields}`
  );
}

export function service(selector: string, port = '80'): string {
  return (
    `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    ${selector}\n  ports:\n` +
    `    - port: 80\n      targetPort: ${port}\n`
  );
}

export function object(kind: string, name: string, rest: string): string {
  return `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n${rest}`;
}

export function documents(...texts: readonly string[]): string {
  return texts.join('---\n');
}
