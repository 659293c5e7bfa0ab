import { alternatives, MetricInputError, nearestName, quote } from "../../errors.ts";
import type { RowIssue } from "../../rows/types/row-issue.ts";
import type { JourneyReading } from "./journey-options.ts";
import { type Journey, type JourneyInput, milestoneOf, readJourney } from "./read-journey.ts";

/** Journeys that can be counted, and what is wrong with the rows of the others. */
export interface ReadJourneys {
  readonly journeys: readonly Journey[];
  readonly milestone: string | null;
  readonly issues: readonly RowIssue[];
}

/** Everything that one pass finds. */
interface Pass {
  /** The last row of each journey counts. */
  readonly journeys: Map<string, { readonly journey: Journey; readonly row: number }>;
  readonly milestones: Set<string>;
  readonly issues: RowIssue[];
}

/** Reads rows of journeys to one milestone. */
export function readJourneys(rows: Iterable<JourneyInput>, reading: JourneyReading): ReadJourneys {
  const pass: Pass = { journeys: new Map(), milestones: new Set(), issues: [] };
  let number = 0;
  for (const row of rows) addRow(pass, { row, number: (number += 1) }, reading);
  reading.segments?.checkFound();
  return {
    journeys: Array.from(pass.journeys.values(), ({ journey }) => journey),
    milestone: oneMilestone(pass.milestones, reading.milestone),
    issues: pass.issues.map((issue) => Object.freeze(issue)),
  };
}

interface NumberedRow {
  readonly row: JourneyInput;
  readonly number: number;
}

function addRow(pass: Pass, { row, number }: NumberedRow, reading: JourneyReading): void {
  const given: unknown = row; // what a caller without a compiler calls a row may be anything
  if (typeof given !== "object" || given === null) {
    const message = `Cannot read a row that is no object: received ${quote(given)}`;
    pass.issues.push({ code: "not-an-object", row: number, received: given, message });
    return;
  }
  const milestone = milestoneOf(row);
  if (milestone !== null) pass.milestones.add(milestone);
  if (reading.milestone !== null && milestone !== reading.milestone) return;
  const { journey, issue } = readJourney(row, reading);
  if (issue !== null) pass.issues.push({ ...issue, row: number });
  if (journey !== null) addJourney(pass, journey, number);
}

function addJourney({ journeys, issues }: Pass, journey: Journey, row: number): void {
  const { account, start } = journey;
  const key = account === null ? `row ${String(row)}` : `${String(start)} ${typeof account} ${String(account)}`;
  const other = journeys.get(key);
  if (other !== undefined && account !== null) issues.push(twice(other.row, row, account));
  journeys.set(key, { journey, row });
}

function twice(earlier: number, row: number, account: string | number): RowIssue {
  const message = `Cannot count two journeys of ${quote(account)} that start on one day, rows ${String(earlier)} and ${String(row)}: the last counts`;
  return { code: "overlap", row, field: "startedAt", received: account, message };
}

/** Days to different milestones are different things, and not to be mixed. */
function oneMilestone(found: ReadonlySet<string>, asked: string | null): string | null {
  if (asked === null) {
    if (found.size < 2) return [...found][0] ?? null;
    throw new MetricInputError(
      `Cannot mix the days to ${String(found.size)} milestones: choose milestone ${alternatives([...found].sort().map(quote))}`,
      { code: "missing-field", field: "milestone", received: undefined },
    );
  }
  if (found.size === 0 || found.has(asked)) return asked;
  const nearest = nearestName(asked, found);
  const hint =
    nearest === undefined ? `choose ${alternatives([...found].sort().map(quote))}` : `did you mean ${nearest}?`;
  throw new MetricInputError(`Cannot find a journey to milestone ${quote(asked)}: ${hint}`, {
    code: "not-allowed",
    field: "milestone",
    received: asked,
  });
}
