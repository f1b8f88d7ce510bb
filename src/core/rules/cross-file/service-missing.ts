import type { RuleDeclaration } from '../rule.ts';
import { documents, object } from './example-objects.ts';

const SERVICE = object('Service', 'shop-web', 'spec:\n  ports:\n    - port: 80\n');
const ingress = (name: string) =>
  'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: shop\nspec:\n  defaultBackend:\n' +
  `    service:\n      name: ${name}\n      port:\n        number: 80\n`;

export const serviceMissing: RuleDeclaration = {
  id: 'service-missing',
  kind: 'cross-file',
  title: 'Service is not defined in these files',
  severity: 'warning',
  source: 'docs/concepts/services-networking/service/',
  judges: 'names',
  lesson: 'networking#services',
  why:
    'An Ingress answers with an error until its backend Service exists, and the Pods of a StatefulSet have no DNS ' +
    'names without the Service of `serviceName`. Use the name of a Service that exists, or create it. Without a ' +
    'similar name in your files, this is reported only with the profile `production`.',
  examples: [
    { bad: documents(SERVICE, ingress('«shop-wbe»')), fixed: documents(SERVICE, ingress('shop-web')) },
    { good: documents(SERVICE, ingress('shop-web')) },
    { good: ingress('shop-web') },
  ],
};
