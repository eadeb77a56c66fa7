import type { ChatApiClient, GatewayClient } from '@sluice/core';
import { aFunction, anything, checkOptions, objectWith, optional, type Options } from './check-options.ts';
import type { JobClock } from './clock.ts';
import type { QueueInstance } from './instance/queue-instance.ts';
import type { Owners } from './job/owners.ts';
import type { BodyPolicy } from './journal/body-policy.ts';
import type { Database } from './journal/database.ts';
import type { Journal } from './journal/journal.ts';
import type { Ledger } from './ledger/ledger.ts';

/** What a queue is opened with: what reaches the gateway, and where the journal is. The rest has defaults. */
export type QueueOptions = ToGateway & ToJournal & HostOptions;

/** The client of the instance; or the instance itself, where a host has one. */
type ToGateway = { readonly client: GatewayClient | ChatApiClient } | { readonly instance: QueueInstance };

/** A database, for a journal that only this queue has; or the journal that a host has opened for several. */
type ToJournal =
  | {
      readonly database: Database;
      /** What becomes of message bodies in snapshots; `full` unless given. Nothing can be restored where they are not kept. */
      readonly bodies?: BodyPolicy | undefined;
      /** How old, in milliseconds, what `journal.prune` deletes is at least; without it nothing is ever deleted. */
      readonly retentionMs?: number | undefined;
    }
  | { readonly journal: Journal };

interface HostOptions {
  /** The clocks of the process unless given. */
  readonly clock?: JobClock | undefined;
  /** The runs of this process. Unless given, only their silence says that the runs of other processes have ended. */
  readonly owners?: Owners | undefined;
  /** Makes visible what the gateway does not list, where there is one. */
  readonly ledger?: Ledger | undefined;
  /** Makes the ids of plans: `crypto.randomUUID` unless given. */
  readonly newId?: (() => string) | undefined;
}

const CLIENT: Options = {
  client: objectWith(['showMessagesQueue'], '"client" is what createGatewayClient or createChatApiClient gives.'),
};
const INSTANCE: Options = {
  instance: objectWith(['list', 'clear', 'send'], '"instance" is what gatewayInstance or chatApiInstance gives.'),
};
const DATABASE: Options = {
  database: objectWith(
    ['run', 'all', 'transaction'],
    '"database" is what openSqliteDatabase or openMemoryDatabase gives, and no path.',
  ),
  // The journal checks what they are.
  bodies: optional(anything),
  retentionMs: optional(anything),
};
const JOURNAL: Options = { journal: objectWith(['readJob', 'events'], '"journal" is what openJournal gives.') };
const HOST: Options = {
  clock: optional(objectWith(['now', 'monotonic', 'sleep'], '"clock" has now, monotonic, origin and sleep.')),
  owners: optional(objectWith(['begin', 'end', 'isGone'], '"owners" is what createOwners gives.')),
  ledger: optional(objectWith(['waiting'], '"ledger" is an object with the function waiting.')),
  newId: optional(aFunction('newId')),
};

/** @throws {SluiceError} `invalid-configuration` for what is no option of a queue, and for one that is not what its type says. */
export function checkQueueOptions(given: QueueOptions): void {
  const has = (name: string): boolean => typeof given === 'object' && given !== null && name in given;
  const toGateway = has('instance') ? INSTANCE : CLIENT;
  const toJournal = has('journal') ? JOURNAL : DATABASE;
  checkOptions('What the queue is opened with', { ...toGateway, ...toJournal, ...HOST }, given, 'invalid-configuration');
}
