import type { Convention } from "../../conventions/types.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { windowOf } from "../../movements/range.ts";
import { type Valuation, valuationOf } from "../../movements/walk/valuation.ts";
import { type Window, type Windows, windowsOf } from "../../movements/walk/windows.ts";
import type { Day } from "../../time/calendar-date.ts";
import type { Period } from "../../time/period.ts";

/** How long a window is: the period's own days, or so many up to its end. */
export type WindowKind = "calendar" | number;

/** The windows that a question looks at: each period by each kind. */
export interface Frame {
  readonly periods: readonly Period[];
  readonly kinds: readonly WindowKind[];
  readonly fiscalYearStart: number | undefined;
  readonly asOf: Day;
}

/** The kind of window that a convention's rates look at. */
export function kindOf({ window }: Pick<Convention, "window">): WindowKind {
  return window === "calendar" ? window : window.trailingDays;
}

/** The windows of one kind, period by period. */
export function spansOf({ periods, asOf }: Frame, kind: WindowKind): readonly Window[] {
  return periods.map((period) => {
    const { open, close } = windowOf(period, asOf);
    return { open: kind === "calendar" ? open : close - kind, close };
  });
}

/** The windows of one kind, ready to be walked, and what amounts are worth in them. */
export interface Framed {
  readonly windows: Windows;
  readonly valuation: Valuation;
}

/** Frames a ledger. Trailing days are valued at the period's rate throughout. */
export function framed(ledger: Ledger, frame: Frame, kind: WindowKind): Framed {
  const valuation = valuationOf(ledger, frame.periods, frame.fiscalYearStart);
  return {
    windows: windowsOf(spansOf(frame, kind)),
    valuation: kind === "calendar" ? valuation : { ...valuation, openingRate: valuation.rate },
  };
}

/** The first and the last day that anything is looked at. */
export function extentOf(frame: Frame): Window {
  const spans = frame.kinds.flatMap((kind) => spansOf(frame, kind));
  return {
    open: spans.reduce((least, { open }) => Math.min(least, open), Infinity),
    close: spans.reduce((most, { close }) => Math.max(most, close), -Infinity),
  };
}
