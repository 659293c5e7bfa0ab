import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  customerEffortScore,
  customerSatisfactionScore,
  netPromoterScore,
  type SurveyPeriod,
  type SurveyResponseRow,
  surveyTotals,
  toPlain,
} from "customer-metrics";
import { monthOf, responses } from "../support/arbitrary-rows.ts";
import { present } from "../../support/present.ts";

const range = { from: "2025-01", to: "2025-06", asOf: "2025-06-30" } as const;
const KINDS = ["nps", "csat", "ces"] as const;

/** The ratings of a month, by Sets and sorting alone: of each respondent the last row of the last day. */
function ratingsOf(rows: readonly SurveyResponseRow[], month: string, kind: SurveyResponseRow["kind"]): number[] {
  const own = rows.filter((row) => monthOf(String(row.at)) === month && row.kind === kind);
  const sorted = own
    .map((row, at) => ({ row, at }))
    .sort((a, b) => (a.row.at < b.row.at ? -1 : a.row.at > b.row.at ? 1 : a.at - b.at));
  const seen = new Set<string>();
  const ratings: number[] = [];
  for (const { row } of sorted.reverse()) {
    const respondent = row.respondentId ?? null;
    const name = `${String(row.accountId)} ${String(respondent)}`;
    if (respondent !== null && seen.has(name)) continue;
    seen.add(name);
    ratings.push(row.score);
  }
  return ratings;
}

const countsOf = ({ nps, csat, ces }: SurveyPeriod): readonly number[] => [
  ...[nps.promoters, nps.passives, nps.detractors, nps.responses],
  ...[csat.satisfied, csat.dissatisfied, csat.responses, ces.easy ?? 0, ces.difficult ?? 0, ces.responses],
];
const sumOf = (rows: readonly (readonly number[])[]): readonly number[] =>
  rows.reduce(
    (sum, row) => sum.map((value, at) => value + present(row[at])),
    Array.from({ length: 10 }, () => 0),
  );

describe("surveyTotals", () => {
  it("is what the formulas say of each month's ratings, counted by another way", () => {
    fc.assert(
      fc.property(responses, (rows) => {
        for (const { period, nps, csat, ces } of surveyTotals(rows, range).periods) {
          const [forNps, forCsat, forCes] = KINDS.map((kind) => ratingsOf(rows, period, kind)) as [
            number[],
            number[],
            number[],
          ];
          expect(netPromoterScore(forNps)).toEqual({ ...pick(nps, netPromoterScore([])) });
          expect(customerSatisfactionScore(forCsat)).toEqual({ ...pick(csat, customerSatisfactionScore([])) });
          expect(customerEffortScore(forCes)).toEqual({ ...pick(ces, customerEffortScore([])) });
          expect(nps.ratings.flatMap(({ rating, count }) => Array.from({ length: count }, () => rating))).toEqual(
            [...forNps].sort((a, b) => a - b),
          );
        }
      }),
    );
  });

  it("adds up over segments, of accounts and of rows, and over months where all answers count", () => {
    fc.assert(
      fc.property(
        responses,
        fc.constantFrom("kind" as const, { row: "region" }, { account: "kind" }),
        (rows, segmentBy) => {
          fc.pre(rows.some(({ attributes }) => attributes !== undefined));
          const { periods, segments } = surveyTotals(rows, { ...range, segmentBy });
          for (const [place, period] of periods.entries()) {
            expect(sumOf(segments.map((segment) => countsOf(present(segment.periods[place]))))).toEqual(
              countsOf(period),
            );
          }
          const months = surveyTotals(rows, { ...range, answers: "all" }).periods;
          const halves = surveyTotals(rows, {
            asOf: range.asOf,
            from: "2025",
            to: "2025",
            by: "year",
            answers: "all",
          }).periods;
          expect(sumOf(months.map(countsOf))).toEqual(countsOf(present(halves[0])));
        },
      ),
    );
  });

  it("does not depend on the order of rows of different days", () => {
    fc.assert(
      fc.property(responses, (rows) => {
        const apart = rows.filter((row, at) => rows.findIndex((other) => other.at === row.at) === at);
        const plain = (given: readonly SurveyResponseRow[]): unknown => toPlain(surveyTotals(given, range).periods);
        expect(plain([...apart].reverse())).toEqual(plain(apart));
      }),
    );
  });

  it("puts every row into one of five", () => {
    fc.assert(
      fc.property(responses, fc.array(fc.anything()), (rows, others) => {
        const mixed = [...rows, ...(others as SurveyResponseRow[])];
        const { read, counted, refused, superseded, afterAsOf, unknown } = surveyTotals(mixed, {
          ...{ ...range, asOf: "2025-04-15", accounts: [{ id: "a" }], unknownAccounts: "left-out" },
        }).rows;
        expect([read, counted + refused + superseded + afterAsOf + unknown]).toEqual([mixed.length, mixed.length]);
      }),
    );
  });

  it("tells no more of a month once more is known", () => {
    fc.assert(
      fc.property(responses, (rows) => {
        const early = surveyTotals(rows, { ...range, to: "2025-03", asOf: "2025-03-31" });
        const late = surveyTotals(rows, { ...range, to: "2025-03" });
        expect(toPlain(early.periods)).toEqual(toPlain(late.periods));
      }),
    );
  });
});

/** The fields of an answer that another one has too. */
function pick<Answer extends object>(from: object, like: Answer): Partial<Answer> {
  return Object.fromEntries(Object.entries(from).filter(([field]) => field in like)) as Partial<Answer>;
}
