/** Whole objects for the examples of rules: `fields` stand at the top of the spec. */

export function service(fields: string, ports = '    - port: 80\n'): string {
  return (
    `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n${fields}  selector:\n    app: web\n` +
    (ports === '' ? '' : `  ports:\n${ports}`)
  );
}

export function claim(fields: string): string {
  return `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\nspec:\n${fields}`;
}
