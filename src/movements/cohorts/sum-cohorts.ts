import type { Ledger } from "../../ledger/ledger.ts";
import type { Day } from "../../time/calendar-date.ts";
import type { Period } from "../../time/period.ts";
import { isMember, type Steps, stepTracer, totalAfter } from "../walk/steps.ts";
import type { Valuation } from "../walk/valuation.ts";
import type { Windows } from "../walk/windows.ts";
import { addMoney, type State } from "./add-money.ts";
import { type CohortSums, type CohortTable, cohortTable } from "./cohort-sums.ts";
import { addRetained } from "./retained.ts";

/** The periods that cohorts are counted over: from the first that one starts in to the last day that is known. */
export interface CohortPeriods {
  readonly ledger: Ledger;
  readonly periods: readonly Period[];
  readonly windows: Windows;
  /** How many of them cohorts are asked for that start in them: the first ones. */
  readonly starts: number;
  /** Whether who started in a period can be told: in one that a book of snapshots begins or goes on with it cannot. */
  readonly known: readonly boolean[];
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
  const { ledger, windows, known, starts } = counting;
  const trace = stepTracer(ledger);
  const table = cohortTable(ledger, windows.count);
  let unknownStarts = 0;
  for (let entity = 0; entity + 1 < ledger.offsets.length; entity += 1) {
    const steps = trace(entity);
    const first = firstStep(steps);
    if (first === steps.count) continue;
    const day = steps.day[first]!;
    const start = windows.firstClosing(day);
    if (start >= starts || day <= windows.open[start]!) continue;
    if (known[start] !== true) unknownStarts += 1;
    else addEntity(counting, table.of(counting.codeOf(entity, steps, day), start), { entity, steps, first });
  }
  return { cohorts: table.close(), unknownStarts };
}

/** The step with which an entity became a customer for the first time; the count of steps where it never did. */
function firstStep(steps: Steps): number {
  let step = 0;
  while (step < steps.count && !isMember(steps, step)) step += 1;
  return step;
}

function addEntity(
  counting: CohortCounting,
  cohort: CohortSums,
  { entity, steps, first }: Pick<State, "entity" | "steps" | "first">,
): void {
  const { windows, countReturning } = counting;
  const state: State = { entity, steps, first, step: first, from: 0, to: 0, currency: 0 };
  cohort.customers += 1;
  for (let currency = 0; currency < steps.currencies; currency += 1) {
    cohort.initial[currency] = cohort.initial[currency]! + totalAfter(steps, first, currency);
  }
  for (; state.step < steps.count; state.step += 1) {
    const next = state.step + 1;
    state.from = windows.firstClosing(steps.day[state.step]!);
    state.to = next < steps.count ? windows.firstClosing(steps.day[next]!) : windows.count;
    // What no closing sees is not counted: who left and was back in between has stayed.
    if (state.from === state.to) continue;
    if (isMember(steps, state.step)) addState(counting, cohort, state);
    else if (!countReturning) return;
  }
}

function addState(counting: CohortCounting, cohort: CohortSums, state: State): void {
  const { steps, step, from, to } = state;
  cohort.members[from] = cohort.members[from]! + 1;
  cohort.members[to] = cohort.members[to]! - 1;
  for (state.currency = 0; state.currency < steps.currencies; state.currency += 1) {
    addMoney(cohort.level, totalAfter(steps, step, state.currency), state);
  }
  addRetained(counting, cohort, state);
}
