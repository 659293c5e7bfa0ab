import type { Ledger } from "../../ledger/ledger.ts";
import type { Day } from "../../time/calendar-date.ts";
import type { Period } from "../../time/period.ts";
import { isMember, type Steps, stepTracer, totalAfter } from "../walk/steps.ts";
import type { Valuation } from "../walk/valuation.ts";
import type { Windows } from "../walk/windows.ts";
import { addBetween, type Starter, type State } from "./add-between.ts";
import { type CohortSums, type CohortTable, cohortTable } from "./cohort-sums.ts";
import { addRetained } from "./retained.ts";

/** The periods that cohorts are counted over: from the first that one starts in to the last day that is known. */
export interface CohortPeriods {
  readonly ledger: Ledger;
  readonly periods: readonly Period[];
  readonly windows: Windows;
  /** How many of them cohorts are asked for that start in them: the first ones. */
  readonly starts: number;
  readonly valuation: Valuation;
}

/** How cohorts are counted. */
export interface CohortCounting extends CohortPeriods {
  /** Whether who left and came back is retained again. */
  readonly countReturning: boolean;
  /** What an entity was on its first day, by code. */
  readonly codeOf: (entity: number, steps: Steps, first: Day) => number;
}

/** What cohorts add up to. */
export interface CountedCohorts {
  readonly cohorts: ReturnType<CohortTable["close"]>;
  readonly unknownStarts: number;
}

/** Walks a ledger once and puts every entity into the cohort that it started in. */
export function sumCohorts(counting: CohortCounting): CountedCohorts {
  const { ledger, windows } = counting;
  const trace = stepTracer(ledger);
  const table = cohortTable(ledger, windows.count);
  let unknownStarts = 0;
  for (let entity = 0; entity + 1 < ledger.offsets.length; entity += 1) {
    const steps = trace(entity);
    const first = firstStep(steps);
    if (first === steps.count) continue;
    const day = steps.day[first]!;
    const start = windows.firstClosing(day);
    if (start >= counting.starts) continue;
    if (isUnknown(ledger, day - 1)) unknownStarts += 1;
    else if (day > windows.open[start]!) {
      const cohort = table.of(counting.codeOf(entity, steps, day), start);
      addEntity(counting, cohort, { entity, steps, first });
    }
  }
  return { cohorts: table.close(), unknownStarts };
}

/** The step with which an entity became a customer for the first time; the count of steps where it never did. */
function firstStep(steps: Steps): number {
  let step = 0;
  while (step < steps.count && !isMember(steps, step)) step += 1;
  return step;
}

/** Whoever is there on the first known day, or the first after a gap, may have started long before. */
function isUnknown({ unknownDays }: Ledger, day: Day): boolean {
  return unknownDays.some(({ firstDay, lastDay }) => day >= firstDay && day <= lastDay);
}

function addEntity(counting: CohortCounting, cohort: CohortSums, starter: Starter): void {
  const { windows, countReturning } = counting;
  const { steps, first } = starter;
  cohort.customers += 1;
  for (let currency = 0; currency < steps.currencies; currency += 1) {
    cohort.initial[currency] = cohort.initial[currency]! + totalAfter(steps, first, currency);
  }
  for (let step = first; step < steps.count; step += 1) {
    const from = windows.firstClosing(steps.day[step]!);
    const to = step + 1 < steps.count ? windows.firstClosing(steps.day[step + 1]!) : windows.count;
    // What no closing sees is not counted: who left and was back in between has stayed.
    if (from === to) continue;
    if (isMember(steps, step)) addState(counting, cohort, { ...starter, step, from, to });
    else if (!countReturning) return;
  }
}

function addState(counting: CohortCounting, cohort: CohortSums, state: State): void {
  const { steps, step, from, to } = state;
  cohort.members[from] = cohort.members[from]! + 1;
  cohort.members[to] = cohort.members[to]! - 1;
  for (let currency = 0; currency < steps.currencies; currency += 1) {
    addBetween(cohort.level, totalAfter(steps, step, currency), { state, currency });
  }
  addRetained(counting, cohort, state);
}
