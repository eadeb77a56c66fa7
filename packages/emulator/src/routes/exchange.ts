import { BoundedLog } from '../engine/bounded-log.ts';
import { applyFault } from '../faults/apply-fault.ts';
import type { Fault, Faults } from '../faults/faults.ts';
import { tooManyRequests } from './answers.ts';
import { now, type Call, type Handler } from './call.ts';
import { LastAnswers } from './last-answers.ts';
import { LateCalls } from './late-calls.ts';
import { FixedWindowLimiter } from './fixed-window-limiter.ts';

/** One call that reached the gateway, without its token. */
export interface LoggedRequest {
  /** Milliseconds since the epoch, by the emulator's clock. */
  readonly at: number;
  /** Missing where a method has no instance. */
  readonly idInstance?: string;
  /** As the contract names it. */
  readonly operation: string;
  /** `null` where a fault let no answer through. */
  readonly status: number | null;
  readonly fault?: Fault['kind'];
  /** The vendor has the method, and the emulator does not play it. */
  readonly notPlayed?: true;
}

const REQUESTS_KEPT = 100_000;

/** What every call of every API goes through: its fault if it meets one, the limits, the log. */
export class Exchange {
  readonly requests: BoundedLog<LoggedRequest> = new BoundedLog(REQUESTS_KEPT);
  readonly #faults: Faults;
  readonly #lateCalls = new LateCalls();
  readonly #lastAnswers = new LastAnswers();
  #windows = new FixedWindowLimiter();

  constructor(faults: Faults) {
    this.#faults = faults;
  }

  /** @param callsPerSecond the contract's limit of the operation. */
  async handle(call: Call, callsPerSecond: number, handler: Handler): Promise<Response> {
    const at = now(call);
    const { idInstance } = call.instance;
    const limiter = this.#windows;
    const answer = async (read: Call = call): Promise<Response> => {
      const { instance, engine, operation } = read;
      // A late call counts when it is carried out.
      const handledAt = engine.happeningAt ?? at;
      const within = !instance.behaviours.rateLimits || limiter.allow(`${idInstance} ${operation}`, callsPerSecond, handledAt);
      const response = await (within ? handler(read) : tooManyRequests());
      this.#lastAnswers.keep(read, response);
      return response;
    };
    const fault = this.#faults.match(idInstance, call.operation);
    const log = (status: number | null): void => {
      // A request from before a restart of the simulation is not logged after it.
      if (limiter !== this.#windows) return;
      const { operation } = call;
      this.requests.append({ at, idInstance, operation, status, ...(fault !== undefined && { fault: fault.kind }) });
    };
    try {
      const response = await (fault === undefined
        ? answer()
        : applyFault(fault, {
            signal: call.request.signal,
            clock: call.clock,
            answer,
            previousAnswer: () => this.#lastAnswers.of(call),
            answerAfter: (ms) => this.#lateCalls.answer(call, at + ms, answer),
          }));
      log(response.status);
      return response;
    } catch (error) {
      log(null);
      throw error;
    }
  }

  /** Forgets which calls came. */
  reset(): void {
    this.requests.clear();
    this.#windows = new FixedWindowLimiter();
    this.#lateCalls.drop();
  }
}
