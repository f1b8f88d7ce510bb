/** What a failed file operation says to a person. */

/** A reason of our own, where no operation of the system failed. */
export class Refused extends Error {}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'it is a folder; name the files in it',
  ELOOP: 'too many levels of symbolic links',
  ENAMETOOLONG: 'the file name is too long',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is exceeded',
  EIO: 'input/output error',
  EBUSY: 'it is in use by another program',
  ETXTBSY: 'it is in use by another program',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not UTF-8 text',
};

export function reasonOf(error: unknown): string {
  const known = REASONS[codeOf(error)];
  return known ?? (error instanceof Error ? error.message : String(error));
}

export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
