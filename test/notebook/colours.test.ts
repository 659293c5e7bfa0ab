import { describe, expect, it } from "vitest";
import { COLOURS, SERIES } from "../../src/notebook/charts/kit/colours.ts";
import { THEMES } from "../../src/notebook/charts/kit/theme.ts";
import { chart, drawn } from "customer-metrics/notebook";

type Triple = readonly [number, number, number];

/** sRGB to linear light (IEC 61966-2-1). */
function linear(hex: string): Triple {
  const part = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** The contrast of two colours (WCAG 2.2). */
function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [red, green, blue] = linear(hex);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A physiologically-based model for simulation of color vision deficiency", 2009, severity 1. */
const EYES: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  "all colours": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  "no red": [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  "no green": [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  "no blue": [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** A colour in CIELAB (D65), as somebody sees it. */
function seenBy(hex: string, eyes: readonly [Triple, Triple, Triple]): Triple {
  const rgb = linear(hex);
  const [r, g, b] = eyes.map((row) =>
    Math.min(1, Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2])),
  ) as unknown as Triple;
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

describe("colours", () => {
  it.each(Object.entries(EYES))("are told apart by who sees %s", (_, eyes) => {
    const colours = Object.values(COLOURS);
    const close = colours.flatMap((a, index) =>
      colours.slice(index + 1).flatMap((b) => {
        const [one, other] = [seenBy(a, eyes), seenBy(b, eyes)];
        const distance = Math.hypot(...one.map((value, at) => value - (other[at] ?? 0)));
        // A difference of 2.3 is just noticed; bars that stand side by side take some ten times that.
        return distance < 25 ? [`${a} ${b} ${distance.toFixed(0)}`] : [];
      }),
    );
    expect(close).toEqual([]);
  });

  it("of series are all different", () => {
    expect(new Set(SERIES).size).toBe(SERIES.length);
  });

  it.each(Object.entries(THEMES))(
    "are seen on the %s ground, and what is written on it is read",
    (_, { ground, ink }) => {
      expect(contrast(ink, ground ?? "")).toBeGreaterThan(7);
      expect(Object.values(COLOURS).filter((colour) => contrast(colour, ground ?? "") < 2)).toEqual([]);
    },
  );

  it("of cells leave their numbers to be read", async () => {
    const cell = (offset: number): object => ({
      ...{
        period: null,
        offset,
        complete: true,
        startingCustomers: 1,
        customers: 1,
        logoRetention: String(offset / 20),
      },
    });
    const cohorts = {
      ...{ kind: "retention-cohorts", by: "month", cohortBy: null, average: "simple", returning: "counted" },
      ...{ averages: [], unknownStarts: 0 },
      cohorts: [
        { cohort: "2025-01", customers: 1, startingMrr: "1", cells: Array.from({ length: 36 }, (_, at) => cell(at)) },
      ],
    };
    const { svg } = await drawn(chart(cohorts));
    const fills = [...svg.matchAll(/aria-roledescription="rect mark"[^>]* fill="rgb\((?<rgb>[^)]+)\)"/gu)].map(
      ({ groups }) => hexOf(groups?.["rgb"] ?? ""),
    );
    const texts = [...svg.matchAll(/aria-roledescription="text mark"[^>]* fill="(?<fill>#[\da-f]+)"/gu)].map(
      ({ groups }) => groups?.["fill"] ?? "",
    );
    expect(fills).toHaveLength(36);
    expect(texts).toHaveLength(36);
    expect(fills.filter((fill, index) => contrast(fill, texts[index] ?? "") < 4.5)).toEqual([]);
  });
});

function hexOf(rgb: string): string {
  return `#${rgb
    .split(",")
    .map((part) => Number(part).toString(16).padStart(2, "0"))
    .join("")}`;
}
