import { alternatives, nameKey, quote } from "../../errors.ts";
import { isColumn, segmentSource, type SegmentSource } from "../../ledger/segments/segment-by.ts";
import type { ReportCohortsOptions } from "../../report/sections/section-options.ts";
import { wholeNumber } from "../arguments.ts";
import { EXIT, Stop } from "../exit-codes.ts";

/** The options that ask for segments and cohorts. */
export const SECTION_OPTIONS = {
  segment: { type: "string" },
  "minimum-group-size": { type: "string" },
  accounts: { type: "string" },
  cohorts: { type: "string" },
  "cohort-average": { type: "string" },
  returning: { type: "string" },
} as const;

/** What was given for them. */
export type SectionValues = { readonly [Name in keyof typeof SECTION_OPTIONS]?: string | undefined };

/** What they ask for, before anyone has seen which attributes there are. */
export interface SectionArguments {
  readonly segment: SegmentSource | null;
  readonly minimumGroupSize: number | undefined;
  readonly cohorts: Pick<ReportCohortsOptions, "average" | "returning"> | null;
  /** What cohorts are by; `null` for their start. */
  readonly cohortBy: SegmentSource | null;
  /** The file of accounts. */
  readonly accounts: string | undefined;
}

/** How cohorts are asked for by the period of their start. */
const BY_START = "start";

/** Reads the options that ask for segments and cohorts, or ends the command where they do not go together. */
export function sectionArguments(values: SectionValues): SectionArguments {
  const { segment, cohorts, accounts } = values;
  const by = cohorts === undefined || cohorts === BY_START ? null : sourceOf(cohorts, "--cohorts");
  const size = wholeNumber(values["minimum-group-size"], "--minimum-group-size");
  const read: SectionArguments = {
    segment: segment === undefined ? null : sourceOf(segment, "--segment"),
    minimumGroupSize: size,
    cohorts: cohorts === undefined ? null : choices(values),
    cohortBy: by === null ? null : { ...by, level: "account" },
    accounts,
  };
  checkTogether(values, read);
  return read;
}

const LEVELS = ["account", "row"] as const;

/** `region`, or with whose it is: `account:plan`, `row:region`. */
function sourceOf(given: string, option: string): SegmentSource {
  const level = LEVELS.find((each) => given.startsWith(`${each}:`));
  const name = level === undefined ? given : given.slice(level.length + 1);
  if (name === "") {
    const forms = "name a column or an attribute, as region, account:plan or row:region";
    throw new Stop(EXIT.usage, `Cannot use ${quote(given)} as ${option}: ${forms}`);
  }
  const source = segmentSource(isColumn(nameKey(name)) ? nameKey(name) : name);
  return level === undefined ? source : { ...source, level };
}

function choices(values: SectionValues): NonNullable<SectionArguments["cohorts"]> {
  return {
    average: choice(values, "cohort-average", ["weighted", "simple"]),
    returning: choice(values, "returning", ["counted", "left-out"]),
  };
}

function choice<T extends string>(
  values: SectionValues,
  name: keyof SectionValues,
  allowed: readonly T[],
): T | undefined {
  const given = values[name];
  const found = allowed.find((value) => value === given);
  if (given === undefined || found !== undefined) return found;
  throw new Stop(EXIT.usage, `Cannot use ${quote(given)} as --${name}: choose ${alternatives(allowed)}`);
}

function checkTogether(values: SectionValues, read: SectionArguments): void {
  checkCohorts(values, read);
  checkGroupSize(read);
  checkAccounts(read);
}

function checkCohorts(values: SectionValues, { cohorts }: SectionArguments): void {
  const alone = (["cohort-average", "returning"] as const).find((name) => values[name] !== undefined);
  if (alone === undefined || cohorts !== null) return;
  throw unusable(`--${alone} without --cohorts: give --cohorts ${BY_START} as well`);
}

function checkGroupSize({ minimumGroupSize: size, segment, cohortBy }: SectionArguments): void {
  if (size === undefined) return;
  if (segment === null) throw unusable("--minimum-group-size without --segment, whose segments it is of");
  if (size === 0) throw unusable("0 as --minimum-group-size: choose a whole number from 1");
  if (size === 1 || cohortBy === null) return;
  const why = "whose cohorts have no least size: ask for two reports";
  throw unusable(`--minimum-group-size together with --cohorts ${cohortBy.key}, ${why}`);
}

function checkAccounts({ accounts, segment, cohortBy }: SectionArguments): void {
  if (accounts === undefined || cohortBy !== null || segment?.level === "account") return;
  const hint =
    segment === null
      ? "without --segment or --cohorts by one of their attributes, which say what of them is asked for"
      : `where --segment is of rows: give --segment account:${segment.key} to count accounts by it`;
  throw unusable(`--accounts ${hint}`);
}

function unusable(what: string): Stop {
  return new Stop(EXIT.usage, `Cannot use ${what}`);
}
