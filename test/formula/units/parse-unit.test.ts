import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseUnit } from "../../../src/formula/units/parse-unit.ts";
import { isSameUnit, RATIO, timesPower, TIMES, type Unit, unitText } from "../../../src/formula/units/unit.ts";

function unitOf(text: string): Unit {
  const read = parseUnit(text);
  if (!read.ok) throw new Error(read.reason);
  return read.unit;
}

describe("parseUnit", () => {
  it.each([
    ["ratio", "ratio"],
    ["1/month", "ratio/month"],
    ["ratio/month", "ratio/month"],
    ["money[EUR]", "money[EUR]"],
    ["money[EUR]/month", "money[EUR]/month"],
    ["money / month", "money/month"],
    ["money[EUR]/month/count[customer]", "money[EUR]/count[customer]/month"],
    ["money[EUR]/count[paying-user]", "money[EUR]/count[paying-user]"],
    ["month/month", "ratio"],
    ["month*money[USD]", "money[USD]*month"],
    ["money[EUR]^2/year^2", "money[EUR]^2/year^2"],
    ["day^-1", "ratio/day"],
    ["money[EUR]/day^-1", "money[EUR]*day"],
    ["points", "points"],
    ["point", "points"],
    ["days", "day"],
    [" months ", "month"],
    ["hours/weeks", "hour/week"],
    ["any", "any"],
    ["count", "count"],
  ])("reads %j, and writes it %s", (text, expected) => {
    expect(unitText(unitOf(text))).toBe(expected);
  });

  it.each([
    ["", 0, 0, "write factors like money[EUR], count[customer], ratio, points or month, joined by * or /"],
    ["/month", 0, 6, "write factors like money[EUR], count[customer], ratio, points or month, joined by * or /"],
    [
      "money[EUR] month",
      11,
      16,
      "write factors like money[EUR], count[customer], ratio, points or month, joined by * or /",
    ],
    ["money[EUR]/", 10, 11, "write factors like money[EUR], count[customer], ratio, points or month, joined by * or /"],
    [
      "money[EUR]/(day*day)",
      10,
      20,
      "write factors like money[EUR], count[customer], ratio, points or month, joined by * or /",
    ],
    ["money[euro]/month", 0, 11, "write a currency with three capital letters, as in money[EUR]"],
    ["ratio/count[a b]", 5, 16, "write what is counted with letters, as in count[customer]"],
    ["month[EUR]", 0, 10, "only money and count have something in brackets, as in money[EUR]: not month"],
    ["monye[EUR]", 0, 10, "only money and count have something in brackets, as in money[EUR]: not monye"],
    ["money[EUR]/moth", 10, 15, 'there is no unit "moth": did you mean month?'],
    ["percent", 0, 7, "a share is a ratio, 0.05 for 5 %: write ratio"],
    ["anys", 0, 4, 'there is no unit "anys": did you mean any?'],
    ["constructor", 0, 11, "write factors like money[EUR], count[customer], ratio, points or month, joined by * or /"],
    ["day^1001", 0, 8, "no power is above 1000"],
  ])("refuses %j from %i to %i: %s", (text, start, end, reason) => {
    expect(parseUnit(text)).toEqual({ ok: false, reason, start, end });
  });

  const BASES = ["money[EUR]", "money[USD]", "money", "count[customer]", "count[seat]", "points", "any", ...TIMES];
  const units = fc
    .dictionary(fc.constantFrom(...BASES), fc.integer({ min: -4, max: 4 }))
    .map((powers): Unit => new Map(Object.entries(powers).filter(([, power]) => power !== 0)));

  it("reads back every unit that is written, and writes it in one way", () => {
    fc.assert(
      fc.property(units, (unit) => {
        expect(isSameUnit(unitOf(unitText(unit)), unit)).toBe(true);
        expect(unitText(new Map([...unit].reverse()))).toBe(unitText(unit));
      }),
    );
  });

  it("makes a group of the units: one, an inverse, and no matter in which order", () => {
    fc.assert(
      fc.property(units, units, units, (a, b, c) => {
        expect(isSameUnit(timesPower(a, a, -1), RATIO)).toBe(true);
        expect(isSameUnit(timesPower(a, b, 1), timesPower(b, a, 1))).toBe(true);
        expect(isSameUnit(timesPower(timesPower(a, b, 1), c, 1), timesPower(a, timesPower(b, c, 1), 1))).toBe(true);
      }),
    );
  });

  it("answers for every text, with a place in it", () => {
    const words = fc.constantFrom(...BASES, "*", "/", "^", "2", "-1", "[", "]", "[EUR]", " ", "x", "€", "__proto__");
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        const read = parseUnit(text);
        if (!read.ok) expect(0 <= read.start && read.start <= read.end && read.end <= text.length).toBe(true);
      }),
    );
  });
});
