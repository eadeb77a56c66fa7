import type { JobStep } from '@sluice/queue';
import type { Restoring } from '@sluice/queue/job';
import { expect, it } from 'vitest';
import { en } from '../sentences/en/en.ts';
import { stepLines } from './step-lines.ts';

it('says of what goes on a line every ten seconds, and one every minute where it would say the same', () => {
  let now = 0;
  const lines = stepLines({ clock: { now: () => now }, sentences: en });
  const said = (at: number, done: number): number => {
    now = at;
    const step: Restoring = { step: 'restoring', job: 'w', kind: 'clear', done, of: 14 };
    return lines(step).length;
  };
  expect([said(0, 0), said(5000, 1), said(10_000, 2), said(20_000, 2), said(69_000, 2), said(70_000, 2)]).toEqual([
    1, 0, 1, 0, 0, 1,
  ]);
});

const watching = (departed: number): JobStep => ({ step: 'watching', departed, until: 300_000 });

it('says as seldom that the delay is read, confirmed and watched', () => {
  let now = 0;
  const lines = stepLines({ clock: { now: () => now }, sentences: en });
  const said = (at: number, step: JobStep): number => {
    now = at;
    return lines(step).length;
  };
  const reading: JobStep = { step: 'measuring', job: 'w', kind: 'go', isStarting: false };
  const measuring: JobStep = { step: 'measuring', job: 'w', kind: 'go', isStarting: true };
  const confirming: JobStep = { step: 'confirming', kind: 'stop', shownMs: 500, until: 300_000 };
  const all = [said(0, reading), said(500, measuring), said(1000, measuring), said(2000, confirming), said(7000, confirming)];
  // That it waits for the instance was not said for ten seconds.
  expect(all).toEqual([1, 1, 0, 1, 0]);
  expect([said(8000, watching(0)), said(10_000, watching(1)), said(18_000, watching(2))]).toEqual([1, 0, 1]);
});
