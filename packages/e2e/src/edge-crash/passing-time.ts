/** A time that passes when a program waits for it, and at no other time. */
import { subscribe } from 'node:diagnostics_channel';
import { ClientRequest, get } from 'node:http';
import { CALL_MS } from '../crash/scene.ts';
import { sleptIn, TIME_HEADER } from '../crash/sleeping.ts';
import type { Order } from './orders.ts';

export interface PassingTime {
  /** Looks whether anything is under way, and says when nothing is. */
  readonly look: () => void;
  /** It may be later than this program knows, in milliseconds since the epoch. */
  readonly catchUp: (now: number) => void;
}

/** After so long without a call under way a program waits for nothing but time, in milliseconds of this machine. */
const QUIET_MS = 4;

/**
 * Puts another time in the place of `Date`, `performance` and `setTimeout`: a call to the gateway takes as long as it takes at `clockUrl`, and when no call
 * is under way the time goes on to the next timer. Nothing waits, and each run takes the same course.
 *
 * @param onQuiet no call is under way, and no timer is set.
 */
export function passTime({ clockUrl, now: start }: Pick<Order, 'clockUrl' | 'now'>, onQuiet: () => void): PassingTime {
  const real = { setTimeout, clearTimeout, Date };
  let time = start;
  let underWay = 0;
  let isPassing = false;
  let looking: NodeJS.Timeout | undefined;
  const timers = new Set<Timer>();

  class Timer {
    readonly #run: () => void;
    readonly #ms: number;
    due: number;
    isRef = true;

    constructor(run: () => void, ms: number) {
      this.#run = run;
      this.#ms = ms;
      this.due = time + ms;
      timers.add(this);
      look();
    }

    end(): void {
      timers.delete(this);
      this.#run();
    }

    refresh(): this {
      this.due = time + this.#ms;
      timers.add(this);
      look();
      return this;
    }

    ref(): this {
      this.isRef = true;
      return this;
    }

    unref(): this {
      this.isRef = false;
      return this;
    }

    hasRef(): boolean {
      return this.isRef;
    }

    close(): this {
      timers.delete(this);
      return this;
    }
  }

  function look(): void {
    real.clearTimeout(looking);
    looking = real.setTimeout(() => void goOn(), QUIET_MS);
    if ([...timers].every(({ isRef }) => !isRef)) looking.unref();
  }

  async function goOn(): Promise<void> {
    if (underWay > 0 || isPassing) return;
    const next = Math.min(...Array.from(timers, ({ due }) => due));
    if (next === Infinity) return onQuiet();
    if (next > time) {
      isPassing = true;
      time = Math.max(time, await pass(clockUrl, Math.ceil(next - time)));
      isPassing = false;
    }
    for (const timer of timers) if (timer.due <= time) timer.end();
    look();
  }

  const began = (ends: (end: () => void) => void): void => {
    time += CALL_MS;
    underWay += 1;
    ends(() => {
      underWay -= 1;
      look();
    });
  };
  subscribe('http.client.request.created', (message) => {
    const request = requestOf(message);
    if (request instanceof ClientRequest && !isSleep(request.path)) began((end) => request.once('close', end));
  });
  const ends = new WeakMap<object, () => void>();
  const ended = (message: unknown): void => {
    const request = requestOf(message);
    ends.get(request)?.();
    ends.delete(request);
  };
  subscribe('undici:request:create', (message) => {
    const request = requestOf(message);
    began((end) => ends.set(request, end));
  });
  subscribe('undici:request:trailers', ended);
  subscribe('undici:request:error', ended);

  const currentTime = (): number => time;
  class PassingDate extends real.Date {
    constructor(value: number | string | Date = time) {
      super(value);
    }
  }
  set(real.Date, 'now', currentTime);
  set(globalThis, 'Date', PassingDate);
  set(performance, 'now', () => time - start + 1);
  set(globalThis, 'setTimeout', (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) =>
    ms > 0 ? new Timer(() => run(...args), ms) : real.setTimeout(run, ms, ...args),
  );
  set(globalThis, 'clearTimeout', (timer: Timer | NodeJS.Timeout | undefined) => {
    if (timer instanceof Timer) timer.close();
    else real.clearTimeout(timer);
  });
  return {
    look,
    catchUp: (now) => {
      time = Math.max(time, now);
    },
  };
}

/** Lets time pass where it is kept. @returns what time it is then. */
async function pass(clockUrl: string, ms: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  get(`${clockUrl}/sleep/${ms}`, { agent: false }, (answer) => {
    answer.resume().once('end', () => resolve(Number(answer.headers[TIME_HEADER])));
  }).once('error', reject);
  return promise;
}

/** Whether a call is one that only lets time pass. */
function isSleep(path: string): boolean {
  return sleptIn(Buffer.from(`GET ${path} `)) !== undefined;
}

function set(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

/** What Node and undici publish of a request. */
function requestOf(message: unknown): object {
  const { request } = typeof message === 'object' && message !== null && 'request' in message ? message : {};
  if (typeof request === 'object' && request !== null) return request;
  throw new TypeError('A request was published without itself.');
}
