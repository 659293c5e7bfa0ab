/** How often a law is run: so often in every test run, and `LAWS` times as often in `npm run laws`. */
export function runs(numRuns: number): { readonly numRuns: number } {
  return { numRuns: numRuns * Number(process.env["LAWS"] ?? 1) };
}
