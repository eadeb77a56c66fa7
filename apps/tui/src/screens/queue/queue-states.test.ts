import type { Journal } from '@sluice/queue';
import type { Job } from '@sluice/queue/journal';
import { jobInState } from '@sluice/queue/testing';
import { createFakedClock } from '@sluice/testing';
import { describe, expect, it, vi } from 'vitest';
import { type AppOnEmulator, type Opening, useAppOnEmulator } from '../../../test/app-on-emulator.ts';
import { memoryJournal, sessionWith } from '../../../test/session.ts';
import { NUMBERS, shopScenario } from '../../../test/shop-scenario.ts';

const openApp = useAppOnEmulator();

function openQueue(idInstance: string, opening: Opening = {}): AppOnEmulator {
  const app = openApp({ scenario: shopScenario(), ...opening });
  app.running.app.open('queue', { idInstance });
  return app;
}

/** The time of the emulator, which begins ten seconds ahead. */
function emulated(): number {
  return Date.now() + 10_000;
}

function withOpenJob(idInstance: string): Journal {
  const journal = memoryJournal();
  jobInState(journal, {
    idInstance,
    actor: 'operator',
    reason: 'A wrong list',
    state: 'restoring',
    owner: 'a process that is gone',
  });
  return journal;
}

const SIZES = [
  { columns: 72, rows: 18 },
  { columns: 80, rows: 24 },
  { columns: 140, rows: 40 },
  { columns: 200, rows: 60 },
  { columns: 250, rows: 80 },
] as const;

describe.each(['en', 'ru'] as const)('in %s', (language) => {
  const words = { en: { title: 'Queue of shop', list: 'TEXT' }, ru: { title: 'Очередь: shop', list: 'ТЕКСТ' } }[language];

  it.each(SIZES)('everything fits into $columns×$rows, with marks, a filter, groups, a range and a notice', async (size) => {
    const app = openQueue(NUMBERS.shop, { language, ...size });
    await app.shows(words.title, words.list);
    for (const key of [
      ' ',
      'V',
      'down',
      'i',
      'c',
      't',
      's',
      'o',
      'enter',
      'escape',
      'o',
      'o',
      '/',
      'x',
      'enter',
      'v',
      '#',
      '1',
      'escape',
      'a',
      'G',
    ]) {
      app.hit(key);
      // Throws where a row is too wide or there are too many.
      expect({ key, hasTitle: app.screen().includes(words.title) }).toEqual({ key, hasTitle: true });
    }
  });
});

describe('a small screen', () => {
  it('has the whole finding and its next step, and the key that shows the others', async () => {
    const app = openQueue(NUMBERS.shop, { columns: 72, rows: 18 });
    const screen = await app.shows('TEXT', 'blocked');
    const unbroken = screen.replaceAll(/\s+/g, ' ');
    expect(unbroken).toContain(
      'Next: Before you connect another number, decide what happens to everything that waits: that number would send it, and can get blocked too. Only the whole queue can be cleared, and 740 messages of it without a copy.',
    );
    expect(unbroken).toMatch(/d: \d more/);
    expect(screen).toMatch(/› +1 /);
  });
});

describe('a queue that has not been read', () => {
  it('says so, and plans nothing', () => {
    const app = openQueue(NUMBERS.kiosk);
    const open = vi.spyOn(app.running.app, 'open');
    expect(app.screen()).toContain('Reading the queue…');
    app.hit('c');
    expect(open).not.toHaveBeenCalled();
  });

  it('says whole why it cannot be read, and what to do', async () => {
    const app = openApp({ scenario: shopScenario() });
    app.emulator.faults.plant({ rate: 1, fault: { kind: 'status', status: 403 } });
    app.running.app.open('queue', { idInstance: NUMBERS.kiosk });
    const screen = await app.until((shown) => shown.includes('Next:'));
    expect(screen).toContain('✕');
    expect(screen).not.toContain('Reading');
    expect(screen).not.toContain('Nothing waits');
  });
});

