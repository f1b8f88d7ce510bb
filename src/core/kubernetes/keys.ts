/** The syntax of keys and variables. Source: Kubernetes' k8s.io/apimachinery/pkg/util/validation. */

import { withoutAccents } from './names.ts';

/**
 * A key of a ConfigMap or a Secret: at most 253 letters, digits, `-`, `_` and `.`; not `.`, and not beginning with
 * `..`.
 */
export function isConfigKey(text: string): boolean {
  return text.length <= 253 && /^[-._a-zA-Z0-9]+$/.test(text) && text !== '.' && !text.startsWith('..');
}

/** The closest key to a text; undefined when nothing is left of it. */
export function toConfigKey(text: string): string | undefined {
  const key = withoutAccents(text)
    .replace(/[^-._a-zA-Z0-9]+/g, '-')
    .replace(/^\.\.+/, '.')
    .slice(0, 253);
  return isConfigKey(key) && /[a-zA-Z0-9]/.test(key) ? key : undefined;
}

/** The name of an environment variable: anything that prints in ASCII, but no `=`. */
export function isEnvName(text: string): boolean {
  return /^[ -<>-~]+$/.test(text);
}

/** The same as servers before 1.32 wanted it: letters, digits, `_`, `-` and `.`, no digit in front. */
export function isPlainEnvName(text: string): boolean {
  return /^[-._a-zA-Z][-._a-zA-Z0-9]*$/.test(text) && text !== '.' && !text.startsWith('..');
}

/** The closest name of an environment variable that every server takes; undefined when nothing is left of it. */
export function toEnvName(text: string): string | undefined {
  const name = withoutAccents(text)
    .replace(/[^-._a-zA-Z0-9]+/g, '_')
    .replace(/^\.+/, '')
    .replace(/^(?=\d)/, '_');
  return /[a-zA-Z0-9]/.test(name) ? name : undefined;
}
