/** Sentences about fields, by `Type.field`. */
export type FieldWords = Readonly<Record<string, string>>;
