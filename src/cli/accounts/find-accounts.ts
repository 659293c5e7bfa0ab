import { basename } from "node:path";
import { isMetricInputError, nameKey } from "../../errors.ts";
import type { ReadCsvOptions } from "../../rows/index.ts";
import { isOfFiles } from "../reading/reasons.ts";
import { attributeIn, idColumn } from "./account-rows.ts";
import { headerOf } from "./account-table.ts";

/** What a file of accounts is called. */
const NAMED = ["account", "customer", "client", "compan", "organi", "tenant", "workspace"];

/** The files that tell an attribute of accounts, among those whose rows are nothing to report on. */
export async function findAccounts(
  paths: readonly string[],
  attribute: string,
  options: ReadCsvOptions,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const isNamed = NAMED.some((name) => nameKey(basename(path)).includes(name));
    if (isNamed && (await hasAttribute(path, attribute, options))) found.push(path);
  }
  return found;
}

async function hasAttribute(path: string, attribute: string, options: ReadCsvOptions): Promise<boolean> {
  try {
    const columns = await headerOf(path, options);
    const column = attributeIn(columns, attribute);
    const id = idColumn(columns, options.columns);
    return id !== undefined && column !== undefined && column !== id;
  } catch (error) {
    // Why it cannot be read is said where it is left out.
    if (isMetricInputError(error) || isOfFiles(error)) return false;
    throw error;
  }
}
