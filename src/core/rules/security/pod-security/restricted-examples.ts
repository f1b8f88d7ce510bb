/** Examples of the rules in `restricted.ts`, by their ids. */

import type { Example } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';

export const restrictedExamples = {
  'pss-allow-priv-esc': [
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
            - name: «web»
              image: nginx:1.27
      `,
      fixed: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
            - name: web
              image: nginx:1.27
              securityContext:
                allowPrivilegeEscalation: false
      `,
    },
    {
      in: 'container',
      good: yaml`
        securityContext:
          allowPrivilegeEscalation: false
      `,
    },
  ],
  'pss-drop-all': [
    {
      in: 'container',
      bad: yaml`
        securityContext:
          capabilities:
            drop: [«all»]
      `,
      fixed: yaml`
        securityContext:
          capabilities:
            drop: [ALL]
      `,
    },
    {
      in: 'container',
      good: yaml`
        securityContext:
          capabilities:
            drop: [ALL]
      `,
    },
  ],
  'pss-capabilities-restricted': [
    {
      in: 'container',
      bad: yaml`
        securityContext:
          capabilities:
            add: [NET_BIND_SERVICE, «CHOWN»]
            drop: [ALL]
      `,
      fixed: yaml`
        securityContext:
          capabilities:
            add: [NET_BIND_SERVICE]
            drop: [ALL]
      `,
    },
    {
      in: 'container',
      good: yaml`
        securityContext:
          capabilities:
            add: [NET_BIND_SERVICE]
            drop: [ALL]
      `,
    },
  ],
  'pss-restricted-volumes': [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: data
            «nfs»:
              server: nfs.example.com
              path: /exports
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: data
            persistentVolumeClaim:
              claimName: data
      `,
    },
  ],
  'pss-procmount-restricted': [
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          hostUsers: false
          containers:
            - name: web
              image: nginx:1.27
              securityContext:
                procMount: «Unmasked»
      `,
      fixed: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          hostUsers: false
          containers:
            - name: web
              image: nginx:1.27
              securityContext:
                procMount: Default
      `,
    },
    {
      in: 'container',
      good: yaml`
        securityContext:
          procMount: Default
      `,
    },
  ],
  'pss-run-as-nonroot': [
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        «spec»:
          containers:
            - name: web
              image: nginx:1.27
      `,
      fixed: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
            - name: web
              image: nginx:1.27
          securityContext:
            runAsNonRoot: true
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        securityContext:
          runAsNonRoot: true
      `,
    },
  ],
  'pss-run-as-user-0': [
    {
      in: 'pod-spec',
      bad: yaml`
        securityContext:
          runAsUser: «0»
        containers:
          - name: web
            image: nginx:1.27
      `,
      fixed: yaml`
        securityContext:
          runAsUser: 1000
        containers:
          - name: web
            image: nginx:1.27
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        securityContext:
          runAsUser: 1000
      `,
    },
  ],
  'pss-seccomp-required': [
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        «spec»:
          containers:
            - name: web
              image: nginx:1.27
      `,
      fixed: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
            - name: web
              image: nginx:1.27
          securityContext:
            seccompProfile:
              type: RuntimeDefault
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        securityContext:
          seccompProfile:
            type: RuntimeDefault
      `,
    },
  ],
} satisfies Readonly<Record<string, readonly Example[]>>;
