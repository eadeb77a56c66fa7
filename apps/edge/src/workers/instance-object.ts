import { SluiceError } from '@sluice/core';
import { createSystemClock, type JobClock } from '@sluice/queue/job';
import type { Database } from '@sluice/queue/journal';
import type { Awaitable } from '../awaitable.ts';
import { problem } from '../problem.ts';
import { openDurableDatabase } from './durable-database.ts';
import type { DurableState } from './durable-state.ts';
import { createMistakeHider } from './hide-mistakes.ts';
import { createObjectClock } from './object-clock.ts';

/** What an instance does, whatever keeps it: the object below is its place in the storage of Cloudflare. */
interface InstanceHost {
  fetch(request: Request): Promise<Response>;
  /** Goes on with what is due. A call with nothing due does nothing: the runtime may repeat one. */
  wake(): Promise<void>;
}

interface InstancePorts {
  /** Where everything of this instance is, and nothing of another. */
  readonly database: Database;
  readonly clock: JobClock;
  /** See `RunnerPorts`. */
  readonly wakeAt: (at: number) => void;
  /** Has the instance made again by the next call: it was removed, and may come back as another. */
  readonly forget: () => void;
}

/** @throws {SluiceError} where the instance is not known, or its journal cannot be opened. */
export type CreateInstance<Env> = (env: Env, idInstance: string, ports: InstancePorts) => Awaitable<InstanceHost>;

/** What the runtime calls. */
export interface InstanceObject {
  fetch(request: Request): Promise<Response>;
  alarm(): Promise<void>;
}

const ID_KEY = 'idInstance';
/** What cannot be woken is tried again after this time, in milliseconds. The runtime itself would give up after six failures. */
const RETRY_MS = 60_000;

/**
 * Makes the class of a Durable Object that keeps one instance, whose number is the name of the object. What must not be lost is in its storage,
 * together with its alarm: an object that is evicted, or whose process dies, is made again by the next request or by the alarm.
 */
export function instanceObject<Env>(createInstance: CreateInstance<Env>): new (state: DurableState, env: Env) => InstanceObject {
  return class implements InstanceObject {
    readonly #state: DurableState;
    readonly #env: Env;
    readonly #hideMistakes = createMistakeHider();
    #instance: Promise<InstanceHost> | undefined;

    // Opens nothing: the runtime makes an object also for an alarm that finds nothing to do.
    constructor(state: DurableState, env: Env) {
      this.#state = state;
      this.#env = env;
    }

    async fetch(request: Request): Promise<Response> {
      try {
        const isNew = this.#instance === undefined;
        const instance = await this.#open();
        // Where the runtime has given up an alarm, as it does when the storage was full for long, the next call does its work.
        if (isNew) this.#state.waitUntil(this.alarm());
        const answer = instance.fetch(request);
        // Work under way ends also where the caller has hung up.
        this.#state.waitUntil(answer.catch(() => undefined));
        return await answer;
      } catch (error) {
        const { code, message } = this.#hideMistakes(SluiceError.from(error, { during: 'a call to the object of an instance' }));
        return problem(code, message);
      }
    }

    async alarm(): Promise<void> {
      try {
        await (await this.#open()).wake();
      } catch {
        // Such as a configuration that is not right: the jobs go on once it is.
        await this.#state.storage.setAlarm(Date.now() + RETRY_MS);
      }
    }

    async #open(): Promise<InstanceHost> {
      const opening = (this.#instance ??= this.#create());
      try {
        return await opening;
      } catch (error) {
        // What could not be opened is tried again by the next call.
        if (this.#instance === opening) this.#instance = undefined;
        throw error;
      }
    }

    async #create(): Promise<InstanceHost> {
      const { id, storage } = this.#state;
      const kept = storage.kv.get(ID_KEY);
      const idInstance = typeof kept === 'string' ? kept : id.name;
      if (idInstance === undefined) {
        throw new SluiceError({
          code: 'invalid-request',
          message: 'The object has no name. Ask for it by the number of its instance.',
        });
      }
      const instance = await createInstance(this.#env, idInstance, {
        database: openDurableDatabase(storage),
        clock: createObjectClock(createSystemClock()),
        // It replaces the alarm before: the runner needs only the last time that it gave. The runtime commits it with what else this turn
        // writes; both fail together, and then the object is reset.
        wakeAt: (at) => void storage.setAlarm(at).catch(() => undefined),
        forget: () => {
          this.#instance = undefined;
        },
      });
      // An alarm does not always say the name.
      if (kept === undefined) storage.kv.put(ID_KEY, idInstance);
      return instance;
    }
  };
}
