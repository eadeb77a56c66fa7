import { BoundedLog } from '../engine/bounded-log.ts';
import { applyFault } from '../faults/apply-fault.ts';
import type { Fault, Faults } from '../faults/faults.ts';
import { tooManyRequests } from './answers.ts';
import { now, type Call, type Handler } from './call.ts';
import { LastAnswers } from './last-answers.ts';
import { LateCalls } from './late-calls.ts';
import { FixedWindowLimiter } from './fixed-window-limiter.ts';
import type { RefusalReason, RefusedCall } from './refused-call.ts';

/** One call that reached the gateway, without its token. */
export interface LoggedRequest {
  /** Milliseconds since the epoch, by the emulator's clock. */
  readonly at: number;
  /** `null` where there is no such instance. */
  readonly idInstance: string | null;
  /** As the contract names it; `null` where it knows no such method. */
  readonly operation: string | null;
  /** `null` where a fault let no answer through. */
  readonly status: number | null;
  readonly fault?: Fault['kind'];
  /** Why the call did not reach an operation; only where it did not. */
  readonly refusal?: RefusalReason;
}

const REQUESTS_KEPT = 100_000;

/** What every call of every API goes through: its fault if it meets one, the limits, the log. */
export class Exchange {
  readonly requests: BoundedLog<LoggedRequest> = new BoundedLog(REQUESTS_KEPT);
  readonly #faults: Faults;
  readonly #lateCalls = new LateCalls();
  readonly #lastAnswers = new LastAnswers();
  /** The requests that have reached an operation. */
  readonly #handled = new WeakSet<Request>();
  #windows = new FixedWindowLimiter();

  constructor(faults: Faults) {
    this.#faults = faults;
  }

  /** @param callsPerSecond the contract's limit of the operation. */
  async handle(call: Call, callsPerSecond: number, handler: Handler): Promise<Response> {
    this.#handled.add(call.request);
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

  /** Whether a request has reached an operation, and is logged by that. */
  hasHandled(request: Request): boolean {
    return this.#handled.has(request);
  }

  /** Logs a call that was answered before it reached an operation. */
  logRefusal(call: RefusedCall, status: number, at: number): void {
    this.requests.append({ at, status, ...call });
  }

  /** Forgets which calls came. */
  reset(): void {
    this.requests.clear();
    this.#windows = new FixedWindowLimiter();
    this.#lateCalls.drop();
  }
}
