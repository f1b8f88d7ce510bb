/** "Create the ConfigMap": the object that is referred to and missing, with the keys that are used. */

import type { FileAnalysis } from '../../analysis/analysis.ts';
import type { ObjectName } from '../../manifest/symbols.ts';
import { flowStyleOf } from '../../yaml/flow-style.ts';
import { layoutOf } from '../../yaml/layout.ts';
import { blockItem } from '../../yaml/write.ts';
import type { YamlData } from '../../yaml/write.ts';
import { kindToken } from '../../workspace/workspace-index.ts';
import { folderOf, shareNamespace } from '../../workspace/links/nearness.ts';
import type { FileNames } from '../../workspace/file-names.ts';
import { addDocuments } from '../refactorings/new-document.ts';
import { backendService, headlessService } from './new-service.ts';
import type { CrossFilePlace, FileEdits, Remedy } from './remedy.ts';

const FILL_IN = '# Fill in the values before you apply this Secret.';

/** `preferred`: nothing else is likely to be meant. */
export function createObject(object: ObjectName, place: CrossFilePlace, preferred: boolean): Remedy {
  const { objectKind: kind, name } = object;
  const home = homeOf(kind, place);
  const isSecret = kind === 'Secret';
  return {
    title: isSecret ? `Create Secret \`${name}\` with empty values` : `Create ${kind} \`${name}\``,
    preferred,
    paths: [...new Set([place.file.path, home])],
    ...(isSecret ? { leaves: 'secret-key-empty' } : {}),
    edits: (files) => {
      const rest = contentOf(object, place, files.get(place.file.path));
      return rest && appended(home, files.get(home), objectData(object, rest), isSecret);
    },
  };
}

function objectData({ objectKind, name, namespace }: ObjectName, rest: Readonly<Record<string, YamlData>>): YamlData {
  return {
    apiVersion: 'v1',
    kind: objectKind,
    metadata: namespace === undefined ? { name } : { name, namespace },
    ...rest,
  };
}

/** Everything but the head. */
function contentOf(
  object: ObjectName,
  place: CrossFilePlace,
  user: FileAnalysis | undefined,
): Readonly<Record<string, YamlData>> | undefined {
  switch (object.objectKind) {
    case 'ConfigMap':
      return withKeys('data', object, place);
    case 'Secret':
      return withKeys('stringData', object, place);
    case 'PersistentVolumeClaim':
      return { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } };
    case 'ServiceAccount':
      return {};
    case 'Service': {
      const spec = headlessService(place) ?? backendService(object, place, user);
      return spec && { spec };
    }
    default:
      return undefined;
  }
}

function withKeys(field: string, object: ObjectName, { around }: CrossFilePlace): Readonly<Record<string, YamlData>> {
  const keys = around
    .references(object)
    .flatMap((name) =>
      name.kind === 'key' &&
      name.objectKind === object.objectKind &&
      name.object === object.name &&
      shareNamespace(name, object)
        ? [name.name]
        : [],
    );
  return keys.length === 0 ? {} : { [field]: Object.fromEntries([...new Set(keys)].map((key) => [key, ''])) };
}

/** A file of the same folder that holds this kind and nothing else, or the file that needs the object. */
function homeOf(kind: string, { file, around }: CrossFilePlace): string {
  const folder = folderOf(file.path);
  const ofKind = around.index
    .filesWith(kindToken(kind))
    .filter((other) => folderOf(other.path) === folder && holdsOnly(kind, other));
  return ofKind.map(({ path }) => path).sort()[0] ?? file.path;
}

function holdsOnly(kind: string, { documents }: FileNames): boolean {
  return documents.every(({ names: { names } }) => {
    const defined = names.filter((name) => name.kind === 'object' && name.role === 'definition');
    return defined.length > 0 && defined.every((name) => name.kind === 'object' && name.objectKind === kind);
  });
}

/** JSON takes no further document, and KYAML none in block style. */
function appended(
  path: string,
  file: FileAnalysis | undefined,
  data: YamlData,
  isSecret: boolean,
): readonly FileEdits[] | undefined {
  if (!file || file.documents.every(({ analysis }) => flowStyleOf(analysis.parsed.root) !== undefined))
    return undefined;
  const layout = layoutOf(file.text);
  const document = `${isSecret ? FILL_IN + layout.newline : ''}${blockItem(data, 0, layout)}`;
  const edit = addDocuments(file.text, layout.newline, [document]);
  return edit && [{ path, edits: [edit] }];
}
