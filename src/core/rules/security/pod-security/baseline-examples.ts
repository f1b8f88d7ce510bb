/** Examples of the rules in `baseline.ts`, by their ids. */

import type { Example } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';

export const baselineExamples = {
  'pss-host-namespaces': [
    {
      in: 'pod-spec',
      bad: 'hostPID: «true»',
      fixed: 'hostPID: false',
    },
    { in: 'pod-spec', good: 'hostPID: false' },
  ],
  'pss-privileged': [
    {
      in: 'container',
      bad: yaml`
        securityContext:
          privileged: «true»
      `,
      fixed: yaml`
        securityContext:
          privileged: false
      `,
    },
    {
      in: 'container',
      good: yaml`
        securityContext:
          privileged: false
      `,
    },
  ],
  'pss-capabilities-baseline': [
    {
      in: 'container',
      bad: yaml`
        securityContext:
          capabilities:
            add: [NET_BIND_SERVICE, «NET_ADMIN»]
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
  'pss-hostpath': [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: data
            «hostPath»:
              path: /var/lib/data
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: data
            emptyDir: {}
      `,
    },
  ],
  'pss-hostports': [
    {
      in: 'container',
      bad: yaml`
        ports:
          - containerPort: 8080
            «hostPort»: 80
      `,
      fixed: yaml`
        ports:
          - containerPort: 8080
      `,
    },
    {
      in: 'container',
      good: yaml`
        ports:
          - containerPort: 8080
      `,
    },
  ],
  'pss-probe-host': [
    {
      in: 'container',
      bad: yaml`
        readinessProbe:
          tcpSocket:
            port: 8080
            «host»: 10.0.0.1
      `,
      fixed: yaml`
        readinessProbe:
          tcpSocket:
            port: 8080
      `,
    },
    {
      in: 'container',
      good: yaml`
        readinessProbe:
          tcpSocket:
            port: 8080
      `,
    },
  ],
  'pss-apparmor': [
    {
      in: 'container',
      bad: yaml`
        securityContext:
          appArmorProfile:
            type: «Unconfined»
      `,
      fixed: yaml`
        securityContext:
          appArmorProfile:
            type: RuntimeDefault
      `,
    },
    {
      in: 'container',
      good: yaml`
        securityContext:
          appArmorProfile:
            type: RuntimeDefault
      `,
    },
  ],
  'pss-selinux': [
    {
      in: 'pod-spec',
      bad: yaml`
        securityContext:
          seLinuxOptions:
            level: s0:c1
            «type»: spc_t
      `,
      fixed: yaml`
        securityContext:
          seLinuxOptions:
            level: s0:c1
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        securityContext:
          seLinuxOptions:
            type: container_t
      `,
    },
  ],
  'pss-procmount': [
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
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
  'pss-seccomp-unconfined': [
    {
      in: 'container',
      bad: yaml`
        securityContext:
          seccompProfile:
            type: «Unconfined»
      `,
      fixed: yaml`
        securityContext:
          seccompProfile:
            type: RuntimeDefault
      `,
    },
    {
      in: 'container',
      good: yaml`
        securityContext:
          seccompProfile:
            type: RuntimeDefault
      `,
    },
  ],
  'pss-sysctls': [
    {
      in: 'pod-spec',
      bad: yaml`
        securityContext:
          sysctls:
            - name: net.ipv4.tcp_syncookies
              value: "1"
            - name: «kernel.msgmax»
              value: "65536"
      `,
      fixed: yaml`
        securityContext:
          sysctls:
            - name: net.ipv4.tcp_syncookies
              value: "1"
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        securityContext:
          sysctls:
            - name: net.ipv4.tcp_syncookies
              value: "1"
      `,
    },
  ],
  'pss-windows-hostprocess': [
    {
      in: 'pod-spec',
      bad: yaml`
        hostNetwork: true
        securityContext:
          windowsOptions:
            hostProcess: «true»
      `,
      fixed: yaml`
        hostNetwork: true
        securityContext:
          windowsOptions:
            hostProcess: false
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        securityContext:
          windowsOptions:
            hostProcess: false
      `,
    },
  ],
} satisfies Readonly<Record<string, readonly Example[]>>;