describe('a queue that cannot be read any more', () => {
  it('looks old, says since when, and starts no plan', async () => {
    const app = openQueue(NUMBERS.kiosk);
    await app.shows('17 messages wait.');
    app.emulator.faults.plant({ rate: 1, fault: { kind: 'internal-error' } });
    const screen = await app.shows('Last read at');
    expect(screen).toMatch(/› +1 /);
    const open = vi.spyOn(app.running.app, 'open');
    app.hit('t', 'c');
    expect(app.screen()).toContain('The list is not of now');
    expect(app.screen()).not.toContain('c: plan');
    expect(open).not.toHaveBeenCalled();
  });
});

describe('an empty queue', () => {
  it('is called empty', async () => {
    const app = openQueue(NUMBERS.empty);
    expect(await app.shows('0 waiting')).toContain('Nothing waits');
  });

  it('is not called empty while a job of it is open: what the job is to restore is in no list', async () => {
    const app = openQueue(NUMBERS.empty, {
      session: sessionWith({ opened: withOpenJob(NUMBERS.empty), clock: createFakedClock(emulated) }),
    });
    const screen = await app.shows('0 listed');
    expect(screen).toContain('Nothing is listed now, and a clearing is not at its end.');
    expect(screen).not.toContain('Nothing waits');
    const open = vi.spyOn(app.running.app, 'open');
    app.hit('c');
    expect(open).toHaveBeenCalledWith('clearing', { idInstance: NUMBERS.empty });
  });

  it('is not called empty while this app is at work on it, nor while the journal cannot be read', async () => {
    const app = openQueue(NUMBERS.empty);
    await app.shows('0 waiting');
    app.session.runs.begin(
      NUMBERS.empty,
      () => never(),
      () => undefined,
    );
    const screen = await app.shows('A job goes on in this window');
    expect(screen).not.toContain('Nothing waits');
  });
});

async function* never(): AsyncGenerator<{ readonly step: 'clearing' }> {
  yield { step: 'clearing' };
  await new Promise(() => undefined);
}

describe('a reading from before the end of a job', () => {
  it('is not shown: what the job has restored is not in it, and the queue is read again', async () => {
    const journal = withOpenJob(NUMBERS.kiosk);
    let isEnded = false;
    const readOpenJobs = async (): Promise<readonly Job[]> => (isEnded ? [] : journal.openJobs());
    const app = openQueue(NUMBERS.kiosk, {
      session: sessionWith({ opened: journal, readOpenJobs, clock: createFakedClock(emulated) }),
    });
    await app.shows('17 listed', 'job');
    const kiosk = app.emulator.engine.instance(NUMBERS.kiosk);
    const now = app.emulator.clock.now();
    for (const { id } of kiosk?.shown(now).slice() ?? []) kiosk?.removeWaiting(id, now);
    isEnded = true;
    const shown: string[] = [];
    await app.until((screen) => {
      shown.push(screen);
      return screen.includes('Nothing waits.');
    });
    const afterEnd = shown.slice(shown.findIndex((screen) => !screen.includes('job')));
    expect(afterEnd.filter((screen) => /› +1 /.test(screen))).toEqual([]);
    expect(afterEnd.some((screen) => screen.includes('Reading the queue…'))).toBe(true);
  });
});

describe('a queue that speaks Chat-API', () => {
  it('says so, and which part of it is listed', async () => {
    const app = openQueue(NUMBERS.bazaar);
    expect(await app.shows('TEXT')).toMatch(/Queue of bazaar, \S+ over Chat-API 210001/);
    expect(app.screen()).toContain('3 messages wait.');
  });
});

describe('a window of another size', () => {
  it('has the cursor in it, and a click selects the row that is clicked', async () => {
    const app = openQueue(NUMBERS.shop, { rows: 60 });
    await app.shows('TEXT');
    app.hit(...Array.from({ length: 30 }, () => 'down'));
    expect(app.screen()).toMatch(/› +31 /);
    expect(app.screen({ columns: 72, rows: 18 })).toMatch(/› +31 /);
    expect(app.screen({ columns: 200, rows: 60 })).toMatch(/› +31 /);
    const body = app.screen().split('\n').slice(2);
    app.running
      .stack()
      .at(-1)
      ?.screen.clicked?.(body.findIndex((row) => /^ +35 /.test(row)));
    expect(app.screen()).toMatch(/› +35 /);
  });
});

describe('an instance that the configuration does not name', () => {
  it('is said to be none', () => {
    expect(openQueue('9999').screen()).toContain('There is no instance 9999 in the configuration.');
  });
});
