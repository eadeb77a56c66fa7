import type { HeaderPair } from './passed-answer.ts';

/** What can be passed on of a caller: its `User-Agent` as it came, and its address as `X-Forwarded-For`. */
export const CALLER_DETAILS = ['user-agent', 'address'] as const;
export type CallerDetail = (typeof CALLER_DETAILS)[number];

/** A caller, as a host sees one. */
export interface CallerSeen {
  /** @param name in lower case. */
  readonly header: (name: string) => string | undefined;
  /** @returns where the connection comes from; `undefined` where the host cannot say it. */
  readonly address: () => string | undefined;
}

// What an IPv4 caller of a socket for both families is called, and the interface behind a local address, are of this machine only.
const ADDRESS = /^(?:::ffff:(?=\d+\.))?(?<address>[\da-f.:]{2,45})(?:%.*)?$/i;

/**
 * The headers that say who calls. The address is that of the connection: what a caller writes in `X-Forwarded-For` proves nothing, and is not
 * passed on.
 *
 * @param passOn as the configuration has it.
 */
export function headersPassedOn(
  passOn: readonly CallerDetail[] | undefined,
  { header, address }: CallerSeen,
): readonly HeaderPair[] {
  if (passOn === undefined) return [];
  const headers: HeaderPair[] = [];
  const agent = passOn.includes('user-agent') ? header('user-agent') : undefined;
  if (agent !== undefined && agent !== '') headers.push(['user-agent', agent]);
  const from = passOn.includes('address') ? ADDRESS.exec(address() ?? '')?.groups?.['address'] : undefined;
  if (from !== undefined) headers.push(['x-forwarded-for', from]);
  return headers;
}
