/** yaml-language-server as a library, given our own schema, so that both look for the same mistakes. */

import { getLanguageService } from 'yaml-language-server';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { kubernetesJsonSchema } from './json-schema.ts';
import type { Peer } from './peer.ts';

export function createYamlLanguageService(kind: string): Peer {
  const service = getLanguageService({
    schemaRequestService: () => Promise.reject(new Error('no network')),
    workspaceContext: { resolveRelativePath: (path: string) => path },
  });
  service.configure({
    validate: true,
    hover: true,
    completion: true,
    customTags: [],
    isKubernetes: false,
    schemas: [{ uri: 'schema:kubernetes', fileMatch: ['*.yaml'], schema: kubernetesJsonSchema(kind) }],
  });
  let version = 0;
  let document = TextDocument.create('file:///bench.yaml', 'yaml', version, '');
  const open = (text: string): TextDocument =>
    document.getText() === text ? document : TextDocument.create('file:///bench.yaml', 'yaml', ++version, text);
  return {
    validate: async (text) => {
      document = open(text);
      return (await service.doValidation(document, false)).length;
    },
    hover: async (text, offset) => {
      document = open(text);
      return Boolean(await service.doHover(document, document.positionAt(offset)));
    },
    complete: async (text, offset) => {
      document = open(text);
      return (await service.doComplete(document, document.positionAt(offset), false)).items.length;
    },
  };
}
