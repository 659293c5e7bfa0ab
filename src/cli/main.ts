import process from "node:process";
import { run } from "./run.ts";
import { wantsColour } from "./terminal/colours.ts";

// A reader that has seen enough (| head) closes the pipe: that is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  note: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
  isColoured: wantsColour(process.env, process.stdout.isTTY),
});
