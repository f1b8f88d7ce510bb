/** What the baseline level forbids. Source: k8s.io/pod-security-admission/policy. */

import { probeHandlers } from './probe-hosts.ts';
import { APPARMOR_ANNOTATION } from '../apparmor.ts';
import { code } from '../../wording/code.ts';
import { remove } from '../../wording/fix-titles.ts';
import type { MapValue } from '../../yaml/values.ts';
import { alsoFixing, wrongField, wrongItem, wrongOrMissing, wrongValue } from './breach.ts';
import type { Breach } from './breach.ts';
import { contextsOf } from './secured-pod.ts';
import type { SecuredPod } from './secured-pod.ts';
import { contradictingSeccomp } from './seccomp-annotations.ts';
import { volumeBreach } from './volume-breach.ts';

export const BASELINE_CAPABILITIES: readonly string[] = [
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
];

/** Kernel settings that touch only the Pod itself, with the version that let each in. */
const SYSCTLS: Readonly<Record<string, number>> = {
  'kernel.shm_rmid_forced': 0,
  'net.ipv4.ip_local_port_range': 0,
  'net.ipv4.tcp_syncookies': 0,
  'net.ipv4.ping_group_range': 0,
  'net.ipv4.ip_unprivileged_port_start': 0,
  'net.ipv4.ip_local_reserved_ports': 27,
  'net.ipv4.tcp_keepalive_time': 29,
  'net.ipv4.tcp_fin_timeout': 29,
  'net.ipv4.tcp_keepalive_intvl': 29,
  'net.ipv4.tcp_keepalive_probes': 29,
  'net.ipv4.tcp_rmem': 32,
  'net.ipv4.tcp_wmem': 32,
  'net.ipv4.tcp_slow_start_after_idle': 37,
  'net.ipv4.tcp_notsent_lowat': 37,
};

const SELINUX_TYPES: Readonly<Record<string, number>> = {
  '': 0,
  container_t: 0,
  container_init_t: 0,
  container_kvm_t: 0,
  container_engine_t: 31,
};

export function hostNamespaces({ spec }: SecuredPod): Breach[] {
  return ['hostNetwork', 'hostPID', 'hostIPC'].flatMap((name) => {
    const value = spec.bool(name) === true ? spec.scalar(name) : undefined;
    return value ? [wrongValue(value, 'false', `\`${name}: true\` gives the Pod access to a host namespace.`)] : [];
  });
}

/** Only privileged containers may mount in both directions, so that goes too. */
export function privileged({ containers }: SecuredPod): Breach[] {
  return containers.flatMap(({ container, security }) => {
    const value = security?.bool('privileged') === true ? security.scalar('privileged') : undefined;
    if (!value) return [];
    const mounts = container
      .maps('volumeMounts')
      .flatMap((mount) =>
        mount.text('mountPropagation') === 'Bidirectional' ? (mount.scalar('mountPropagation') ?? []) : [],
      );
    const breach = wrongValue(value, 'false', 'A privileged container has full access to the node.');
    return [alsoFixing(breach, (edits) => mounts.map((mount) => edits.setText(mount.node, 'HostToContainer')))];
  });
}

export function capabilities({ containers }: SecuredPod): Breach[] {
  return containers.flatMap(({ security }) =>
    addedCapabilities(
      security,
      (name) => !BASELINE_CAPABILITIES.includes(name),
      'is not allowed at the baseline level',
    ),
  );
}

export function addedCapabilities(
  security: MapValue | undefined,
  isWrong: (name: string) => boolean,
  message: string,
): Breach[] {
  const added = security?.map('capabilities')?.list('add');
  return (added?.items ?? []).flatMap((item) => {
    const name = item.kind === 'scalar' ? (item.string ?? (item.isNull ? '' : undefined)) : undefined;
    return added && name !== undefined && isWrong(name)
      ? [wrongItem(added, item, `Capability ${code(name)} ${message}.`, remove(name))]
      : [];
  });
}

export function hostPathVolumes({ spec }: SecuredPod): Breach[] {
  return spec
    .maps('volumes')
    .flatMap((volume) =>
      volumeBreach(volume, 'hostPath', 'A `hostPath` volume gives the Pod access to a directory of the node.'),
    );
}

/** In a plain Pod on the node's network each port takes up the same port of the node. */
export function hostPorts({ spec, containers, isTemplate }: SecuredPod): Breach[] {
  const fills = !isTemplate && spec.bool('hostNetwork') === true;
  return containers
    .flatMap(({ container }) => container.maps('ports'))
    .flatMap((port): Breach[] => {
      const entry = port.entry('hostPort');
      if (entry && (port.int('hostPort') ?? 0) !== 0)
        return [wrongField(port, entry, '`hostPort` uses a port on the node.')];
      const number = port.get('containerPort');
      if (!fills || !number || (port.int('containerPort') ?? 0) === 0) return [];
      return [
        {
          ...wrongField(
            port,
            port.entry('containerPort') ?? { name: '', key: number.node, value: number, merged: false },
            'With `hostNetwork: true`, the container port is a host port.',
          ),
          implied: true,
        },
      ];
    });
}

