import { writeFile } from "node:fs/promises";
import { quote } from "../../errors.ts";
import { parseArguments } from "../arguments.ts";
import { EXIT, Stop } from "../exit-codes.ts";
import type { Output } from "../output.ts";
import { FIRST_FILE } from "./first-file.ts";

/** `customer-metrics init`: a first file of definitions. */
export async function initCommand(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = parseArguments(args, { help: { type: "boolean", short: "h" } } as const, "init");
  if (values.help === true) {
    output.out((await import("../help.ts")).help("init"));
    return EXIT.fine;
  }
  const [path = "metrics.yaml", second] = positionals;
  if (second !== undefined)
    throw new Stop(EXIT.usage, `Cannot write several files: name one, and not ${quote(second)}`);
  if (!/\.ya?ml$/u.test(path))
    throw new Stop(EXIT.usage, `Cannot write ${quote(path)}: name a file that ends in .yaml`);
  try {
    await writeFile(path, FIRST_FILE, { flag: "wx" });
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === "EEXIST";
    if (isThere) throw new Stop(EXIT.usage, `Cannot write ${quote(path)}: it is there already`);
    throw new Stop(EXIT.unreadable, `Cannot write ${quote(path)}: ${(error as Error).message}`);
  }
  output.out(`Wrote ${path}. Try it: customer-metrics check ${path}\n`);
  return EXIT.fine;
}
