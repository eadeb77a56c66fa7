/** What a caller in JavaScript, whose types nothing checks, can hand over in the place of anything. */
export function withoutTypes(value: unknown): never {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- That it is not what it claims is what a test needs.
  return value as never;
}
