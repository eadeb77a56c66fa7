/** The coordination that decide for the instances, on Node: one object for each, with a database of its own in a folder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createRateLimiter, type Fetch } from '@sluice/core';
import { createSystemClock } from '@sluice/queue/job';
import type { SqliteDatabase } from '@sluice/queue/node';
import type { Sealer } from '@sluice/queue/reading';
import { createCoordinator, type Coordinator } from '../coordinator/coordinator.ts';
import { liveInstance } from '../coordinator/live-instance.ts';
import { openInstance } from '../coordinator/open-instance.ts';
import { openLedger, type LedgerWarning } from '../coordinator/open-ledger.ts';
import type { InstanceDirectory } from '../instances/instance-directory.ts';
import { type KnownInstance, traitsOf } from '../instances/known-instance.ts';
import { openNamedDatabase, type DatabaseFailure } from './named-database.ts';

export interface Coordinators {
  /** Opened when it is first asked for. */
  of(idInstance: string): Coordinator;
  /** Closes what is open of an instance that was removed; its journal stays. */
  closeRemoved(idInstance: string): void;
  /** Goes on with the jobs that an earlier process has left. */
  wake(): Promise<void>;
  /** Lets the steps under way come to their end; jobs in progress are gone on with at the next start. Calls under way can still be answered. */
  stop(): Promise<void>;
  /** Closes the databases. No call may be under way. */
  close(): void;
}

export interface CoordinatorsOptions {
  readonly instances: InstanceDirectory;
  /** A folder that only this process has. */
  readonly folder: string;
  readonly fetch: Fetch;
  readonly fetchRead: Fetch | undefined;
  /** Seals accepted messages until they have left; none are remembered unless given. */
  readonly sealer: Sealer | undefined;
  /** Hears what an operator should know. */
  readonly warn: (warning: LedgerWarning | DatabaseFailure) => void;
}

interface Opened extends Pick<KnownInstance, 'apiUrl' | 'flavor'> {
  readonly coordinator: Coordinator;
  readonly database: SqliteDatabase;
  readonly end: () => void;
}

/** After a failure it is tried again after this time, in milliseconds. */
const AGAIN_MS = 10_000;
/** A timer holds no more than 31 bits of milliseconds. */
const MAX_TIMER_MS = 2_147_483_647;

export function openCoordinators({ instances, folder, fetch, fetchRead, sealer, warn }: CoordinatorsOptions): Coordinators {
  const { redact } = instances;
  const clock = createSystemClock();
  const limiter = createRateLimiter({ now: () => performance.now(), sleep: (ms, signal) => clock.sleep(ms, signal) });
  const opened = new Map<string, Opened>();
  let isStopped = false;
  const fileOf = (idInstance: string): string => join(folder, `instance-${idInstance}.sqlite`);

  function open(idInstance: string): Coordinator {
    const known = instances.known(idInstance);
    if (known === undefined) throw new TypeError(`There is no instance ${idInstance}.`);
    const now = (): number => clock.now();
    const database = openNamedDatabase({ file: fileOf(idInstance), called: `of instance ${idInstance}`, warn }, now);
    const ledger = openLedger(database, traitsOf(known), { now, sealer, warn });
    let timer: NodeJS.Timeout | undefined;
    const coordinator: Coordinator = createCoordinator({
      idInstance,
      apiUrl: known.apiUrl,
      database,
      clock,
      limiter,
      ledger,
      instanceOf: (ports) =>
        liveInstance(known, {
          current: () => instances.known(idInstance),
          open: (instance) => openInstance(instance, { fetch, fetchRead, redact, ...ports }),
        }),
      wakeAt(at) {
        clearTimeout(timer);
        const ms = Math.min(Math.max(0, at - clock.now()), MAX_TIMER_MS);
        timer = setTimeout(() => void wakeUp(), ms);
        // A server that is asked to end does not stay for it: the next process goes on.
        timer.unref();
      },
    });
    const wakeUp = async (): Promise<void> => {
      try {
        await coordinator.wake();
      } catch {
        // Such as a disk that is full: it may have room again.
        timer = setTimeout(() => void wakeUp(), AGAIN_MS);
        timer.unref();
      }
    };
    const { apiUrl, flavor } = known;
    opened.set(idInstance, { coordinator, database, apiUrl, flavor, end: () => clearTimeout(timer) });
    // By a call that was under way.
    if (isStopped) void coordinator.stop('ended');
    return coordinator;
  }

  function of(idInstance: string): Coordinator {
    const one = opened.get(idInstance);
    if (one === undefined) return open(idInstance);
    const known = instances.known(idInstance);
    // One that a command has removed and added again may speak another API, or be elsewhere.
    if (known === undefined || (known.apiUrl === one.apiUrl && known.flavor === one.flavor)) return one.coordinator;
    closeRemoved(idInstance);
    return open(idInstance);
  }

  function closeRemoved(idInstance: string): void {
    const one = opened.get(idInstance);
    opened.delete(idInstance);
    if (one === undefined) return;
    one.end();
    // A step under way comes to its end first.
    void one.coordinator.stop('removed').finally(() => one.database.close());
  }

  return {
    of,
    closeRemoved,
    async wake() {
      const known = (await instances.list()).filter(({ idInstance }) => existsSync(fileOf(idInstance)));
      await Promise.all(known.map(async ({ idInstance }) => of(idInstance).wake()));
    },
    async stop() {
      isStopped = true;
      // All at once: a gateway that hangs must not keep the streams of the other instances open.
      await Promise.all(
        Array.from(opened.values(), async ({ coordinator, end }) => {
          end();
          await coordinator.stop('ended');
        }),
      );
    },
    close() {
      for (const { database, end } of opened.values()) {
        end();
        database.close();
      }
    },
  };
}
