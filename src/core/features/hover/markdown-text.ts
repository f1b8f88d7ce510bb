/** Texts -> Markdown that shows them as they are. */

/** Every character that could mean something in Markdown means itself. */
export function escapeMarkdown(text: string): string {
  return escapePunctuation(withoutIndents(text));
}

/**
 * Prose of our own or of Kubernetes: `code`, lists with hyphens and https addresses are kept, all else is shown as it
 * is.
 */
export function proseMarkdown(text: string): string {
  return withoutIndents(text)
    .split(/(`[^`\n]+`|https:\/\/[\w\-./#?=&%~:@+]*[\w/])/)
    .map((part, at) => {
      if (at % 2 === 0) return escapePunctuation(part).replaceAll(/^\\-(?= )/gm, '-');
      return part.startsWith('`') ? part : `<${part}>`;
    })
    .join('');
}

/**
 * As `proseMarkdown`, for readers who get the source: what could mean something in Markdown is shown as code instead
 * of escaped.
 */
export function unescapedMarkdown(text: string): string {
  return withoutIndents(text)
    .split(/(`[^`\n]+`|https:\/\/[\w\-./#?=&%~:@+]*[\w/])/)
    .map((part, at) => {
      if (at % 2 === 1) return part;
      return part
        .replaceAll('`', "'")
        .replaceAll(/\S+/g, (word) => (/[\\*_[\]<>#|~&+=!]/.test(word) ? `\`${word}\`` : word))
        .replaceAll(/^\d{1,9}[.)]/gm, (number) => `\`${number}\``);
    })
    .join('');
}

function escapePunctuation(text: string): string {
  return text.replaceAll(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** An indented line would be code. */
function withoutIndents(text: string): string {
  return text.replaceAll(/^[ \t]+/gm, '');
}
