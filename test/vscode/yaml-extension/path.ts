/** What the YAML language server uses of Node's `path`, for both hosts. */

export const sep = '/';

export function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(sep);
}

export function normalize(path: string): string {
  return path;
}

export function basename(path: string): string {
  return path.slice(path.lastIndexOf(sep) + 1);
}

export function dirname(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf(sep), 0));
}

export function extname(path: string): string {
  return /\.[^./]*$/.exec(basename(path))?.[0] ?? '';
}
