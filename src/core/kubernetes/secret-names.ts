/** How secrets look: only for advice, never for an Error. */

/** Names that hold the secret itself; `SECRETS_DIR`, `TOKEN_URL` and the like only say where it is. */
const SECRET_NAME =
  /(?:^(?:PG)?|[-_.])(?:PASSWORD|PASSWD|PWD|PASSPHRASE|TOKEN|SECRET|API[-_]?KEY|ACCESS[-_]?KEY|PRIVATE[-_]?KEY|SECRET[-_]?KEY)$/i;

/** Keys of well-known makers, by how they begin. */
const SECRET_TEXTS = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  /\bglpat-[\w-]{20}/,
  /\bxox[abprs]-[\w-]{10}/,
  /\bsk_live_\w{16}/,
];

/** Values that turn something on or off. */
const SWITCHES: ReadonlySet<string> = new Set([
  ...['true', 'false', 'yes', 'no', 'on', 'off', '0', '1'],
  ...['enabled', 'disabled', 'none', 'null', 'required', 'optional'],
]);

/** `enter token value`: says what belongs here. */
const PROMPT = /^(?:enter|fill in|insert|paste|put|replace|type|your) /i;

/**
 * Is this a secret that is written out? An empty text, a reference (`$(NAME)`), a gap to fill (`<password>`, `enter
 * your password`), a switch (`true`), a path and the name of a Secret are none.
 */
export function isSecret(name: string, text: string): boolean {
  if (text.trim() === '' || text.includes('$(') || /^[<{]/.test(text) || PROMPT.test(text)) return false;
  if (SECRET_TEXTS.some((pattern) => pattern.test(text))) return true;
  if (SWITCHES.has(text.toLowerCase()) || text.startsWith('/') || text.startsWith('file:')) return false;
  return SECRET_NAME.test(name) && !(name.toUpperCase().endsWith('SECRET') && isObjectName(text));
}

/** `webhook-server-cert`: words in lower case with hyphens between them. */
function isObjectName(text: string): boolean {
  const words = text.split('-');
  return (
    words.length > 1 && words.every((word) => word !== '' && [...word].every((sign) => sign >= 'a' && sign <= 'z'))
  );
}
