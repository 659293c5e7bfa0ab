/**
 * The colours of charts: told apart by readers who see no red, no green or no blue, and visible on a white and on a
 * dark ground. A test computes both.
 */
export const COLOURS = {
  new: "#1d56dc",
  expansion: "#25b4f1",
  reactivation: "#89478d",
  contraction: "#e7a113",
  churned: "#b83c26",
  other: "#9c9c9c",
} as const;

/** Series that are told apart and mean nothing else, in the order in which they are used. */
export const SERIES: readonly string[] = [
  COLOURS.new,
  COLOURS.contraction,
  COLOURS.reactivation,
  COLOURS.expansion,
  COLOURS.churned,
  COLOURS.other,
];

/** Lines that carry no colour's meaning: axes, whiskers, connections. */
export const LINE = "#808080";
