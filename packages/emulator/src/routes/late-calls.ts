import { ConnectionReset } from '../faults/connection-reset.ts';
import { forbidden } from './answers.ts';
import { now, type Call } from './call.ts';
import { MAX_CALL_BYTES, readBody } from './read-body.ts';

/** The calls that something between holds up. They are carried out at their time, also when their callers are gone by then. */
export class LateCalls {
  /** Lets go of each of those that are held. */
  readonly #held = new Set<() => void>();

  /**
   * Carries a call out at `due`. Nothing runs in the background: as everything else it happens at the next call at that time or later.
   *
   * @returns its answer, unless its caller gives up before.
   * @throws the reason of the caller who does.
   * @throws {ConnectionReset} where everything started again meanwhile.
   */
  async answer(call: Call, due: number, answer: (call: Call) => Promise<Response>): Promise<Response> {
    // It comes whole before it is held: later its connection may be closed.
    const held = call.request.body === null ? call : { ...call, body: await readBody(call, MAX_CALL_BYTES) };
    const answered = this.#hold(held, due, answer);
    // Its caller may be gone, and then how it ended is not reported.
    answered.catch(() => undefined);
    await call.clock.until(due, call.request.signal);
    now(call);
    return answered;
  }

  /** Everything starts again, and the time at which they are due is forgotten. */
  drop(): void {
    for (const release of this.#held) release();
    this.#held.clear();
  }

  #hold(call: Call, due: number, answer: (call: Call) => Promise<Response>): Promise<Response> {
    const { engine, instance } = call;
    const { promise, resolve, reject } = Promise.withResolvers<Response>();
    const release = (): void => reject(new ConnectionReset());
    this.#held.add(release);
    engine.schedule({
      at: due,
      run: () => {
        this.#held.delete(release);
        // The instance can have been removed since.
        resolve(engine.instance(instance.idInstance) === instance ? answer(call) : forbidden());
      },
    });
    return promise;
  }
}
