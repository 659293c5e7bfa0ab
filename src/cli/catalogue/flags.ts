/** A field as an option: `startingCustomers` is `starting-customers`. */
export function optionOf(field: string): string {
  return field.replace(/[A-Z]/gu, (capital) => `-${capital.toLowerCase()}`);
}

/** A field as it is written on the command line. */
export function flagOf(field: string): string {
  return `--${optionOf(field)}`;
}
