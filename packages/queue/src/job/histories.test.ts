import { untilResolved, useFakeTime } from '@sluice/testing';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { histories } from '../../test/clearing-history.ts';
import { HistoryRun } from '../../test/history-run.ts';
import { judgeHistory } from '../../test/history-verdict.ts';
import { START } from '../../test/reading.ts';

useFakeTime();

// 100 for every change, 5,000 in the nightly run.
const numRuns = process.env['SLUICE_RUNS'] === undefined ? 100 : Number(process.env['SLUICE_RUNS']) / 2;

test.each([
  ['by a loop', false],
  ['by a host that forgets everything after each step', true],
])(
  'whatever goes wrong and whenever the process dies, driven %s: one clear at most, nothing lost that was to stay, nothing sent twice',
  async (_how, isForgetful) => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        vi.setSystemTime(START);
        const run = new HistoryRun(history, isForgetful);
        await untilResolved(run.play());
        expect(judgeHistory(run)).toEqual([]);
      }),
      { numRuns },
    );
  },
  1_800_000,
);
