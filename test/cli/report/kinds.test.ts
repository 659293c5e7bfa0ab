import { describe, expect, it } from "vitest";
import { gatherRows, type Gathered } from "../../../src/cli/gather-rows.ts";
import { findFiles } from "../../../src/cli/reading/find-files.ts";
import type { ReadCsvOptions } from "customer-metrics/rows";
import { workshop } from "../support/command.ts";

const { files, folder, told } = workshop();

const BOOK = "customer,start,mrr\na,2025-01-10,100\n";
const USAGE = "accountId,userId,feature,at\na,u1,boards,2025-01-11\na,u2,boards,soon\n\nb,u3,lists,2025-01-12\n";
const TICKETS = '{"ticketId":1,"accountId":"a","openedAt":"2025-01-11"}\n{"ticketId":2,"accountId":"a"}\n';
const AS_OF = ["--as-of", "2025-01-31"];

/** What is gathered from files, read as a caller tells. */
async function gathered(paths: readonly string[], options: ReadCsvOptions = {}): Promise<Gathered> {
  const progress = { through: <T>(bytes: T): T => bytes, clear: (): void => undefined };
  return gatherRows(await findFiles(paths), { options, attributes: [], progress });
}

describe("customer-metrics report on every kind of rows", () => {
  it("says of each file of which kind it is, and counts its rows", async () => {
    files({ "all/book.csv": BOOK, "all/usage.csv": USAGE, "all/tickets.ndjson": TICKETS });
    const { code, notes } = await told("report", `${folder}/all`, ...AS_OF);
    expect([code, notes]).toEqual([
      0,
      `all/book.csv (1 row): customerId ← customer, start, amount ← mrr, interval = month (the amount's column says so)
all/tickets.ndjson (1 of 2 tickets used): accountId, ticketId, openedAt
all/usage.csv (2 of 3 usage events used): accountId, userId, feature, at

6 rows read: 4 used, 2 refused
all/tickets.ndjson:2: Cannot do without openedAt
all/usage.csv:3: column "at": Cannot read at as a date like 2025-03-01: received "soon"
`,
    ]);
    expect((await told("report", `${folder}/all`, "--strict", ...AS_OF)).code).toBe(1);
    const { out } = await told("report", `${folder}/all`, ...AS_OF, "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      sources: [
        { path: "all/book.csv", rowKind: "subscription-rows", rowsRead: 1, rowsUsed: 1, rowsRefused: 0 },
        { path: "all/tickets.ndjson", rowKind: "ticket-rows", rowsRead: 2, rowsUsed: 1, rowsRefused: 1 },
        { path: "all/usage.csv", rowKind: "usage-event-rows", rowsRead: 3, rowsUsed: 2, rowsRefused: 1 },
      ],
      refused: [{ place: "all/tickets.ndjson:2" }, { place: "all/usage.csv:3" }],
    });
  });

  it("has nothing to report on where there are accounts alone, and says what the files hold", async () => {
    files({ "some/accounts.csv": "id,name,region\na,Acme,EU\n", "some/x.csv": "a\n1\n" });
    const { code, out, notes } = await told("report", `${folder}/some`);
    expect([code, out, notes.split("\n").slice(-4)]).toEqual([
      4,
      "",
      [
        "",
        "1 rows read: 1 used, 0 refused",
        "customer-metrics: Cannot report on these files: they hold accounts, and no subscriptions or MRR snapshots",
        "",
      ],
    ]);
    expect((await told("report", `${folder}/some`, "--allow-empty")).code).toBe(0);
  });

  it("reports on what customers do where nobody says what they pay", async () => {
    files({ "use/usage.csv": USAGE, "use/goals.csv": "metric,target,by,actual\nnps,40,2024-12-31,41\n" });
    const { code, out } = await told("report", `${folder}/use`);
    expect(code).toBe(0);
    // Two users of two accounts on one day each: a day's mean is 2 in 12 known days, of 2 who were active.
    expect(out).toBe(`Activity report by month, as of 2025-01-12

Goals               From  Target  Reached  Attainment  By          Status
──────────────────────────────────────────────────────────────────────────
Net promoter score     –      40       41     102.5 %  2024-12-31  reached

Use of the product  Active users  Accounts  Mean DAU/active  Days each  New  Retained  Back  Dormant
────────────────────────────────────────────────────────────────────────────────────────────────────
2025-01 *                      2         2            8.3 %        1.0    2         0     0        0

1 of 4 rows was refused and is in no number: not a date 1
`);
  });

  it("says what a section of several currencies needs, as options", async () => {
    const orders = "accountId,orderId,at,amount,currency\na,1,2025-01-05,10,EUR\nb,2,2025-01-06,10,USD\n";
    const [path = ""] = files({ "orders.csv": orders });
    const wanted = "orders: Cannot add up amounts in EUR and USD: give --currency, and --rates for the others\n";
    expect((await told("report", path, ...AS_OF)).notes).toContain(wanted);
    const rate = "orders: Cannot convert USD to EUR in 2025-01 without a rate: give --rates USD:2025-01=…\n";
    expect((await told("report", path, ...AS_OF, "--currency", "EUR")).notes).toContain(rate);
  });

  it("takes each column that is named for the files whose kind has the field", async () => {
    const [book = "", orders = "", usage = ""] = files({
      "map/book.csv": "Kunde,Beginn,Betrag\na,2025-01-10,100\n",
      "map/orders.csv": "order id,Konto,date,Betrag\n7,a,2025-01-11,5\n",
      "map/usage.csv": "Konto,event,time\na,login,2025-01-11\n",
    });
    const maps = ["customerId=Kunde", "start=Beginn", "amount=Betrag", "accountId=Konto"];
    const { code, notes } = await told(
      "report",
      book,
      orders,
      usage,
      ...maps.flatMap((map) => ["--map", map]),
      ...AS_OF,
    );
    expect([code, notes.split("\n").slice(0, 3)]).toEqual([
      0,
      [
        "map/book.csv (1 row): customerId ← Kunde (as told), start ← Beginn (as told), amount ← Betrag (as told), interval = month (no column says how often the amount is billed)",
        "map/orders.csv (1 order): accountId ← Konto (as told), orderId ← order id, at ← date, amount ← Betrag (as told)",
        "map/usage.csv (1 usage event): accountId ← Konto (as told), feature ← event, at ← time",
      ],
    ]);
  });

  it("takes answers for those to the survey that is told", async () => {
    const [book = "", answers = ""] = files({
      "survey/book.csv": BOOK,
      "survey/answers.csv": "respondent id,score,date\nu1,9,2025-01-11\nu2,11,2025-01-11\n",
    });
    expect((await told("report", book, answers, ...AS_OF)).notes).toContain(
      'survey/answers.csv is left out: Cannot find a column for kind among "respondent id", "score", "date"; if all answers are to one survey',
    );
    const { notes } = await told("report", book, answers, "--survey-kind", "nps", ...AS_OF);
    expect(notes).toContain(
      "survey/answers.csv (1 of 2 survey responses used): score, respondentId ← respondent id, at ← date\n",
    );
    expect(notes).toContain('column "score": Cannot use a score of nps that is not from 0 to 10: received "11"\n');
    expect(await told("report", book, "--survey-kind", "NPS", ...AS_OF)).toMatchObject({
      code: 2,
      notes: expect.stringContaining(
        '--survey-kind: Cannot use "NPS" as surveyKind: choose "nps", "csat" or "ces"',
      ) as string,
    });
  });

  it("changes no number of what customers pay", async () => {
    const [book = "", usage = "", accounts = ""] = files({
      "same/book.csv": BOOK,
      "same/usage.csv": USAGE.replace("soon", "2025-01-13"),
      "same/accounts.csv": "id,name,region\na,Acme,EU\n",
    });
    const alone = await told("report", book, ...AS_OF);
    expect((await told("report", book, accounts, ...AS_OF)).out).toBe(alone.out);
    const both = await told("report", book, usage, accounts, ...AS_OF);
    expect(both.out.split("\n\n").filter((section) => /^(?:Use of|Features)/u.test(section))).toHaveLength(2);
    expect(
      both.out
        .split("\n\n")
        .filter((section) => !/^(?:Use of|Features)/u.test(section))
        .join("\n\n"),
    ).toBe(alone.out);
  });
});

