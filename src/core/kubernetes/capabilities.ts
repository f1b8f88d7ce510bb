/** Linux capabilities: what each allows. Source: capabilities(7); the defaults are those of containerd and CRI-O. */

/** What a process may do with it, as the end of "allows to …". */
const CAPABILITIES: Readonly<Record<string, string>> = {
  AUDIT_CONTROL: 'configure kernel auditing',
  AUDIT_READ: 'read the kernel audit log',
  AUDIT_WRITE: 'write to the kernel audit log',
  BLOCK_SUSPEND: 'keep the system from suspending',
  BPF: 'load eBPF programs',
  CHECKPOINT_RESTORE: 'checkpoint and restore processes',
  CHOWN: 'change the owner of any file',
  DAC_OVERRIDE: 'read and write files whatever their permissions',
  DAC_READ_SEARCH: 'read any file and directory whatever its permissions',
  FOWNER: 'change permissions of files that others own',
  FSETID: 'keep setuid and setgid bits when a file is modified',
  IPC_LOCK: 'lock memory so that it is never swapped out',
  IPC_OWNER: 'access shared memory and other IPC objects of any user',
  KILL: 'send signals to processes of other users',
  LEASE: 'take leases on any file',
  LINUX_IMMUTABLE: 'set files immutable or append-only',
  MAC_ADMIN: 'change mandatory access control settings',
  MAC_OVERRIDE: 'override mandatory access control',
  MKNOD: 'create device files',
  NET_ADMIN: 'configure interfaces, routes and firewall rules',
  NET_BIND_SERVICE: 'listen on ports below 1024 without root',
  NET_BROADCAST: 'send broadcasts',
  NET_RAW: 'open raw sockets, as `ping` and packet sniffers do',
  PERFMON: 'use performance monitoring',
  SETFCAP: 'set capabilities on files',
  SETGID: 'switch to any group',
  SETPCAP: 'change its own capabilities',
  SETUID: 'switch to any user, root included',
  SYS_ADMIN: 'mount file systems, change namespaces and much more: nearly as powerful as root',
  SYS_BOOT: 'reboot the node',
  SYS_CHROOT: 'use `chroot`',
  SYS_MODULE: 'load kernel modules: full control of the node',
  SYS_NICE: 'raise priorities and set CPU affinity of any process',
  SYS_PACCT: 'turn process accounting on and off',
  SYS_PTRACE: 'inspect and control other processes, as debuggers do',
  SYS_RAWIO: 'access I/O ports and physical memory directly',
  SYS_RESOURCE: 'exceed resource limits and quotas',
  SYS_TIME: 'set the system clock of the node',
  SYS_TTY_CONFIG: 'configure terminals',
  SYSLOG: 'read kernel messages and addresses',
  WAKE_ALARM: 'wake the system with a timer',
};

const DEFAULTS: ReadonlySet<string> = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'NET_RAW',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
]);

/** A capability by its name, with or without `CAP_`; undefined for one that Linux does not have. */
export function capability(
  name: string,
): { readonly name: string; readonly allows: string; readonly isDefault: boolean } | undefined {
  const known = name.replace(/^CAP_/, '');
  const allows = Object.hasOwn(CAPABILITIES, known) ? CAPABILITIES[known] : undefined;
  return allows === undefined ? undefined : { name: known, allows, isDefault: DEFAULTS.has(known) };
}
