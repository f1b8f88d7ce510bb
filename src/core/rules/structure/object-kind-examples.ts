import type { Example } from '../rule.ts';
import { yaml } from '../yaml-example.ts';

export const objectKindExamples: readonly Example[] = [
  {
    in: 'document',
    good: yaml`
      apiVersion: builtin
      kind: PrefixTransformer
      metadata: {name: shop}
      prefix: shop-
    `,
  },
  {
    in: 'document',
    bad: yaml`
      apiVersion: «apps/v1»
      kind: ConfigMap
      metadata:
        name: web
    `,
    fixed: yaml`
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: web
    `,
  },
  {
    in: 'document',
    bad: yaml`
      apiVersion: «policy/v1beta1»
      kind: PodDisruptionBudget
      metadata:
        name: web
    `,
    fixed: yaml`
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata:
        name: web
    `,
  },
  {
    in: 'document',
    bad: yaml`
      apiVersion: «networking.k8s.io/v1beta1»
      kind: Ingress
      metadata:
        name: web
      spec:
        backend:
          serviceName: web
          servicePort: 80
        rules:
          - http:
              paths:
                - path: /api
                  backend: {serviceName: api, servicePort: http}
    `,
    fixed: yaml`
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: web
      spec:
        defaultBackend:
          service:
            name: web
            port:
              number: 80
        rules:
          - http:
              paths:
                - path: /api
                  pathType: ImplementationSpecific
                  backend: {service: {name: api, port: {name: http}}}
    `,
  },
  {
    // Another version alone would leave fields that the API server does not know.
    in: 'document',
    bad: yaml`
      apiVersion: «extensions/v1beta1»
      kind: Ingress
      metadata: {name: web}
      spec: {backend: {serviceName: web}}
    `,
  },
  {
    in: 'document',
    bad: yaml`
      apiVersion: v1
      kind: «configmap»
      metadata:
        name: web
    `,
    fixed: yaml`
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: web
    `,
  },
  {
    in: 'document',
    bad: yaml`
      apiVersion: «apps/deployment/v1»
      kind: ConfigMap
      metadata:
        name: web
    `,
    fixed: yaml`
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: web
    `,
  },
  {
    in: 'document',
    bad: yaml`
      apiVersion: v1
      kind: «blueprint»
      metadata:
        name: web
      template:
        spec:
          containers:
            - name: web
              image: nginx:1.27
    `,
    fixed: yaml`
      apiVersion: v1
      kind: PodTemplate
      metadata:
        name: web
      template:
        spec:
          containers:
            - name: web
              image: nginx:1.27
    `,
  },
  {
    in: 'document',
    good: yaml`
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: web
    `,
  },
];
