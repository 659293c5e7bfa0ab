import type { RenewalPeriod } from "../../../activity/contracts/renewal-periods.ts";
import type { WinLossPeriod } from "../../../activity/opportunities/win-loss-periods.ts";
import type { PurchasePeriod } from "../../../activity/purchases/purchase-periods.ts";
import type { TicketPeriod } from "../../../activity/tickets/ticket-periods.ts";
import type { PeriodChart } from "./period-charts.ts";

/** What became of opportunities. */
export const WIN_LOSS_CHART: PeriodChart<WinLossPeriod> = {
  title: "Opportunities",
  panels: [
    {
      title: "Opportunities",
      unit: "count",
      lines: [
        { name: "Opened", value: ({ opened }) => opened },
        { name: "Won", value: ({ won }) => won },
        { name: "Lost", value: ({ lost }) => lost },
      ],
    },
    {
      title: "Days to win, median",
      unit: "days",
      lines: [{ name: "Days to win", value: ({ daysToWin }) => daysToWin.median }],
    },
  ],
};

/** What was asked for, and how long it took. */
export const TICKET_CHART: PeriodChart<TicketPeriod> = {
  title: "Tickets",
  panels: [
    {
      title: "Tickets",
      unit: "count",
      lines: [
        { name: "Opened", value: ({ opened }) => opened },
        { name: "Closed", value: ({ closed }) => closed },
        { name: "Open at the end", value: ({ open }) => open },
      ],
    },
    {
      title: "Hours, median",
      unit: "days",
      lines: [
        { name: "To the first reply", value: ({ hoursToFirstReply }) => hoursToFirstReply.median },
        { name: "To closing", value: ({ hoursToClose }) => hoursToClose.median },
      ],
    },
  ],
};

/** What was bought, and by how many. */
export const PURCHASE_CHART: PeriodChart<PurchasePeriod> = {
  title: "Purchases",
  panels: [
    {
      title: "Customers",
      unit: "count",
      lines: [
        { name: "With an order", value: ({ customers }) => customers },
        { name: "Returning", value: ({ returningCustomers }) => returningCustomers },
        { name: "First order", value: ({ cohort }) => cohort.customers },
      ],
    },
    {
      title: "Sales",
      unit: "money",
      lines: [
        { name: "Sales", value: ({ money }) => money?.sales },
        { name: "Repeat sales", value: ({ money }) => money?.repeatSales },
      ],
    },
  ],
};

/** What came up for renewal, and what became of it. */
export const RENEWAL_CHART: PeriodChart<RenewalPeriod> = {
  title: "Renewals",
  panels: [
    {
      title: "Contracts",
      unit: "count",
      lines: [
        { name: "Due", value: ({ contracts }) => contracts.dueForRenewal },
        { name: "Renewed", value: ({ contracts }) => contracts.renewed },
        { name: "Lost", value: ({ contracts }) => contracts.lost },
      ],
    },
    {
      title: "Value",
      unit: "money",
      lines: [
        { name: "Due, value", value: ({ money }) => money?.dueForRenewal },
        { name: "Renewed, value", value: ({ money }) => money?.renewed },
      ],
    },
  ],
};
