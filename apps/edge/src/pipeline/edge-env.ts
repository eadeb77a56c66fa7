import type { Upstream } from '../config.ts';
import type { Operation } from '../contract.ts';
import type { Principal } from '../principal.ts';
import type { RequestBindings } from '../raw-target.ts';
import type { DropInAddress } from './read-address.ts';

/** What one step of the pipeline finds out for the next ones. A step may rely on what the steps before it have set. */
export interface EdgeVariables {
  /** Set by `setRequestId`. */
  readonly requestId: string;
  /** Set by `readAddress`, on the drop-in routes. */
  readonly address: DropInAddress;
  /** Set by `authenticate`: who calls, by which key, and how often in a second the caller may. */
  readonly principal: Principal;
  readonly keySha256: string;
  readonly callsPerSecond: number;
  /** Set by `resolveOperation`. */
  readonly operation: Operation;
  /** Set by `authorise`: the instance that is called. */
  readonly upstream: Upstream;
  readonly isProtected: boolean;
  /** Set by the routes of the control API, for the log. */
  readonly controlled: { readonly operationId: string; readonly idInstance: string | undefined };
  /** Set by `checkRequest`, on the routes of the control API: the body, as the contract has it. */
  readonly body: unknown;
  /** Set by `nameActor`: who is written into the journal. */
  readonly actor: string;
}

export interface EdgeEnv {
  Bindings: RequestBindings;
  Variables: EdgeVariables;
}
