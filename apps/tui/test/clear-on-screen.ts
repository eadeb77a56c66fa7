import type { Selection } from '@sluice/queue';
import { jobInState } from '@sluice/queue/testing';
import { expect } from 'vitest';
import type { AppOnEmulator, Opening } from './app-on-emulator.ts';

export const SHOP = '1101000001';
/** Its queue: 80 files of a broadcast, and 14 texts of customers. */
export const BAKERY = '1101000002';
export const EVERYTHING: Selection = { all: true };
export const FILES: Selection = { types: ['sendFileByUrl'] };

type Open = (opening?: Opening) => AppOnEmulator;

/** A clear that is asked for. */
export interface AskedClear {
  readonly idInstance: string;
  readonly selection: Selection;
  /** How many are lost, where that is asked for. */
  readonly lost?: string;
  readonly reason?: string;
}

/** Plans a clear in a new app, and confirms it. */
export async function clearOn(open: Open, asked: AskedClear, opening?: Opening): Promise<AppOnEmulator> {
  const app = open(opening);
  await confirmClear(app, asked);
  return app;
}

/** Plans a clear and confirms it: then the screen of its job is there. */
export async function confirmClear(app: AppOnEmulator, asked: AskedClear): Promise<void> {
  const { idInstance, selection, lost, reason = 'The wrong price list' } = asked;
  app.running.app.open('plan', { idInstance, selection });
  await app.until((screen) => /To clear: \d|Очистить: \d/.test(screen));
  app.hit('enter');
  for (const line of [idInstance, ...(lost === undefined ? [] : [lost]), reason]) {
    app.type(line);
    app.hit('enter');
  }
}

/** A clearing of another process, which has died after the request; the queue is empty since. */
export async function leftOn(open: Open, state: 'captured' | 'restoring'): Promise<AppOnEmulator> {
  const app = open();
  const journal = await app.session.journal();
  jobInState(journal, { idInstance: BAKERY, actor: 'anna@desk', reason: 'A wrong list', state, owner: 'gone' });
  await app.services.jobs.refresh();
  return app;
}

export function expectClearedOnce({ countCalls }: AppOnEmulator): void {
  expect(countCalls(BAKERY, 'clearMessagesQueue')).toBe(1);
  expect(countCalls(BAKERY, 'sendMessage')).toBe(14);
}

/** A screen as one row. */
export const flat = (screen: string): string => screen.replaceAll(/\s+/g, ' ');
