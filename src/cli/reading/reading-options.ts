import { isMetricInputError, quote } from "../../errors.ts";
import type { ColumnMap, ReadCsvOptions } from "../../rows/index.ts";
import { wholeNumber } from "../arguments.ts";
import { EXIT, Stop } from "../exit-codes.ts";

/** The options that say how rows are read. */
export const READING_OPTIONS = {
  map: { type: "string", multiple: true },
  numbers: { type: "string" },
  dates: { type: "string" },
  delimiter: { type: "string" },
  encoding: { type: "string" },
  "ends-inclusive": { type: "boolean" },
  interval: { type: "string" },
  "survey-kind": { type: "string" },
  "time-zone": { type: "string" },
  credits: { type: "boolean" },
  "keep-issues": { type: "string" },
} as const;

/** What was given for them. */
export interface ReadingValues {
  readonly map?: string[] | undefined;
  readonly numbers?: string | undefined;
  readonly dates?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly encoding?: string | undefined;
  readonly "ends-inclusive"?: boolean | undefined;
  readonly interval?: string | undefined;
  readonly "survey-kind"?: string | undefined;
  readonly "time-zone"?: string | undefined;
  readonly credits?: boolean | undefined;
  readonly "keep-issues"?: string | undefined;
}

/** How rows are read. Ends the command where that cannot be, before any file is opened. */
export async function readingOptions(values: ReadingValues): Promise<ReadCsvOptions> {
  const options: ReadCsvOptions = {
    columns: columnsOf(values.map ?? []),
    numbers: values.numbers,
    dates: values.dates as ReadCsvOptions["dates"],
    delimiter: DELIMITERS[values.delimiter ?? ""] ?? values.delimiter,
    encoding: values.encoding,
    endsInclusive: values["ends-inclusive"],
    interval: values.interval,
    surveyKind: values["survey-kind"] as ReadCsvOptions["surveyKind"],
    timeZone: values["time-zone"],
    credits: values.credits === true ? "allow" : "refuse",
    keepIssues: wholeNumber(values["keep-issues"], "--keep-issues"),
  };
  const { checkReadOptions } = await import("../../rows/check-options.ts");
  try {
    checkReadOptions(options);
  } catch (error) {
    if (!isMetricInputError(error)) throw error;
    const name = NAMES[error.field] ?? `--${error.field}`;
    throw new Stop(EXIT.usage, `${name}: ${error.message}\nSee customer-metrics help report`);
  }
  return options;
}

/** The options whose field is called otherwise. */
const NAMES: Readonly<Record<string, string>> = {
  columns: "--map",
  timeZone: "--time-zone",
  surveyKind: "--survey-kind",
};

/** What no shell lets a hand type. */
const DELIMITERS: Readonly<Record<string, string>> = { tab: "\t", "\\t": "\t" };

/** `amount=mrr_amount` names a column; said again of one field, another in case a file lacks the first; `end=` none. */
function columnsOf(given: readonly string[]): ColumnMap {
  const columns = new Map<string, readonly string[]>();
  for (const argument of given) {
    const { field, column = "" } = /^(?<field>[^=]+)=(?<column>.*)$/su.exec(argument)?.groups ?? {};
    if (field === undefined) {
      throw new Stop(EXIT.usage, `Cannot use ${quote(argument)} as --map: give FIELD=COLUMN, like amount=mrr_amount`);
    }
    columns.set(field, [...(columns.get(field) ?? []), ...(column === "" ? [] : [column])]);
  }
  return Object.fromEntries([...columns].map(([field, names]) => [field, names.length === 0 ? null : names]));
}
