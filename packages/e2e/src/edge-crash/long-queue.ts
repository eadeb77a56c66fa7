import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createEdgeClient } from '@sluice/core';
import { atOnce } from '../crash/at-once.ts';
import type { Boundary, Interruption } from '../crash/point.ts';
import { ID } from '../crash/scene.ts';
import { EDGE_PROGRAM } from '../edge-hosts.ts';
import { begin, endOf, halting, resume } from './edge-control.ts';
import type { EdgeProcess } from './edge-process.ts';
import type { EdgeStage } from './edge-stage.ts';

export const QUEUED = 1240;
export const KEPT = 900;
/** The gateway lists so many (evidence/queue#show-cap). */
const SHOWN = 500;
/** A sender has so many calls under way at once. */
export const SENDERS = 8;

/** The variable with a key for the messages that an edge remembers, as the program itself makes one. */
export async function makeSealingKey(): Promise<Readonly<Record<string, string>>> {
  const { stdout } = await promisify(execFile)(process.execPath, [EDGE_PROGRAM, 'sealing-key']);
  const name = 'SLUICE_EDGE_SEALING_KEYS';
  const made: unknown = JSON.parse(stdout);
  if (typeof made !== 'object' || made === null || !(name in made)) throw new TypeError('The program made no sealing key.');
  return { [name]: String(made[name]) };
}

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The ids of all that the gateway has accepted, in its order. */
export function acceptedAt({
  emulator,
}: Pick<EdgeStage, 'emulator'>): readonly { readonly id: string; readonly message: string }[] {
  return emulator.engine.record
    .all()
    .flatMap((item) => (item.event === 'accepted' ? [{ id: item.messageId, message: String(item.body['message']) }] : []));
}

/**
 * Sends through an edge until the gateway has accepted as many as wanted. A message without an answer is not sent again: nothing says whether it was
 * accepted. The edge is killed at some of the sends, and started again.
 *
 * @param kills at which accepted sends, in rising order; of those among the last the gateway lists none, and nothing remembers them.
 * @returns the edge that runs then, and how many answers the senders have got.
 */
export async function sendAll(
  stage: EdgeStage,
  kills: readonly number[],
  boundary: () => Boundary,
): Promise<{ readonly edge: EdgeProcess; readonly answered: number }> {
  let edge = await begin(stage);
  let sent = 0;
  let answered = 0;
  const send = async (n: number): Promise<void> => {
    if (await sendOffer(edge, stage.key, n)) answered += 1;
  };
  const remaining = [...kills];
  while (acceptedAt(stage).length < QUEUED) {
    const accepted = acceptedAt(stage).length;
    const [next] = remaining;
    const count = next === undefined ? QUEUED - accepted : Math.min(QUEUED, next + SENDERS) - accepted;
    const numbers = Array.from({ length: count }, () => (sent += 1));
    if (next !== undefined) {
      remaining.shift();
      halting(stage, Promise.resolve(edge), { interruption: killedAt('sendMessage', next - accepted, boundary()), how: 'kill' });
    }
    await atOnce(SENDERS)(numbers, send);
    if ((await endOf(edge, 'kill')) !== 'gone') continue;
    await stage.proxy.settled();
    const started = await resume(stage, { interruption: undefined, how: 'kill' }, undefined);
    if (started === undefined) throw new Error('The edge was killed again.');
    edge = started;
  }
  return { edge, answered };
}

/** @returns whether it was answered, and accepted. */
export async function sendOffer({ url }: { readonly url: string }, key: string, n: number): Promise<boolean> {
  const body = JSON.stringify({ chatId: `7999${String(n % 70).padStart(7, '0')}@c.us`, message: `Offer ${n}` });
  const answer = await fetch(`${url}/waInstance${ID}/sendMessage/${key}`, { method: 'POST', body }).catch(() => undefined);
  return answer?.status === 200;
}

export function killedAt(operation: string, nth: number, boundary: Boundary): Interruption {
  return { how: 'kill', point: { at: 'call', operation, nth, boundary } };
}

/** Where a sender may be killed so that the gateway still lists what it had sent. */
export function killsOfSenders(random: () => number, count: number): readonly number[] {
  return Array.from({ length: count }, () => 1 + Math.floor(random() * (SHOWN - 100))).toSorted((one, other) => one - other);
}

/** Begins a clearing of all but those that are kept. @returns how many the plan lists, how many it cannot, and the ids of those that it keeps. */
export async function clearAllBut(
  { key }: Pick<EdgeStage, 'key'>,
  edge: { readonly url: string },
  ids: readonly string[],
  beforeStart: () => Promise<void>,
): Promise<{ readonly listed: number; readonly lost: number; readonly kept: readonly string[] }> {
  const client = createEdgeClient({ edgeUrl: edge.url, key, retries: 0 });
  const plan = await client.planClearing(ID, { selection: { ids: [...ids] } });
  await beforeStart();
  const body = { plan, lost: plan.lost, confirm: ID, reason: 'The number was blocked.' };
  // Its caller gets no answer where the edge is killed.
  await client.startClearing(ID, body, { idempotencyKey: 'all-but-900' }).catch(() => undefined);
  return {
    listed: plan.toClear.length + plan.toKeep.length,
    lost: plan.lost,
    kept: plan.toKeep.flatMap(({ messageIds }) => messageIds),
  };
}
