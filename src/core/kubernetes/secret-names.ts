/** How secrets look: only for advice, never for an Error. */

/** Names that hold the secret itself; `SECRETS_DIR`, `TOKEN_URL` and the like only say where it is. */
const SECRET_NAME = /(?:^|[-_.])(?:PASSWORD|PASSWD|PWD|PASSPHRASE|TOKEN|SECRET|API[-_]?KEY|ACCESS[-_]?KEY|PRIVATE[-_]?KEY|SECRET[-_]?KEY)$/i;

/** Keys of well-known makers, by how they begin. */
const SECRET_TEXT = /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}\b|\bglpat-[\w-]{20}|\bxox[abprs]-[\w-]{10}|\bsk_live_\w{16}/;

/** Is this a secret that is written out? An empty text, a reference (`$(NAME)`) or a gap to fill (`<password>`) is none. */
export function isSecret(name: string, text: string): boolean {
  if (text.trim() === '' || text.includes('$(') || /^[<{]/.test(text)) return false;
  return SECRET_NAME.test(name) || SECRET_TEXT.test(text);
}
