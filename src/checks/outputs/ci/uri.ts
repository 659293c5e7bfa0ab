/**
 * The path of a file as a relative URI with forward slashes, as CI services resolve it against the repository; of an
 * absolute path a `file:` URI.
 */
export function uriOf(path: string): string {
  const forward = path.replaceAll("\\", "/");
  const parts = forward.replace(/^\.\//u, "").split("/");
  const encoded = parts.map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, "\uFFFD"))).join("/");
  if (forward.startsWith("/")) return `file://${encoded}`;
  return /^[A-Za-z]:\//u.test(forward) ? `file:///${encoded.replace("%3A", ":")}` : encoded;
}
