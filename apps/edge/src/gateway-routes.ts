import type { Fetch } from '@sluice/core';
import { Hono, type Handler } from 'hono';
import type { ConcurrencyLimits } from './concurrency.ts';
import type { EdgeConfig } from './config.ts';
import { forwardCall } from './forward-call.ts';
import { askElsewhere, type Coordination } from './coordination.ts';
import type { KeyStore } from './keys/key-store.ts';
import { authenticate } from './pipeline/authenticate.ts';
import { authorise } from './pipeline/authorise.ts';
import { limitCallRate } from './pipeline/call-rate.ts';
import type { EdgeEnv } from './pipeline/edge-env.ts';
import { nameActor } from './pipeline/name-actor.ts';
import { readAddress } from './pipeline/read-address.ts';
import { resolveOperation } from './pipeline/resolve-operation.ts';
import type { HandOver } from './hand-over.ts';

export interface GatewayRoutesOptions {
  readonly config: EdgeConfig;
  readonly keys: KeyStore;
  readonly fetch: Fetch;
  readonly fetchRead: Fetch | undefined;
  readonly timeoutMs: number;
  readonly concurrency: ConcurrencyLimits;
  readonly answerMemoryBytes: number;
  readonly handOver: HandOver;
  readonly now: () => number;
  /** Where it is decided for an instance; every call goes straight to the gateway unless given. */
  readonly coordination: Coordination | undefined;
}

const REFUSAL = "The key in the address does not open this edge. Put the Sluice key where the gateway's token would be.";

/**
 * The paths of the gateways, with a Sluice key in the place of the token: whatever talks to a gateway talks to the edge when its host is changed.
 * They are the last routes of an edge, since what is no such path is not found.
 */
export function createGatewayRoutes(options: GatewayRoutesOptions): Hono<EdgeEnv> {
  const { config, keys, now, coordination } = options;
  const last: Handler<EdgeEnv> =
    coordination?.kind === 'elsewhere'
      ? (c) => askElsewhere(coordination, c.var.upstream.idInstance, c.req.raw)
      : forwardCall(options);
  return new Hono<EdgeEnv>().all(
    '*',
    readAddress,
    authenticate({ keys, now, keyOf: (c) => c.var.address.key, refusal: REFUSAL }),
    resolveOperation,
    authorise(config.instances),
    limitCallRate(now),
    nameActor,
    last,
  );
}
