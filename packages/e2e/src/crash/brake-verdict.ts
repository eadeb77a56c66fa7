import type { Journal } from '@sluice/queue';
import type { Stage } from './stage.ts';
import { DELAY_MS } from './stage.ts';
import { ID, isOfQueue } from './scene.ts';

/**
 * The faults of a brake or a connect: a delay that nothing remembers, a brake that the journal calls released while it is on, a
 * request that has no business here, a number that is connected and not watched.
 */
export function brakeFaults({ scene, emulator, proxy }: Stage, journal: Journal): readonly string[] {
  if (isOfQueue(scene)) return [];
  const account = emulator.engine.instance(ID);
  const delayMs = Number(account?.settings['delaySendMessagesMilliseconds']);
  const brake = journal.brakeOf(ID);
  const others = proxy.calls.filter(({ operation }) => /^(clear|send)/.test(operation)).map(({ operation }) => operation);
  const [latest] = journal.events({ idInstance: ID, kind: 'not-connected', order: 'newest-first', limit: 1 });
  return [
    ...(delayMs !== DELAY_MS && brake === undefined ? [`the delay is ${delayMs}, and no brake is in the journal`] : []),
    ...(brake !== undefined && brake.delayBeforeMs !== DELAY_MS ? [`the brake remembers ${brake.delayBeforeMs}`] : []),
    ...(delayMs === DELAY_MS && brake?.confirmedAt !== undefined
      ? ['the brake is called on, and the delay is that from before']
      : []),
    ...others.map((operation) => `${operation} was sent`),
    ...(latest !== undefined && scene.kind === 'connect' && account?.state === 'authorized'
      ? ['a number is connected and not watched']
      : []),
  ];
}

/** How often the delay was changed beyond what was asked for: once by a stop, and once more by the go that follows it. */
export function changesBeyond({ scene, proxy }: Stage): number {
  const changes = proxy.calls.filter(({ operation }) => operation === 'setSettings').length;
  const asked = { stop: 1, go: 2, connect: 0, full: 0, selective: 0 }[scene.kind];
  return Math.max(0, changes - asked);
}