export function probeHosts({ containers, version }: SecuredPod): Breach[] {
  if (version < 34) return [];
  return containers
    .flatMap(({ container }) => probeHandlers(container))
    .flatMap((handler) => {
      const entry = handler.text('host') ? handler.entry('host') : undefined;
      return entry
        ? [
            wrongField(
              handler,
              entry,
              '`host` is not allowed in a probe or lifecycle hook; the default is the Pod itself.',
            ),
          ]
        : [];
    });
}

export function appArmor(pod: SecuredPod): Breach[] {
  const fields = contextsOf(pod).flatMap((context) => {
    const profile = context.map('appArmorProfile');
    const isFine = !profile || ['RuntimeDefault', 'Localhost'].includes(profile.text('type') ?? '');
    return isFine
      ? []
      : [wrongOrMissing(profile, 'type', 'RuntimeDefault', 'AppArmor profile must not be `Unconfined`.')];
  });
  const annotations = (pod.annotations?.entries ?? []).flatMap((entry) => {
    const text =
      entry.name.startsWith(APPARMOR_ANNOTATION) && entry.value.kind === 'scalar' ? (entry.value.string ?? '') : '';
    const isFine = text === '' || text === 'runtime/default' || text.startsWith('localhost/');
    return isFine || !pod.annotations
      ? []
      : [wrongField(pod.annotations, entry, 'AppArmor profile must not be `Unconfined`.')];
  });
  return [...fields, ...annotations];
}

export function seLinux(pod: SecuredPod): Breach[] {
  return contextsOf(pod).flatMap((context) => {
    const options = context.map('seLinuxOptions');
    return (options?.entries ?? []).flatMap((entry) => {
      const text = options?.text(entry.name) ?? '';
      const isWrong =
        entry.name === 'type'
          ? !((Object.hasOwn(SELINUX_TYPES, text) ? (SELINUX_TYPES[text] ?? 0) : Infinity) <= pod.version)
          : (entry.name === 'user' || entry.name === 'role') && text !== '';
      return isWrong && options
        ? [
            wrongField(
              options,
              entry,
              entry.name === 'type'
                ? `SELinux type ${code(text)} is not allowed.`
                : `SELinux \`${entry.name}\` must not be set.`,
            ),
          ]
        : [];
    });
  });
}

/** `hostUsers: false` allows it at the baseline level. */
export function procMount(pod: SecuredPod): Breach[] {
  return pod.hasOwnUsers ? [] : unmaskedProc(pod);
}

export function unmaskedProc({ containers }: SecuredPod): Breach[] {
  return containers.flatMap(({ security }) => {
    const value = security?.scalar('procMount');
    return value && value.string !== 'Default'
      ? [wrongValue(value, 'Default', '`procMount: Unmasked` gives access to hidden parts of `/proc`.')]
      : [];
  });
}

export function seccompUnconfined(pod: SecuredPod): Breach[] {
  return contextsOf(pod).flatMap((context) => {
    const profile = context.map('seccompProfile');
    if (!profile || ['RuntimeDefault', 'Localhost'].includes(profile.text('type') ?? '')) return [];
    const breach = wrongOrMissing(profile, 'type', 'RuntimeDefault', 'seccomp profile must not be `Unconfined`.');
    return [alsoFixing(breach, contradictingSeccomp(pod))];
  });
}

export function sysctls({ security, version }: SecuredPod): Breach[] {
  const list = security?.list('sysctls');
  return (list?.maps() ?? []).flatMap((sysctl) => {
    const name = sysctl.text('name') ?? '';
    const since = Object.hasOwn(SYSCTLS, name) ? (SYSCTLS[name] ?? 0) : Infinity;
    return since <= version || !list
      ? []
      : [
          {
            ...wrongItem(list, sysctl, `Sysctl ${code(name)} can affect the whole node.`, remove(name)),
            at: sysctl.get('name') ?? sysctl,
          },
        ];
  });
}

export function hostProcess(pod: SecuredPod): Breach[] {
  return contextsOf(pod).flatMap((context) => {
    const options = context.map('windowsOptions');
    const value = options?.bool('hostProcess') === true ? options.scalar('hostProcess') : undefined;
    return value ? [wrongValue(value, 'false', 'A HostProcess container runs directly on the node.')] : [];
  });
}
