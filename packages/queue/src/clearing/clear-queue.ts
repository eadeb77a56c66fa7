import { SluiceError, type GatewayClient } from '@sluice/core';
import type { Clock } from '../clock.ts';
import { readQueue, type Reading } from '../reading/reading.ts';
import { snapshotOf, type SnapshotStore } from '../snapshot.ts';
import type { ClearingStep } from './step.ts';
import { settle } from './settle.ts';

export interface ClearingPorts {
  readonly client: GatewayClient;
  readonly clock: Clock;
  readonly snapshots: SnapshotStore;
}

/**
 * Clears a queue whole: captures what can be seen, sends exactly one clear request, and reads until the outcome is certain. The request is
 * never repeated; after it has left, the clearing cannot be cancelled, and giving up this generator only stops the looking.
 */
export async function* clearQueue({ client, clock, snapshots }: ClearingPorts): AsyncGenerator<ClearingStep, void> {
  yield { step: 'capturing' };
  let reading: Reading;
  let location: string;
  try {
    reading = await readQueue({ client, clock });
    location = await snapshots.save(snapshotOf(reading));
  } catch (error) {
    yield { step: 'failed', error: known(error, client.idInstance) };
    return;
  }
  const captured = reading.entries.length;
  const uncaptured = Math.max(0, reading.count - captured);
  if (captured + uncaptured === 0) {
    const message = `The queue of instance ${client.idInstance} is empty: there is nothing to clear, and no request was sent.`;
    yield { step: 'failed', error: new SluiceError({ code: 'refused', message, idInstance: client.idInstance }) };
    return;
  }
  yield { step: 'captured', location, captured, uncaptured };

  yield { step: 'clearing' };
  try {
    await client.clearMessagesQueue();
    yield { step: 'cleared' };
  } catch (cause) {
    const error = known(cause, client.idInstance);
    if (!mayHaveTakenEffect(error)) {
      yield { step: 'refused', error };
      return;
    }
    yield { step: 'unknown', error };
  }

  yield* settle({ client, clock }, reading);
}

/** Whether the gateway may have cleared although the call failed: an answer that says no is certain, silence is not. */
function mayHaveTakenEffect({ code }: SluiceError): boolean {
  switch (code) {
    case 'timeout':
    case 'network':
    case 'gateway-unavailable':
    case 'malformed-response':
    case 'unexpected-redirect':
    case 'aborted':
      return true;
    default:
      return false;
  }
}

/** Only the store of snapshots fails with anything but a SluiceError here. */
function known(error: unknown, idInstance: string): SluiceError {
  if (error instanceof SluiceError) return error;
  const reason = error instanceof Error ? error.message : 'no reason given';
  return new SluiceError({
    code: 'refused',
    message: `The snapshot could not be stored (${reason}), so nothing was cleared. Make room or choose another folder.`,
    idInstance,
  });
}
