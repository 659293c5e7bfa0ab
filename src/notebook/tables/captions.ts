/** What amounts are in stands in the caption, once. */
export function captionWith(caption: string, currency: string | null): string {
  return currency === null ? caption : `${caption}, ${currency}`;
}
