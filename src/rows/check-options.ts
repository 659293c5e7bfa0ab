import type { ReadCsvOptions } from "./read-csv.ts";
import { decoderFor } from "./reading/decoder.ts";
import { checkDelimiter } from "./reading/delimiter.ts";
import { mappedColumns } from "./reading/mapped-columns.ts";
import { activityReader } from "./schemas/activity-kinds.ts";
import { subscriptionReader } from "./schemas/row-kinds.ts";

/** Refuses options that no text could be read by, before one is opened. */
export function checkReadOptions(options: ReadCsvOptions): void {
  activityReader("survey-response-rows", options); // which refuses a survey that is none
  subscriptionReader(options); // which refuses a time zone, and forms of numbers and dates, that are none
  mappedColumns([], options.columns);
  checkDelimiter(options.delimiter);
  if (options.encoding !== undefined) decoderFor(options.encoding);
}
