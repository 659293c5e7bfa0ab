import { pairTable } from "../../../columns/codes.ts";
import type { Growing } from "../../../columns/growing.ts";
import type { UsageBook } from "../reading/usage-book.ts";
import { NOBODY } from "../reading/members.ts";
import type { Counts, FeatureQuestions } from "./counts.ts";
import { countView } from "./count-view.ts";
import type { PeriodPlaces } from "./period-places.ts";
import { type Counting, viewOf } from "./views.ts";

/** Whom members are counted as: users, accounts, or some of the accounts. */
export interface Who {
  readonly codes: Growing<Int32Array>;
  /** Whether one of them is counted. */
  readonly isCounted: (code: number) => boolean;
}

/** Counts whom members are: all together, or by segment. */
export function countGroups(
  { cells, members }: UsageBook,
  who: Who & { readonly bySegment: number | null },
  { places, asked }: { readonly places: PeriodPlaces; readonly asked: FeatureQuestions },
): Counts {
  const segments = who.bySegment;
  const counting = segments === null ? wholeOf(who) : bySegment(who, members.segmentOf.values(), segments);
  return countView(viewOf(cells, members.before.values(), counting), places, asked);
}

function wholeOf({ codes, isCounted }: Who): Counting {
  const entityOf = codes.values().slice();
  let entities = 0;
  for (let member = 0; member < entityOf.length; member += 1) {
    const code = entityOf[member]!;
    if (code >= entities) entities = code + 1;
    if (code !== NOBODY && !isCounted(code)) entityOf[member] = NOBODY;
  }
  return { entityOf, entities, groupOf: new Int32Array(entities), groups: 1 };
}

/** One is counted once in every segment; those in none are the last group. */
function bySegment({ codes, isCounted }: Who, segmentOf: Int32Array, segments: number): Counting {
  const pairs = pairTable();
  const entityOf = Int32Array.from(codes.values(), (code, member) =>
    code === NOBODY || !isCounted(code) ? NOBODY : pairs.codeOf(code, segmentOf[member]!),
  );
  const groupOf = Int32Array.from({ length: pairs.size() }, (_, entity) => {
    const segment = pairs.secondOf(entity);
    return segment === NOBODY ? segments : segment;
  });
  return { entityOf, entities: groupOf.length, groupOf, groups: segments + 1 };
}

/** For each segment, and at last those in none, whether somebody who is in it is in another as well. */
export function overlaps({ members }: UsageBook, segments: number): readonly boolean[] {
  const found = Array.from({ length: segments + 1 }, () => false);
  const segmentOf = members.segmentOf.values();
  for (const codes of [members.userOf.values(), members.accountOf.values()]) {
    const first = new Map<number, number>();
    for (const [member, code] of codes.entries()) {
      const group = segmentOf[member] === NOBODY ? segments : segmentOf[member]!;
      const other = first.get(code) ?? group;
      if (code !== NOBODY && other !== group) found[group] = found[other] = true;
      first.set(code, other);
    }
  }
  return found;
}
