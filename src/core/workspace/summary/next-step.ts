/** What to do with a file in which nothing was found: let a cluster look at it. Text to copy; nothing here runs it. */

/** Undefined for a name that no terminal line should hold. */
export function nextStep(path: string): string | undefined {
  if (path === '' || /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(path)) return undefined;
  return `kubectl apply --dry-run=server -f ${quoted(path.startsWith('-') ? `./${path}` : path)}`;
}

/** As a shell reads it back, whatever is in it. */
function quoted(path: string): string {
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
