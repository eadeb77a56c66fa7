import type { Clock } from '../clock.ts';

export interface LinkRequest {
  readonly method: 'HEAD' | 'GET';
  readonly url: URL;
  /** The one address to connect to: it has been checked. To look the name up again could lead elsewhere. */
  readonly address: string;
  readonly signal: AbortSignal;
}

export interface LinkAnswer {
  readonly status: number;
  /** The header of that name. */
  readonly location: string | undefined;
}

/** What checking links takes from the runtime. */
export interface LinkPorts {
  readonly clock: Clock;
  /** All addresses that a name leads to; none where there is no such name. Rejects when that cannot be told. */
  readonly resolve: (hostname: string) => Promise<readonly string[]>;
  /** Sends one request, without credentials. Follows no redirect and lets go of the body unread. */
  readonly request: (request: LinkRequest) => Promise<LinkAnswer>;
}
