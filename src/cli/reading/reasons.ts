const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  ELOOP: "it is a link that leads to itself",
  EISDIR: "it is a folder",
  ENOTDIR: "a file is named as if it were a folder",
  Z_BUF_ERROR: "it is compressed (gzip), and cut off",
  Z_DATA_ERROR: "it is compressed (gzip), and broken",
};

/** The gzip of what is none. */
const NO_GZIP = "incorrect header check";

/** Why a file could not be read, in words. */
export function reasonOf(error: unknown): string {
  const { code = "", message } = error as NodeJS.ErrnoException;
  if (message === NO_GZIP) return "its name ends in .gz, but it is not compressed (gzip)";
  return REASONS[code] ?? message;
}

/** Whether an error is the file's, and not ours. */
export function isOfFiles(error: unknown): boolean {
  return error instanceof Error && "errno" in error && "code" in error;
}
