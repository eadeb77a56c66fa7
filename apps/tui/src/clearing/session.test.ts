import { SluiceError } from '@sluice/core';
import type { Journal } from '@sluice/queue';
import { jobInState } from '@sluice/queue/testing';
import { describe, expect, it } from 'vitest';
import { fakeHost } from '../../test/fake-host.ts';
import { memoryJournal, sessionWith, sourceIn, type TestSession } from '../../test/session.ts';
import type { Host } from '../cli/host.ts';
import { createRuns, type Step } from './runs.ts';
import { endSession, type Session } from './session.ts';

const SHOP = '1101000001';

/** The end of a session: the lines that it writes, and the code that it ends with. */
async function leave(parts: Partial<TestSession>, different: Partial<Host> = {}): Promise<{ said: string; code: number }> {
  const exited = { said: '', code: 0 };
  const { host } = fakeHost({
    write: (text) => {
      exited.said += text;
    },
    writeError: (text) => {
      exited.said += `${text}\n`;
    },
    exit: (code) => {
      exited.code = code;
    },
    ...different,
  });
  const session = sessionWith({ clock: host.clock, ...parts });
  await endSession(host, session, sourceIn(session));
  return exited;
}

function journalWithClearing(): Journal {
  const journal = memoryJournal();
  jobInState(journal, { idInstance: SHOP, actor: 'operator', reason: 'A wrong list', state: 'cleared', owner: 'one run' });
  return journal;
}

/** A run that goes on until it is cancelled, and ends then as said. */
function runsUntil(last: Step): Session['runs'] {
  const runs = createRuns({ now: () => 0 });
  async function* steps(signal: AbortSignal): AsyncGenerator<Step> {
    yield { step: 'clearing' };
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
    yield last;
  }
  runs.begin(SHOP, steps, () => undefined);
  return runs;
}

async function* never(): AsyncGenerator<Step> {
  yield { step: 'clearing' };
  await new Promise(() => undefined);
}

function interruptAtOnce(listener: () => void): () => void {
  listener();
  return () => undefined;
}

const interrupted: Extract<Step, { step: 'interrupted' }> = {
  step: 'interrupted',
  job: 'w',
  error: new SluiceError({ code: 'aborted', message: 'Only the looking was stopped.' }),
};

it('says nothing where nothing is unfinished', async () => {
  expect(await leave({})).toEqual({ said: '', code: 0 });
});

it('names what is unfinished in the journal, and how to go on with it', async () => {
  const journal = journalWithClearing();
  const [job] = journal.openJobs();
  expect(await leave({ readOpenJobs: async () => journal.openJobs() })).toEqual({
    said: `The clearing of instance ${SHOP} is not at its end. Go on with it: sluice resume ${job?.id}\n`,
    code: 0,
  });
});

it('stops what goes on before the program ends, and says that its outcome is not known', async () => {
  const runs = runsUntil(interrupted);
  const { said, code } = await leave({ runs });
  expect(said).toMatch(/^Stopping .*Ctrl\+C leaves at once\.\n$/);
  expect(code).toBe(4);
  expect(runs.get().get(SHOP)?.get().at(-1)).toBe(interrupted);
});

it('ends well when nothing had been sent yet: that is cancelled', async () => {
  expect(await leave({ runs: runsUntil({ step: 'cancelled' }) })).toMatchObject({ code: 0 });
});

it('leaves at once at Ctrl+C, and names what stays unfinished', async () => {
  const runs = createRuns({ now: () => 0 });
  runs.begin(SHOP, never, () => undefined);
  const journal = journalWithClearing();
  const { said, code } = await leave({ runs, readOpenJobs: async () => journal.openJobs() }, { onInterrupt: interruptAtOnce });
  expect(said).toContain('sluice resume ');
  expect(code).toBe(4);
});

it('says of the demo that what is unfinished is lost with it', async () => {
  const journal = journalWithClearing();
  const { said, code } = await leave({
    isKept: false,
    runs: runsUntil(interrupted),
    readOpenJobs: async () => journal.openJobs(),
  });
  expect(said).toMatch(/lost with the demo/);
  expect(said).not.toContain('sluice resume');
  expect(code).toBe(0);
});

it('leaves also when the journal cannot be read, and says so', async () => {
  const error = new SluiceError({ code: 'journal-damaged', message: 'The journal is damaged.' });
  expect(await leave({ readOpenJobs: () => Promise.reject(error) })).toEqual({ said: 'The journal is damaged.\n', code: 0 });
});

/** A run that has ended, and whose end the operator has seen. */
async function ended(...steps: readonly Step[]): Promise<Session['runs']> {
  const runs = createRuns({ now: () => 0 });
  async function* all(): AsyncGenerator<Step> {
    yield* steps;
  }
  const over = Promise.withResolvers<void>();
  runs.begin(SHOP, all, over.resolve);
  await over.promise;
  runs.dismiss(SHOP);
  return runs;
}

describe('what was done', () => {
  const done: Step = {
    step: 'done',
    report: {
      job: 'w',
      snapshot: 'snap-1',
      queue: 'messages',
      captured: 94,
      unseen: 0,
      cleared: undefined,
      mayHaveBeenSent: 0,
      arrived: 0,
      unprotected: { windowMs: 900, entries: { by: 'counted', count: 0 } },
      restore: undefined,
    },
  };

  it('stays on the screen after the app: what, the snapshot, and how to undo it', async () => {
    const runs = await ended({ step: 'captured', snapshot: 'snap-1', captured: 94, unseen: 0 }, done);
    expect(await leave({ runs })).toEqual({
      said:
        `${SHOP}: Done: the message queue was cleared.\n` +
        `The snapshot is snap-1. To restore from it, with the reason between the quotes: sluice restore snap-1 --all --confirm ${SHOP} --reason ''\n`,
      code: 0,
    });
  });

  it('in the demo names no snapshot: that is lost with it', async () => {
    const { said } = await leave({ runs: await ended(done), isKept: false });
    expect(said).toBe(`${SHOP}: Done: the message queue was cleared.\n`);
  });

  it('is nothing where nothing was done', async () => {
    expect(await leave({ runs: await ended({ step: 'capturing', job: 'w' }, { step: 'cancelled' }) })).toEqual({
      said: '',
      code: 0,
    });
  });

  it('and could not go on does not end with 0, also when its end was seen before', async () => {
    const journal = journalWithClearing();
    const [job] = journal.openJobs();
    if (job === undefined) throw new Error('There is no job.');
    const runs = await ended({ ...interrupted, job: job.id });
    const { said, code } = await leave({ runs, readOpenJobs: async () => journal.openJobs() });
    expect(said).toContain(`Go on with it: sluice resume ${job.id}`);
    expect(code).toBe(4);
  });
});
