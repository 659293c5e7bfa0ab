import { isMetricInputError } from "customer-metrics";

/** What is refused, for programs and people: code, field and the whole message. Any other error is one of the test. */
export function thrown(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    if (isMetricInputError(error)) return [error.code, error.field, error.message];
    throw error;
  }
  throw new Error("It should have thrown");
}
