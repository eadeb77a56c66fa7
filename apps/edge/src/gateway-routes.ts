import type { Fetch } from '@sluice/core';
import { Hono, type Handler } from 'hono';
import type { ConcurrencyLimits } from './concurrency.ts';
import type { AnswerMemory } from './answer-memory.ts';
import type { EdgeConfig } from './config.ts';
import type { Exchange } from './exchange.ts';
import { forwardCall } from './forward-call.ts';
import type { GatewaySender } from './gateway-sender.ts';
import { askElsewhere, type Coordination } from './coordination.ts';
import type { InstanceDirectory } from './instances/instance-directory.ts';
import type { KeyStore } from './keys/key-store.ts';
import { authenticate } from './pipeline/authenticate.ts';
import { authorise, type Authoriser } from './pipeline/authorise.ts';
import { limitCallRate, type CallRate } from './pipeline/call-rate.ts';
import type { EdgeEnv } from './pipeline/edge-env.ts';
import { nameActor } from './pipeline/name-actor.ts';
import { readAddress } from './pipeline/read-address.ts';
import { resolveOperation } from './pipeline/resolve-operation.ts';
import type { HandOver } from './hand-over.ts';
import type { SharedRoom } from './shared-room.ts';

export interface GatewayRoutesOptions {
  /** The origins of the pages that may call; of all where it is not given. */
  readonly allowedOrigins: EdgeConfig['allowedOrigins'];
  /** The details of a caller that are passed on; none where it is not given. */
  readonly passOn: EdgeConfig['passOn'];
  readonly instances: InstanceDirectory;
  readonly keys: KeyStore;
  readonly fetch: Fetch;
  readonly fetchRead: Fetch | undefined;
  /** Carries reads in the place of `fetchRead`, where it is given. */
  readonly exchangeRead: Exchange | undefined;
  readonly timeoutMs: number;
  readonly concurrency: ConcurrencyLimits;
  /** Of the answers that are held at once. */
  readonly memory: AnswerMemory;
  readonly handOver: HandOver;
  readonly now: () => number;
  /** Where it is decided for an instance; every call goes straight to the gateway unless given. */
  readonly coordination: Coordination | undefined;
}

/** The steps that keep something in mind, which every way through the edge has in common. */
export interface GatewaySteps {
  readonly authorise: Authoriser;
  readonly countCall: CallRate;
  readonly send: GatewaySender;
  readonly takeRoom: SharedRoom;
}

const REFUSAL = "The key in the address does not open this edge. Put the Sluice key where the gateway's token would be.";

/**
 * The paths of the gateways, with a Sluice key in the place of the token: whatever talks to a gateway talks to the edge when its host is changed.
 * They are the last routes of an edge, since what is no such path is not found.
 */
export function createGatewayRoutes(options: GatewayRoutesOptions, steps: GatewaySteps): Hono<EdgeEnv> {
  const { keys, now, coordination } = options;
  const last: Handler<EdgeEnv> =
    coordination?.kind === 'elsewhere'
      ? (c) => askElsewhere(coordination, c.var.upstream.idInstance, c.req.raw)
      : forwardCall(options, steps);
  return new Hono<EdgeEnv>().all(
    '*',
    readAddress,
    authenticate({ keys, now, keyOf: (c) => c.var.address.key, refusal: REFUSAL }),
    resolveOperation,
    authorise(steps.authorise),
    limitCallRate(steps.countCall),
    nameActor,
    last,
  );
}
