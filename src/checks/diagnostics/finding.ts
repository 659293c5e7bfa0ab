import type { Part } from "../reading/read-source.ts";

/** What a rule says: what is wrong, and where. Its severity, place and page are added later, the same for all. */
export interface Finding {
  /** The code of the rule. */
  readonly code: string;
  /** Where. */
  readonly at: Part;
  /** What is wrong, in one line: sentence case, no stop. */
  readonly message: string;
  /** What to do about it, where the message does not say it. */
  readonly help?: string | undefined;
  /** What could stand in the place instead. */
  readonly suggestions?: readonly string[] | undefined;
  /** Other places, and what they have to do with it. */
  readonly related?: readonly RelatedPart[] | undefined;
}

/** Another place that belongs to a finding. */
export interface RelatedPart {
  readonly at: Part;
  readonly message: string;
}
