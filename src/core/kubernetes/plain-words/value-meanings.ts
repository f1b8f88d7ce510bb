/** What each value of a field means: a few words, Markdown as far as `code` goes, no full stop. */
export type ValueMeanings = Readonly<Record<string, string>>;
