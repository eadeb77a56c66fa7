import { SluiceError } from '@sluice/core';
import { useFakeTime } from '@sluice/testing';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { entries, ID } from '../../test/reading.ts';
import type { CallOptions, QueueInstance } from '../instance/queue-instance.ts';
import { watchQueue, type QueueWatch, type WatchPorts } from './watch-queue.ts';
import type { WatchScope } from './poll-interval.ts';
import type { Watched } from './watch-state.ts';

const numRuns = Number(process.env['SLUICE_RUNS'] ?? 100);

useFakeTime();

const wanted = fc.constantFrom<WatchScope>('overview', 'entries');
const steps = fc.array(
  fc.oneof(
    fc.record({ step: fc.constant('listen' as const), wanted }),
    fc.record({ step: fc.constant('leave' as const), which: fc.nat(9) }),
    fc.record({ step: fc.constant('refresh' as const) }),
    fc.record({ step: fc.constant('pause' as const) }),
    fc.record({ step: fc.constant('resume' as const), which: fc.nat(9) }),
    fc.record({ step: fc.constant('answers after' as const), ms: fc.constantFrom(0, 1, 300, 2500) }),
    fc.record({ step: fc.constant('answers' as const), how: fc.constantFrom('well', 'not', 'fails', 'fails and asks to wait') }),
    fc.record({ step: fc.constant('holds' as const), count: fc.nat(3), isSending: fc.boolean() }),
    {
      weight: 4,
      arbitrary: fc.record({ step: fc.constant('time' as const), ms: fc.constantFrom(0, 1, 999, 1000, 7000, 90_000, 400_000) }),
    },
  ),
  { size: 'large', maxLength: 60 },
);
type Step = Parameters<Parameters<typeof steps.map>[0]>[0][number];

const WAIT_MS = 20_000;

/** Plays an instance, and holds every call against what is allowed. */
class Gateway {
  answersAfterMs = 0;
  how: 'well' | 'not' | 'fails' | 'fails and asks to wait' = 'well';
  count = 2;
  isSending = false;
  readonly mistakes: string[] = [];
  readonly #isAllowed: () => boolean;
  readonly #endedAt = new Map<string, number>();
  #notBefore = 0;

  constructor(isAllowed: () => boolean) {
    this.#isAllowed = isAllowed;
  }

  instance(): QueueInstance {
    const never = async (): Promise<never> => {
      this.mistakes.push('what changes something was called');
      throw new SluiceError({ code: 'unsupported', message: 'Never called by a watch.' });
    };
    return {
      idInstance: ID,
      flavor: 'plain',
      list: async (options) => this.#answer('list', options, () => ({ entries: entries(this.count), total: undefined })),
      count: async (options) => this.#answer('count', options, () => this.count),
      connectionStatus: async (options) =>
        this.#answer('connection', options, () => ({
          state: this.isSending ? 'authorized' : 'blocked',
          isSending: this.isSending,
          reason: undefined,
        })),
      settings: async (options) => this.#answer('settings', options, () => ({ typeInstance: 'whatsapp', delayMs: 1000 })),
      clear: never,
      send: never,
      listSent: never,
      setDelay: undefined,
      hasAccount: never,
    };
  }

  async #answer<T>(method: string, { signal }: CallOptions = {}, value: () => T): Promise<T> {
    const now = Date.now();
    const endedAt = this.#endedAt.get(method) ?? -Infinity;
    if (!this.#isAllowed()) this.mistakes.push(`${method} was called without a listener`);
    if (endedAt === Infinity) this.mistakes.push(`${method} was called while it was being called`);
    if (now < endedAt + 1000) this.mistakes.push(`${method} was called ${now - endedAt} ms after the call before it`);
    if (now < this.#notBefore) this.mistakes.push(`${method} was called before the time that the gateway had asked to wait`);
    this.#endedAt.set(method, Infinity);
    const { how, answersAfterMs } = this;
    try {
      await (how === 'not' ? sleep(30_000, signal) : sleep(answersAfterMs, signal));
      if (how === 'well') return value();
      if (how === 'fails and asks to wait') this.#notBefore = Date.now() + WAIT_MS;
      throw new SluiceError({
        code: how === 'not' ? 'timeout' : 'gateway-unavailable',
        message: 'The gateway failed.',
        retryAfterMs: how === 'fails and asks to wait' ? WAIT_MS : undefined,
      });
    } finally {
      this.#endedAt.set(method, Date.now());
    }
  }
}

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new SluiceError({ code: 'aborted', message: 'It was given up.' }));
    });
  });
}

const clock: WatchPorts['clock'] = { now: () => Date.now(), monotonic: () => Date.now(), sleep };

interface Listening {
  readonly end: () => void;
  latest: Watched | undefined;
}

class History {
  readonly listening: Listening[] = [];
  readonly resumes: (() => void)[] = [];
  readonly gateway: Gateway = new Gateway(() => this.listening.length > 0 && this.resumes.length === 0);
  readonly watch: QueueWatch = watchQueue({ instance: this.gateway.instance(), clock });

  listen(what: WatchScope): void {
    const one: Listening = {
      latest: undefined,
      end: this.watch.listen(what, (watched) => {
        one.latest = watched;
      }),
    };
    this.listening.push(one);
  }

  async take(step: Step): Promise<void> {
    switch (step.step) {
      case 'listen':
        return this.listen(step.wanted);
      case 'leave':
        for (const { end } of this.listening.splice(step.which, 1)) end();
        return;
      case 'refresh':
        return this.watch.refresh();
      case 'pause':
        return void this.resumes.push(this.watch.pause());
      case 'resume':
        for (const resume of this.resumes.splice(step.which, 1)) resume();
        return;
      case 'answers after':
        this.gateway.answersAfterMs = step.ms;
        return;
      case 'answers':
        this.gateway.how = step.how;
        return;
      case 'holds':
        this.gateway.count = step.count;
        this.gateway.isSending = step.isSending;
        return;
      case 'time':
        await vi.advanceTimersByTimeAsync(step.ms);
    }
  }
}

test('whatever listeners come, go, pause and fail: no method is called without a listener, twice at once, too often or too early', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      const played = new History();
      const { gateway, watch, listening, resumes } = played;
      for (const step of history) {
        await played.take(step);
        for (const { latest } of listening) expect(latest ?? watch.get()).toBe(watch.get());
      }
      expect(gateway.mistakes).toEqual([]);

      // Whatever it has been through: when all is well, it is seen in the end.
      gateway.how = 'well';
      gateway.answersAfterMs = 0;
      for (const resume of resumes.splice(0)) resume();
      played.listen('entries');
      await vi.advanceTimersByTimeAsync(12 * 60_000);
      expect(watch.get().readFailure).toBeUndefined();
      expect(watch.get().overview?.at).toBeGreaterThanOrEqual(Date.now() - 30_000);
      expect(watch.get()).toMatchObject({ overview: { count: gateway.count }, reading: { count: gateway.count } });

      for (const { end } of listening.splice(0)) end();
      await vi.advanceTimersByTimeAsync(0);
      expect(vi.getTimerCount()).toBe(0);
      expect(gateway.mistakes).toEqual([]);
    }),
    { numRuns },
  );
});
