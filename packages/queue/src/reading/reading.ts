import type { InstanceSettings, InstanceState, QueueEntry } from '@sluice/core';
import type { Clock } from '../clock.ts';
import type { QueueClient } from '../queue-client.ts';
import { completenessOf, type Completeness } from './completeness.ts';

/** What is known of an instance without asking for its entries. */
export interface Overview {
  readonly idInstance: string;
  /** `null` while the instance is being created. */
  readonly state: InstanceState | null;
  /** How many messages wait; up to 10 s old. */
  readonly count: number;
  readonly settings: InstanceSettings;
  /** When it was read, in milliseconds since the epoch. */
  readonly at: number;
}

/** What is known of a queue at one moment. */
export interface Reading extends Overview {
  /** The first 500, oldest first. */
  readonly entries: readonly QueueEntry[];
  readonly completeness: Completeness;
}

export interface ReadPorts {
  readonly client: QueueClient;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
}

/** Reads state, count and settings, all at once. */
export async function readOverview({ client, clock, signal }: ReadPorts): Promise<Overview> {
  const options = signal ? { signal } : {};
  const [{ stateInstance: state }, { count }, settings] = await Promise.all([
    client.getStateInstance(options),
    client.getMessagesCount(options),
    client.getSettings(options),
  ]);
  return { idInstance: client.idInstance, state, count, settings, at: clock.now() };
}

/** Reads an overview and the entries. */
export async function readQueue(ports: ReadPorts): Promise<Reading> {
  const { client, signal } = ports;
  const [overview, entries] = await Promise.all([readOverview(ports), client.showMessagesQueue(signal ? { signal } : {})]);
  const delayMs = overview.state === 'authorized' ? overview.settings.delaySendMessagesMilliseconds : undefined;
  return { ...overview, entries, completeness: completenessOf(entries.length, overview.count, delayMs) };
}
