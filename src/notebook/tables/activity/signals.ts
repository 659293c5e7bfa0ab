import type { RenewalPeriod } from "../../../activity/contracts/renewal-periods.ts";
import type { WinLossPeriod } from "../../../activity/opportunities/win-loss-periods.ts";
import type { PurchasePeriod } from "../../../activity/purchases/purchase-periods.ts";
import type { TicketPeriod } from "../../../activity/tickets/ticket-periods.ts";
import type { ActivityPeriod } from "../../../activity/usage/totals.ts";
import type { Totals } from "./period-totals.ts";

const NO_WORTH = "nobody says what it is worth";
const NONE_ENDED = "none ended so";

/** What became of opportunities. */
export const WIN_LOSS: Totals<WinLossPeriod> = {
  caption: "Opportunities",
  amounts: ({ money }) => [money?.won, money?.lost, money?.open],
  columns: (cells) => [
    ["Open before", ({ startingOpen }) => cells.figure(startingOpen, "count")],
    ["Opened", ({ opened }) => cells.figure(opened, "count")],
    ["Won", ({ won }) => cells.figure(won, "count")],
    ["Lost", ({ lost }) => cells.figure(lost, "count")],
    ["Open", ({ open }) => cells.figure(open, "count")],
    ["Won, amount", ({ money }) => cells.figure(money?.won, "money", NO_WORTH)],
    ["Lost, amount", ({ money }) => cells.figure(money?.lost, "money", NO_WORTH)],
    ["Days to win, median", ({ daysToWin }) => cells.figure(daysToWin.median, "days", NONE_ENDED)],
    ["Days to lose, median", ({ daysToLose }) => cells.figure(daysToLose.median, "days", NONE_ENDED)],
  ],
};

/** What was asked for. */
export const TICKETS: Totals<TicketPeriod> = {
  caption: "Tickets",
  amounts: () => [],
  columns: (cells) => [
    ["Open before", ({ startingOpen }) => cells.figure(startingOpen, "count")],
    ["Opened", ({ opened }) => cells.figure(opened, "count")],
    ["Closed", ({ closed }) => cells.figure(closed, "count")],
    ["Open", ({ open }) => cells.figure(open, "count")],
    ["Escalated", ({ escalated }) => cells.figure(escalated, "count")],
    ["Hours to a reply, median", ({ hoursToFirstReply: of }) => cells.figure(of.median, "days", "half have none yet")],
    ["Hours to closing, median", ({ hoursToClose: of }) => cells.figure(of.median, "days", "half are not closed yet")],
  ],
};

/** What was bought. */
export const PURCHASES: Totals<PurchasePeriod> = {
  caption: "Purchases",
  amounts: ({ money }) => [money?.sales, money?.repeatSales],
  columns: (cells) => [
    ["Orders", ({ orders }) => cells.figure(orders, "count")],
    ["Customers", ({ customers }) => cells.figure(customers, "count")],
    ["Repeat", ({ repeatCustomers }) => cells.figure(repeatCustomers, "count")],
    ["Returning", ({ returningCustomers }) => cells.figure(returningCustomers, "count")],
    ["First order", ({ cohort }) => cells.figure(cohort.customers, "count")],
    ["Sales", ({ money }) => cells.figure(money?.sales, "money", NO_WORTH)],
    ["Repeat sales", ({ money }) => cells.figure(money?.repeatSales, "money", NO_WORTH)],
    [
      "Days between orders, median",
      ({ daysBetweenOrders: of }) => cells.figure(of.median, "days", "nobody ordered again"),
    ],
  ],
};

/** What came up for renewal. */
export const RENEWALS: Totals<RenewalPeriod> = {
  caption: "Renewals",
  amounts: ({ money }) => [money?.dueForRenewal, money?.renewed],
  columns: (cells) => [
    ["Due", ({ contracts }) => cells.figure(contracts.dueForRenewal, "count")],
    ["Renewed", ({ contracts }) => cells.figure(contracts.renewed, "count")],
    ["Lost", ({ contracts }) => cells.figure(contracts.lost, "count")],
    ["Undecided", ({ contracts }) => cells.figure(contracts.undecided, "count")],
    ["With a concession", ({ contracts }) => cells.figure(contracts.withConcession, "count")],
    ["Due, amount", ({ money }) => cells.figure(money?.dueForRenewal, "money", NO_WORTH)],
    ["Renewed, amount", ({ money }) => cells.figure(money?.renewed, "money", NO_WORTH)],
  ],
};

/** What was used, and by how many. */
export const ACTIVITY: Totals<ActivityPeriod> = {
  caption: "Activity",
  amounts: () => [],
  columns: (cells) => [
    ["Events", ({ events }) => cells.figure(events, "count")],
    ["Minutes", ({ minutes }) => cells.figure(minutes, "count", "no event says how long it took")],
    ["Users", ({ users }) => cells.figure(users.active, "count")],
    ["New", ({ users }) => cells.figure(users.lifecycle.new, "count")],
    ["Back", ({ users }) => cells.figure(users.lifecycle.resurrected, "count")],
    ["Dormant", ({ users }) => cells.figure(users.lifecycle.dormant, "count")],
    ["Accounts", ({ accounts }) => cells.figure(accounts.active, "count")],
    ["Features", ({ features }) => cells.figure(features.length, "count")],
    ["Seats in use", ({ breadth }) => cells.figure(breadth?.interval?.estimate, "share", "seats are not known")],
  ],
};
