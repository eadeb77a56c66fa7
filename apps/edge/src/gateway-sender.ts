import { createSlots, laneOf } from './concurrency.ts';
import type { Operation } from './contract.ts';
import { exchangeBy } from './exchange.ts';
import type { ForwardOptions } from './forward.ts';
import type { GatewayRoutesOptions } from './gateway-routes.ts';
import type { PassedAnswer } from './passed-answer.ts';
import { problem } from './problem.ts';

/** What settles how a call is sent. */
interface Sending {
  readonly operation: Operation;
  readonly idInstance: string;
  /** How long the gateway may take, in milliseconds. */
  readonly answerMs: number;
}

/**
 * Sends a call to a gateway where so many are not under way already.
 *
 * @param send sends it, once, by what it is given.
 * @returns what `send` does, or the refusal of a call for which there is no room.
 */
export type GatewaySender = (
  sending: Sending,
  send: (options: ForwardOptions) => Promise<PassedAnswer | Response>,
) => Promise<PassedAnswer | Response>;

/** Makes what all calls of an edge go through on their way to the gateways. */
export function createGatewaySender({
  instances: { redact },
  fetch,
  fetchRead,
  exchangeRead = exchangeBy(fetchRead),
  timeoutMs,
  concurrency,
  memory,
  now,
}: GatewayRoutesOptions): GatewaySender {
  const slots = createSlots(concurrency, now);
  const exchange = exchangeBy(fetch);

  return async ({ operation, idInstance, answerMs }, send) => {
    const giveBack = slots.take(laneOf(operation), idInstance, timeoutMs + answerMs);
    if (giveBack === undefined) {
      const detail = `Too many calls are under way at once. Nothing was sent to the gateway; repeat ${operation.name} in a second.`;
      return problem('overloaded', detail, { headers: { 'retry-after': '1' } });
    }
    try {
      return await send({
        exchange: operation.effect === 'read' ? exchangeRead : exchange,
        timeoutMs: answerMs,
        memory,
        redact,
      });
    } finally {
      giveBack();
    }
  };
}
