let origins = 0;

/** The address of a gateway that no other client of the tests uses: clients that name the same instance at the same address share its limits. */
export function freshOrigin(): string {
  origins += 1;
  return `https://gateway-${origins}.example`;
}
