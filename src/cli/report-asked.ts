import type { Convention } from "../conventions/types.ts";
import type { MovementsOptions } from "../movements/range.ts";
import type { KeptReport } from "../report/restating/kept-report.ts";
import type { ReadCsvOptions } from "../rows/index.ts";
import { conventionOf } from "./convention-argument.ts";
import { findFiles, type Found } from "./reading/find-files.ts";
import { readingOptions } from "./reading/reading-options.ts";
import { readKept } from "./report/against.ts";
import { checkTarget } from "./report/detail-file.ts";
import type { Format } from "./report/formats.ts";
import { type HealthArgument, healthArgument } from "./report/health-argument.ts";
import { formatOf, movementsOptions, type ReportValues } from "./report/options.ts";
import { type SectionArguments, sectionArguments } from "./report/section-arguments.ts";
import { checkReview } from "./review/check-review.ts";

/** Everything that the arguments say, checked before any row is read. */
export interface Asked {
  readonly values: ReportValues;
  readonly format: Format;
  readonly convention: Convention;
  readonly options: MovementsOptions;
  readonly sections: SectionArguments;
  readonly health: HealthArgument;
  /** The earlier report, where one is to be compared with. */
  readonly kept: KeptReport | null;
  readonly reading: ReadCsvOptions;
  readonly files: Found;
}

/** Reads all arguments, or ends the command with what is wrong with one. */
export async function askedOf(values: ReportValues, paths: readonly string[]): Promise<Asked> {
  checkReview(values);
  const asked = {
    values,
    format: formatOf(values, paths),
    convention: await conventionOf(values.convention ?? []),
    options: await movementsOptions(values),
    sections: sectionArguments(values),
    health: await healthArgument(values.health),
    kept: values.against === undefined ? null : await readKept(values.against),
    reading: await readingOptions(values),
    files: await findFiles(paths),
  };
  if (values.detail !== undefined)
    await checkTarget(values.detail, [...asked.files.map(({ path }) => path), ...namedFiles(values)]);
  return asked;
}

/** Files that are read beside those with rows. */
function namedFiles({ against: kept, accounts, rates = [], convention = [] }: ReportValues): readonly string[] {
  return [...rates, ...convention, ...[kept, accounts].filter((path) => path !== undefined)];
}
