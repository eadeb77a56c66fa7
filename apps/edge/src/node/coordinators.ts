/** The coordination that decide for the instances, on Node: one object for each, with a database of its own in a folder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createRateLimiter, type Fetch } from '@sluice/core';
import { createSystemClock } from '@sluice/queue/job';
import { openSqliteDatabase, type SqliteDatabase } from '@sluice/queue/node';
import { openSqlLedger, type Sealer } from '@sluice/queue/reading';
import type { ConfiguredInstance } from '../config.ts';
import { createCoordinator, type Coordinator } from '../coordinator/coordinator.ts';
import { LEDGER_LIMITS } from '../coordinator/ledger-limits.ts';
import { openInstance } from '../coordinator/open-instance.ts';
import { toUpstream } from '../upstream.ts';

export interface Coordinators {
  /** Opened when it is first asked for. */
  of(idInstance: string): Coordinator;
  /** Goes on with the jobs that an earlier process has left. */
  wake(): Promise<void>;
  /** Lets the steps under way come to their end; jobs in progress are gone on with at the next start. */
  stop(): Promise<void>;
}

export interface CoordinatorsOptions {
  readonly instances: readonly ConfiguredInstance[];
  /** A folder that only this process has. */
  readonly folder: string;
  readonly fetch: Fetch;
  readonly fetchRead: Fetch | undefined;
  /** Seals accepted messages until they have left; none are remembered unless given. */
  readonly sealer: Sealer | undefined;
}

/** After a failure it is tried again after this time, in milliseconds. */
const AGAIN_MS = 10_000;
/** A timer holds no more than 31 bits of milliseconds. */
const MAX_TIMER_MS = 2_147_483_647;

export function openCoordinators({ instances, folder, fetch, fetchRead, sealer }: CoordinatorsOptions): Coordinators {
  const configured = new Map(instances.map((instance) => [toUpstream(instance).idInstance, instance]));
  const clock = createSystemClock();
  const limiter = createRateLimiter({ now: () => performance.now(), sleep: (ms, signal) => clock.sleep(ms, signal) });
  const opened = new Map<
    string,
    { readonly coordinator: Coordinator; readonly database: SqliteDatabase; readonly end: () => void }
  >();
  const fileOf = (idInstance: string): string => join(folder, `instance-${idInstance}.sqlite`);

  function open(idInstance: string): Coordinator {
    const instance = configured.get(idInstance);
    if (instance === undefined) throw new TypeError(`There is no instance ${idInstance}.`);
    const database = openSqliteDatabase(fileOf(idInstance));
    const now = (): number => clock.now();
    const ledger = sealer && openSqlLedger(database, { now, sealer, ...LEDGER_LIMITS });
    let timer: NodeJS.Timeout | undefined;
    const coordinator: Coordinator = createCoordinator({
      idInstance,
      apiUrl: instance.apiUrl,
      database,
      clock,
      limiter,
      ledger,
      instanceOf: (ports) => openInstance(instance, { fetch, fetchRead, ...ports }),
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
    opened.set(idInstance, { coordinator, database, end: () => clearTimeout(timer) });
    return coordinator;
  }

  const of = (idInstance: string): Coordinator => opened.get(idInstance)?.coordinator ?? open(idInstance);
  return {
    of,
    async wake() {
      const known = [...configured.keys()].filter((idInstance) => existsSync(fileOf(idInstance)));
      await Promise.all(known.map(async (idInstance) => of(idInstance).wake()));
    },
    async stop() {
      for (const { coordinator, database, end } of opened.values()) {
        end();
        await coordinator.stop();
        database.close();
      }
    },
  };
}
