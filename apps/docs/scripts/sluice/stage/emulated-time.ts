/**
 * Loaded into `sluice` before it starts: its time is that of the emulator, which is stopped while a call is under way, and goes on at once
 * to whatever `sluice` waits for. So a clearing that takes a minute takes none, and two runs print the same. Its ids are the same too.
 */
import { createHash } from 'node:crypto';
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import timersPromises from 'node:timers/promises';
import { FakeTimers } from './fake-timers.ts';
import { plainFetch } from './plain-fetch.ts';

/**
 * Where the emulator's time is asked for and moved; which run of `sluice` this is; with the answer to which call it is killed, if any; of which instance
 * the code is scanned as soon as it is given.
 */
const { STAGE_CLOCK: clock = '', STAGE_RUN: nth = '', STAGE_KILL: fatal, STAGE_SCAN: scanned } = process.env;
const SCANNED_BY = '79990000099@c.us';
const realSetTimeout = setTimeout;
// What takes real time, such as a digest, waits for no timer. This lets what follows from an answer begin.
const REST_MS = 10;

async function emulatedTime(move?: { readonly to: number }): Promise<number> {
  const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(move) };
  const answer = await plainFetch(clock, move && post);
  if (!answer.ok) throw new Error(`The emulator did not say its time: ${answer.status}`);
  // The emulator's own tests hold it to its contract.
  return ((await answer.json()) as { readonly now: number }).now;
}

let calls = 0;
let isGoing = false;
const timers = new FakeTimers(await emulatedTime(), () => void goOn());

/** Moves the time from one timer to the next, until there is none. */
async function goOn(): Promise<void> {
  if (isGoing) return;
  isGoing = true;
  for (;;) {
    await new Promise((resolve) => realSetTimeout(resolve, REST_MS));
    const due = timers.next();
    if (due === undefined) break;
    if (calls === 0) timers.moveTo(await emulatedTime({ to: Math.max(due, timers.now) }));
  }
  isGoing = false;
}

/** The time is stopped until the last byte of an answer has come. */
async function fetchAtOnce(url: string, init?: RequestInit): Promise<Response> {
  calls += 1;
  try {
    const answer = await plainFetch(url, init);
    dieAfter(url);
    return answer;
  } finally {
    calls -= 1;
  }
}

/** The same for what clears or sends, which does not go through `fetch`. */
const realRequest = http.request;
function requestAtOnce(url: string, options: http.RequestOptions): http.ClientRequest {
  const call = realRequest(url, options);
  calls += 1;
  call.once('response', () => {
    void scanAfter(url);
    dieAfter(url);
  });
  call.once('close', () => {
    // What follows from the answer comes first.
    realSetTimeout(() => {
      calls -= 1;
      void goOn();
    }, REST_MS);
  });
  return call;
}

/** A phone scans the code as soon as it was given. */
async function scanAfter(url: string): Promise<void> {
  if (scanned === undefined || !url.includes('/qr/')) return;
  // Meanwhile the time is stopped too.
  calls += 1;
  const body = JSON.stringify({ state: 'authorized', wid: SCANNED_BY });
  const state = clock.replace(/clock$/, `instances/${scanned}/state`);
  const answer = await plainFetch(state, { method: 'PUT', headers: { 'content-type': 'application/json' }, body });
  if (!answer.ok) throw new Error(`The emulator connected no account: ${answer.status}`);
  calls -= 1;
  void goOn();
}

function dieAfter(url: string): void {
  if (fatal !== undefined && url.includes(fatal)) process.kill(process.pid, 'SIGKILL');
}

let ids = 0;

/** As a UUID of version 4 is written (RFC 9562, section 5.4). */
function nextId(): string {
  const hex = createHash('sha256')
    .update(`${nth} ${(ids += 1)}`)
    .digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

Date.now = () => timers.now;
const began = timers.now;
performance.now = () => timers.now - began;
// How long is waited before a call is tried again has a part that is left to chance.
Math.random = () => 0.5;
crypto.randomUUID = () => nextId() as ReturnType<typeof crypto.randomUUID>;
Object.assign(globalThis, {
  fetch: fetchAtOnce,
  setTimeout: (run: () => void, ms?: number) => timers.set(run, ms),
  clearTimeout: (clear?: () => void) => clear?.(),
});
// Only core asks for it, and in this way.
Object.assign(http, { request: requestAtOnce });
Object.assign(timersPromises, {
  setTimeout: (ms: number, value?: unknown, { signal }: { readonly signal?: AbortSignal } = {}) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const clear = timers.set(() => resolve(value), ms);
      signal?.addEventListener('abort', () => {
        clear();
        reject(signal.reason);
      });
    }),
});
syncBuiltinESMExports();
