/** yaml-language-server as a library, given our own schema, so that both look for the same mistakes. */

import { getLanguageService } from 'yaml-language-server';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createSchema } from '../../src/core/kubernetes/schema.ts';
import type { FieldSchema, ValueType } from '../../src/core/kubernetes/schema.ts';
import type { Peer } from './peers.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

export function createYamlLanguageService(kind: string): Peer {
  const service = getLanguageService({
    schemaRequestService: () => Promise.reject(new Error('no network')),
    workspaceContext: { resolveRelativePath: (path: string) => path },
  } as unknown as Parameters<typeof getLanguageService>[0]);
  service.configure({
    validate: true, hover: true, completion: true, customTags: [], isKubernetes: false,
    schemas: [{ uri: 'schema:kubernetes', fileMatch: ['*.yaml'], schema: jsonSchema(kind) }],
  } as unknown as Parameters<typeof service.configure>[0]);
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

function jsonSchema(kind: string): JsonSchema {
  const schema = createSchema();
  const definitions: Record<string, JsonSchema> = {};
  for (const { name, fields } of schema.types()) {
    const properties = Object.fromEntries([...fields.values()].map((field) => [field.name, { ...ofField(field), description: schema.describe(name, field.name) }]));
    const required = [...fields.values()].filter((field) => field.required).map((field) => field.name);
    definitions[name] = { type: 'object', properties, additionalProperties: false, ...(required.length > 0 ? { required } : {}) };
  }
  return { $ref: `#/definitions/${kind}`, definitions };
}

function ofField(field: FieldSchema): JsonSchema {
  const schema = ofType(field.type);
  return field.values && field.type.kind === 'scalar' ? { ...schema, enum: field.values } : schema;
}

function ofType(type: ValueType): JsonSchema {
  switch (type.kind) {
    case 'object':
      return { $ref: `#/definitions/${type.type}` };
    case 'list':
      return { type: 'array', items: ofType(type.items) };
    case 'map':
      return { type: 'object', additionalProperties: ofType(type.values) };
    case 'scalar':
      return SCALARS[type.scalar] ?? {};
  }
}

const SCALARS: Readonly<Record<string, JsonSchema>> = {
  string: { type: 'string' },
  boolean: { type: 'boolean' },
  int32: { type: 'integer' },
  int64: { type: 'integer' },
  double: { type: 'number' },
  quantity: { type: ['string', 'number'] },
  'int-or-string': { type: ['string', 'integer'] },
};
