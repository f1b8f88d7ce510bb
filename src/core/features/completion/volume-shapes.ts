/** Volumes together with their mounts: one is written at the cursor, the other where it belongs. */

import { Edits } from '../../yaml/edits.ts';
import type { MapValue } from '../../yaml/values.ts';
import type { YamlNode } from '../../yaml/nodes.ts';
import type { YamlData } from '../../yaml/write.ts';
import { entryOf, nodeOf, Placeholder } from './snippet.ts';
import type { SnippetMap } from './snippet.ts';
import type { Change } from './item.ts';
import type { Shape } from './shapes.ts';
import { replaceNode } from './tree-position.ts';
import { freeName, namesIn } from './context.ts';
import type { CompletionContext } from './context.ts';

type Plain = { readonly [name: string]: YamlData };

interface VolumeKind {
  readonly source: string;
  readonly words: string;
  readonly name: string;
  readonly path: string;
  readonly readOnly?: true;
  /** The content; where it names an object, that is of this kind. */
  readonly content: Plain;
  readonly names?: { readonly kind: string; readonly field: string };
}

const KINDS: readonly VolumeKind[] = [
  {
    source: 'emptyDir',
    words: 'An empty directory that lives as long as the Pod.',
    name: 'scratch',
    path: '/scratch',
    content: {},
  },
  {
    source: 'configMap',
    words: 'The keys of a ConfigMap, as files.',
    name: 'config',
    path: '/etc/config',
    readOnly: true,
    content: { name: 'config' },
    names: { kind: 'ConfigMap', field: 'name' },
  },
  {
    source: 'secret',
    words: 'The keys of a Secret, as files.',
    name: 'secret',
    path: '/etc/secret',
    readOnly: true,
    content: { secretName: 'secret' },
    names: { kind: 'Secret', field: 'secretName' },
  },
  {
    source: 'persistentVolumeClaim',
    words: 'Storage that outlives the Pod.',
    name: 'data',
    path: '/data',
    content: { claimName: 'data' },
    names: { kind: 'PersistentVolumeClaim', field: 'claimName' },
  },
  {
    source: 'downwardAPI',
    words: 'Fields of the Pod, as files.',
    name: 'podinfo',
    path: '/etc/podinfo',
    readOnly: true,
    content: { items: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }] },
  },
  {
    source: 'projected',
    words: 'Several sources in one directory.',
    name: 'all',
    path: '/etc/all',
    readOnly: true,
    content: { sources: [{ configMap: { name: 'config' } }, { secret: { name: 'secret' } }] },
  },
  {
    source: 'ephemeral',
    words: 'A claim for each Pod, deleted with the Pod.',
    name: 'cache',
    path: '/cache',
    content: {
      volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } },
    },
  },
  {
    source: 'hostPath',
    words: 'A directory of the node. Only for programs that manage nodes.',
    name: 'host',
    path: '/host',
    readOnly: true,
    content: { path: '/var/log' },
  },
  {
    source: 'nfs',
    words: 'A directory exported by an NFS server.',
    name: 'shared',
    path: '/shared',
    content: { server: 'nfs.example.com', path: '/' },
  },
  {
    source: 'image',
    words: 'The files of an OCI image.',
    name: 'files',
    path: '/files',
    readOnly: true,
    content: { reference: 'registry.example.com/files:1.0' },
  },
];

/** Items for the Pod's `volumes`, each mounted in its first container. `text` is that of the tree. */
export function volumeShapes(here: CompletionContext, text: string): Shape[] {
  const container = here.podSpec?.maps('containers')[0];
  return KINDS.map((kind) => {
    const name = freeName(kind.name, here.volumeNames);
    const mount = mountOf(kind, name, container);
    const change = container && addItem(container, 'volumeMounts', mount, text);
    const fields = { name, [kind.source]: content(kind, here) as SnippetMap };
    return {
      label: `${kind.source} volume${change ? ', mounted' : ''}`,
      words: kind.words,
      fields,
      ...(change ? { change } : {}),
    };
  });
}

/** Items for a container's `volumeMounts`: volumes that are there, then new ones. */
export function mountShapes(here: CompletionContext, text: string): Shape[] {
  const { podSpec, volumeNames, container } = here;
  const mounted = container ? namesIn(container.container.maps('volumeMounts')) : [];
  const present = volumeNames
    .filter((name) => !mounted.includes(name))
    .map(
      (name): Shape => ({
        label: `mount ${name}`,
        words: 'A volume of this Pod.',
        fields: { name, mountPath: new Placeholder(freePath(`/${name}`, container?.container)) },
      }),
    );
  return [
    ...present,
    ...KINDS.flatMap((kind): Shape[] => {
      const name = freeName(kind.name, volumeNames);
      const change = podSpec && addItem(podSpec, 'volumes', { name, [kind.source]: content(kind, here) }, text);
      if (!change) return [];
      const mount = mountOf(kind, name, container?.container);
      return [
        {
          label: `new ${kind.source} volume`,
          words: kind.words,
          fields: { ...(mount as SnippetMap), mountPath: new Placeholder(String(mount['mountPath'])) },
          change,
        },
      ];
    }),
  ];
}

function content({ content: plain, names }: VolumeKind, here: CompletionContext): Plain {
  const name = names && here.names.objects(names.kind)[0]?.name;
  return names && name !== undefined ? { ...plain, [names.field]: name } : plain;
}

function mountOf({ path, readOnly }: VolumeKind, name: string, container: MapValue | undefined): Plain {
  return { name, mountPath: freePath(path, container), ...(readOnly ? { readOnly } : {}) };
}

function freePath(path: string, container: MapValue | undefined): string {
  return freeName(path, container?.maps('volumeMounts').flatMap((mount) => mount.text('mountPath') ?? []) ?? []);
}

/** One more item in a list of a map, in its text and in its tree. */
function addItem(map: MapValue, field: string, item: Plain, text: string): Change | undefined {
  const edits = new Edits(text);
  const list = map.list(field);
  const { node } = map;
  if (list?.node.kind === 'list') {
    const { node: listNode } = list;
    const edit = edits.addItem(list, item);
    return (
      edit && {
        edit,
        inTree: (tree) => replaceNode(tree, listNode, { ...listNode, items: [...listNode.items, nodeOf(item)] }),
      }
    );
  }
  if (map.entry(field) || node.kind !== 'map') return undefined;
  const edit = edits.addField(map, field, [item]);
  const inTree = (tree: YamlNode): YamlNode =>
    replaceNode(tree, node, { ...node, entries: [...node.entries, entryOf(field, [item])] });
  return edit && { edit, inTree };
}