describe("rows that are gathered", () => {
  it("are put together by kind, in the order of the files, each with its place", async () => {
    const [first = "", second = "", accounts = "", book = ""] = files({
      "gather/1.csv": USAGE,
      "gather/2.json": '[{ "event": "login", "account": "c", "timestamp": "2025-01-13" }]',
      "gather/3.csv": "Account ID,Account name,Region\na,Acme,EU\n",
      "gather/4.csv": BOOK,
    });
    const { activity, placeOf } = await gathered([first, book, second, accounts]);
    const { usage } = activity;
    expect(usage.rows).toEqual([
      { accountId: "a", userId: "u1", feature: "boards", at: "2025-01-11" },
      { accountId: "b", userId: "u3", feature: "lists", at: "2025-01-12" },
      { accountId: "c", feature: "login", at: "2025-01-13" },
    ]);
    expect([1, 2, 3, 4].map(usage.placeOf)).toEqual([`${first}:2`, `${first}:5`, `${second} row 1`, "row 4"]);
    expect(activity.accounts.rows).toEqual([{ id: "a", attributes: { "Account name": "Acme", Region: "EU" } }]);
    expect(activity.accounts.placeOf(1)).toBe(`${accounts}:2`);
    expect(placeOf(1)).toBe(`${book}:2`);
    const { journeys, orders, responses, tickets, opportunities, contracts, goals } = activity;
    const none = [journeys, orders, responses, tickets, opportunities, contracts, goals];
    expect(none.flatMap(({ rows }): readonly unknown[] => rows)).toEqual([]);
  });

  it("are all there, of the example company", async () => {
    const { activity, hasFindings } = await gathered(["examples/acme"]);
    const all = Object.entries(activity as unknown as Record<string, { readonly rows: readonly unknown[] }>);
    const counts = all.map(([name, { rows }]) => [name, rows.length]);
    expect(Object.fromEntries(counts)).toEqual({
      ...{ usage: 51_837, journeys: 1800, orders: 536, responses: 2626, tickets: 2936, opportunities: 757 },
      ...{ contracts: 229, goals: 8, accounts: 600 },
    });
    expect(activity.usage.placeOf(51_837)).toBe("examples/acme/usage.csv:51838");
    expect(hasFindings).toBe(true);
  });
});
