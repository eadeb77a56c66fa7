import { SluiceError } from '@sluice/core';
import type { Clock } from '../clock.ts';
import type { QueueClient } from '../queue-client.ts';
import { readQueue, type Reading } from '../reading/reading.ts';
import { snapshotOf, type SnapshotStore } from '../snapshot.ts';
import { planFullClear } from './plan.ts';
import { settle } from './settle.ts';
import type { ClearingStep } from './step.ts';

export interface ClearingPorts {
  readonly client: QueueClient;
  readonly clock: Clock;
  readonly snapshots: SnapshotStore;
}

/**
 * Clears a queue whole: captures what can be seen, sends exactly one clear request, and reads until the outcome is certain. The request is
 * never repeated. Whoever gives up this generator at `captured` or before cancels the clearing; after that it only stops the looking.
 */
export async function* clearQueue({ client, clock, snapshots }: ClearingPorts): AsyncGenerator<ClearingStep, void> {
  const { idInstance } = client;
  yield { step: 'capturing' };
  const readSince = clock.now();
  const before = await read({ client, clock });
  if (before instanceof SluiceError) {
    yield { step: 'failed', error: before };
    return;
  }
  const plan = planFullClear(before);
  if (plan === undefined) {
    const message = `The queue of instance ${idInstance} is empty: there is nothing to clear, and no request was sent.`;
    yield { step: 'failed', error: new SluiceError({ code: 'refused', message, idInstance }) };
    return;
  }
  const location = await save(snapshots, before);
  if (location instanceof SluiceError) {
    yield { step: 'failed', error: location };
    return;
  }
  yield { step: 'captured', location, captured: plan.captured, uncaptured: plan.uncaptured };

  // Sent before it is told, so that it is true when it is told, also if nobody asks for what follows.
  const sending = send(client, clock);
  yield { step: 'clearing' };
  const { error, at } = await sending;
  if (error !== undefined && isRefusal(error)) {
    yield { step: 'refused', error };
    return;
  }
  yield error === undefined ? { step: 'cleared' } : { step: 'unknown', error };

  yield* settle({ client, clock }, { before, readSince, clearedAt: error === undefined ? at : undefined });
}

async function read(ports: Pick<ClearingPorts, 'client' | 'clock'>): Promise<Reading | SluiceError> {
  try {
    return await readQueue(ports);
  } catch (error) {
    if (error instanceof SluiceError) return error;
    throw error;
  }
}

async function save(snapshots: SnapshotStore, reading: Reading): Promise<string | SluiceError> {
  try {
    return await snapshots.save(snapshotOf(reading));
  } catch (error) {
    if (error instanceof SluiceError) return error;
    const reason = error instanceof Error ? error.message : 'no reason given';
    return new SluiceError({
      code: 'refused',
      message: `The snapshot could not be stored (${reason}), so nothing was cleared. Make room or choose another folder.`,
      idInstance: reading.idInstance,
    });
  }
}

/** Sends the one request. Never rejects. */
async function send(
  client: QueueClient,
  clock: Clock,
): Promise<{ readonly error: SluiceError | undefined; readonly at: number }> {
  let error: SluiceError | undefined;
  try {
    await client.clearMessagesQueue();
  } catch (cause) {
    error = cause instanceof SluiceError ? cause : unexplained(client);
  }
  return { error, at: clock.now() };
}

/** What a client must not do. Its own words are not repeated: they may hold the address, and with it the token. */
function unexplained({ idInstance }: QueueClient): SluiceError {
  return new SluiceError({
    code: 'network',
    message: `The clear request of instance ${idInstance} ended with an error that tells nothing. Read the queue before you clear again.`,
    operation: 'clearMessagesQueue',
    idInstance,
  });
}

/** Whether a call that failed is certain to have cleared nothing. An answer that says no is certain; silence is not. */
function isRefusal({ code, status }: SluiceError): boolean {
  switch (code) {
    case 'refused':
    case 'unauthorized':
    case 'forbidden':
    case 'not-found':
    case 'rate-limited':
    case 'quota-exceeded':
    case 'instance-not-ready':
      return true;
    case 'invalid-request':
      // Without a status no request was made. What another status than 400 means, such as one of a server between, nobody knows.
      return status === undefined || status === 400;
    case 'gateway-unavailable':
    case 'timeout':
    case 'network':
    case 'malformed-response':
    case 'unexpected-redirect':
    case 'aborted':
      return false;
  }
}
