/** From when to when nobody was watched, or on whom watching passed from all before to others at one moment. */
export interface ObservationGap {
  /** When the last one before it was last seen, or 0. */
  readonly from: number;
  /** When watching of the next one began. */
  readonly to: number;
}

/** Who is at risk at each time, and who of them came since the time before. */
interface Watched {
  readonly atRisk: Int32Array;
  readonly entered: Int32Array;
  /** The earliest entry since the time before. */
  readonly firstEntry: Float64Array;
}

/** Where all who are at risk came only after everybody before them was gone. */
export function gapsBetween(times: Float64Array, { atRisk, entered, firstEntry }: Watched): readonly ObservationGap[] {
  const gaps: ObservationGap[] = [];
  for (let place = 0; place < times.length; place += 1) {
    if (atRisk[place] === 0 || atRisk[place] !== entered[place]) continue;
    const [from, to] = [place === 0 ? 0 : times[place - 1]!, firstEntry[place]!];
    if (place > 0 || to > from) gaps.push(Object.freeze({ from, to }));
  }
  return Object.freeze(gaps);
}
