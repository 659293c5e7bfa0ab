import { isMetricInputError } from "../../errors.ts";
import { toPlain } from "../../number/plain.ts";
import { accountReview } from "../../report/review/account-review.ts";
import type { AccountReview } from "../../report/review/review-types.ts";
import type { SectionOptions } from "../../report/sections/section-options.ts";
import { EXIT, Stop } from "../exit-codes.ts";
import type { Gathered } from "../gather-rows.ts";
import { SCHEMA_VERSION } from "../render/json-report.ts";
import { renderMarkdown } from "../render/markdown.ts";
import { reviewDocument } from "../render/review/review-document.ts";
import { renderText } from "../render/text.ts";
import type { Format } from "../report/formats.ts";
import { type HealthTelling, healthOptions, healthRows } from "../report/tell-health.ts";
import { placedError } from "../report/tell-report.ts";

/** Whose review, and what it is told by. */
export interface ReviewTelling extends Pick<HealthTelling, "options" | "convention" | "health"> {
  readonly account: string;
  readonly asOf: string | null;
  readonly sections: SectionOptions;
}

/** One customer's review, or the end of the command where there is no such customer. */
export function reviewOf(gathered: Gathered, telling: ReviewTelling): AccountReview {
  const { account, asOf, sections, convention } = telling;
  if (asOf === null) throw new Stop(EXIT.usage, "Cannot review a customer without a date in the data: give --as-of");
  const accounts = sections.accounts === undefined ? {} : { accounts: [...sections.accounts] };
  const rows = { ...healthRows(gathered), ...accounts };
  const options = { ...healthOptions(telling, asOf), segmentBy: sections.segmentBy };
  const reviewBy = (accountId: string | number): AccountReview => {
    const review = accountReview(rows, { ...options, accountId }, convention);
    return telling.health.model === null ? Object.freeze({ ...review, health: null }) : review;
  };
  try {
    return reviewBy(account);
  } catch (error) {
    // Rows from JSON may name by numbers whom the command can name by text alone.
    if (isUnknown(error) && /^(?:0|[1-9]\d{0,14})$/u.test(account)) return byNumber(reviewBy, account, gathered);
    throw placedError(error, gathered.placeOf);
  }
}

function byNumber(reviewBy: (id: number) => AccountReview, account: string, { placeOf }: Gathered): AccountReview {
  try {
    return reviewBy(Number(account));
  } catch (error) {
    throw placedError(error, placeOf);
  }
}

function isUnknown(error: unknown): boolean {
  return isMetricInputError(error) && error.code === "unknown-choice" && error.field === "accountId";
}

/** A review in one of its forms. */
export function reviewText(review: AccountReview, format: Format): string {
  if (format === "json") return `${JSON.stringify({ schemaVersion: SCHEMA_VERSION, ...toPlain(review) }, null, 2)}\n`;
  const told = reviewDocument(review);
  return format === "markdown" ? renderMarkdown(told) : renderText(told);
}
