// What a life says of one day.

/** The first subscription's line on a day, or nothing where the customer has none. */
export function workspaceOn({ lines }, day) {
  return lines.find(
    ({ product, start, end }) => product === "Workspace" && start <= day && (end === null || day < end),
  );
}

/** Whether the customer has a product on a day. */
export function hasOn({ lines }, product, day) {
  return lines.some((line) => line.product === product && line.start <= day && (line.end === null || day < line.end));
}

/** How near the customer is to asking to leave: 0 for not in the next four months, 1 on the day. */
export function gloomOn({ departures }, day) {
  const next = departures.find(({ requested, day: gone }) => requested >= day || gone > day);
  if (next === undefined) return 0;
  return Math.max(0, 1 - Math.max(0, next.requested - day) / 120);
}

/** The day on which the customer left for the first time, if it has. */
export const firstLeft = ({ departures }, last) => departures.find(({ day }) => day <= last)?.day ?? null;
