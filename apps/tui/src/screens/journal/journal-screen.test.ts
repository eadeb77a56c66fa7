import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Journal } from '@sluice/queue';
import { jobInState } from '@sluice/queue/testing';
import { untilResolved } from '@sluice/testing';
import { describe, expect, it } from 'vitest';
import { type AppOnEmulator, type Opening, useAppOnEmulator } from '../../../test/app-on-emulator.ts';
import { clearIn, queueIn } from '../../../test/cleared-queue.ts';
import { jsonLines } from '../../../test/json-output.ts';
import { memoryJournal, sessionWith } from '../../../test/session.ts';
import { NUMBERS, shopScenario } from '../../../test/shop-scenario.ts';

const open = useAppOnEmulator();

async function opened(idInstance: string | undefined, opening: Opening = {}): Promise<AppOnEmulator> {
  const app = open({ scenario: shopScenario(), ...opening });
  await clearIn(app, NUMBERS.kiosk, 'Call 79990000001, the number was blocked');
  await clearIn(app, NUMBERS.oddities);
  app.running.app.open('journal', { idInstance });
  await app.until((shown) => shown.includes('› 2026'));
  return app;
}

/** Writes many events, as an operator who holds and releases again and again. */
async function hold(app: AppOnEmulator, count: number): Promise<void> {
  const journal = await app.session.journal();
  for (let at = 0; at < count; at += 1) {
    journal.setHold({ idInstance: NUMBERS.kiosk, until: app.session.clock.now() + 1000, actor: 'cron', reason: `hold ${at}` });
  }
}

describe('the journal', () => {
  it('says that there is no event', async () => {
    const app = open({ scenario: shopScenario() });
    app.running.app.open('journal', { idInstance: undefined });
    expect(app.screen()).toContain('Reading the journal…');
    expect(await app.shows('The journal has no event yet.')).not.toContain('/ find');
  });

  it('says of one instance that there is no event of it, and leads to those of the others', async () => {
    const app = open({ scenario: shopScenario() });
    await clearIn(app, NUMBERS.kiosk);
    app.running.app.open('journal', { idInstance: NUMBERS.shop });
    await app.shows('The journal has no event of this instance yet. a: those of all instances.');
    app.hit('a');
    await app.shows('9 events');
  });

  it('shows each event once, also where it was opened in a window that was too small to draw it: it was read twice', async () => {
    const app = open({ scenario: shopScenario() });
    await clearIn(app, NUMBERS.kiosk);
    app.running.app.open('journal', { idInstance: undefined });
    await app.pass(5000);
    await app.shows('9 events', 'clearing: done');
    await app.pass(5000);
    expect(app.screen()).toContain('9 events');
  });

  it('shows what was done, by whom and why, newest first, with phone numbers masked', async () => {
    const app = await opened(NUMBERS.kiosk);
    await app.shows('Journal of kiosk', 'clearing: done · 9 events. Enter: all of them', 'By: operator@desk');
    app.hit('enter');
    const shown = await app.shows('Only job ', 'job opened');
    expect(shown.indexOf('job done')).toBeLessThan(shown.indexOf('job opened'));
    app.hit('down');
    await app.shows('Why: Call ••••••••001, the number was blocked');
    app.hit('v');
    await app.shows('Why: Call 79990000001, the number was blocked');
  });

  it('says in Russian what Sluice itself has written in English: reasons, evidence, errors and words of reports', async () => {
    const app = open({ scenario: shopScenario(), language: 'ru', where: 'тест' });
    await clearIn(app, NUMBERS.kiosk, 'Список не тот');
    const queue = await queueIn(app, NUMBERS.kiosk);
    const [snapshot] = queue.snapshots();
    const again = { confirm: NUMBERS.kiosk, actor: 'ivan', reason: 'Нужны' };
    for (const _ of [1, 2]) await untilResolved(queue.restore(snapshot?.id ?? '', { types: ['sendMessage'] }, again));
    app.emulator.faults.plant({ operation: 'clearMessagesQueue', times: 1, fault: { kind: 'reset' } });
    await clearIn(app, NUMBERS.shop, 'Список не тот').catch(() => undefined);
    app.running.app.open('journal', { idInstance: undefined });
    await app.shows('событ');
    const size = { columns: 200, rows: 60 };
    const screens: string[] = [];
    for (let job = 0; job < 4; job += 1) {
      app.hit('enter');
      await app.until((shown) => shown.includes('Только задание') && !shown.includes('Читаю'));
      screens.push(app.screen(size));
      for (let at = 0; at < 17; at += 1) {
        app.hit('enter');
        screens.push(app.screen(size));
        app.hit('escape', 'down');
      }
      app.hit('escape');
      await app.until((shown) => shown.includes('41 событие'));
      app.hit('down');
    }
    const all = screens.join('\n');
    expect(all).toMatch(/Идёт очистка очереди: Список не тот/);
    expect(all).toContain('Очистка закончилась.');
    // Sentences: an id, a name of the interface or that of a clock is no English.
    expect(all.replaceAll(/› origin: .*/g, '')).not.toMatch(/\b(?:The|the|was|has|is) /);
  });

  it('says to the second when something was done, as everywhere in the journal: nine events of a clear had one time', async () => {
    const app = await opened(NUMBERS.kiosk);
    app.hit('enter');
    await app.shows('Only job ', 'job opened');
    const times = [...app.screen().matchAll(/^ [ ›] (2026-\d\d-\d\d \d\d:\d\d:\d\d) /gm)].map(([, at = '']) => at);
    expect(times.length).toBeGreaterThan(8);
    expect(new Set(times).size).toBeGreaterThan(1);
    expect(times).toEqual(times.toSorted((one, other) => other.localeCompare(one)));
  });

  it('calls a hold a hold: in Russian it was “sending stopped”, which a hold does not do', async () => {
    const app = open({ scenario: shopScenario(), language: 'ru' });
    await clearIn(app, NUMBERS.kiosk);
    app.running.app.open('journal', { idInstance: NUMBERS.kiosk });
    await app.shows('очистка: готово');
    app.hit('enter');
    const shown = await app.shows('отправители приостановлены', 'приостановка снята');
    expect(shown).not.toMatch(/отправка (остановлена|разрешена)/);
    // The newest is first: the snapshot was saved before the capture was done.
    expect(shown.indexOf('очередь зафиксирована')).toBeLessThan(shown.indexOf('снимок сохранён'));
    const inEnglish = await opened(NUMBERS.kiosk);
    inEnglish.hit('enter');
    await inEnglish.shows('senders held', 'senders released');
  });

  it('cuts no column to nothing in a narrow window: who did it, and why, were `operato… The clea…` in each row', async () => {
    const app = await opened(NUMBERS.kiosk);
    const narrow = await app.shows('WHEN');
    expect(narrow).toMatch(/WHEN +WHAT +WHY/);
    expect(narrow).toMatch(/clearing: done {2,}Call •{8}001, the n/);
    expect(app.screen({ columns: 140, rows: 40 })).toMatch(/WHAT +BY +WHY|WHAT +BY +JOB +WHY/);
    app.type('a');
    const all = await app.shows('Journal of all instances', 'INSTANCE');
    expect(all).toMatch(/WHEN +INSTANCE +WHAT/);
    expect(all).not.toMatch(/ BY | WHY/);
    // It said “all” where all are shown.
    expect(app.screen({ columns: 140, rows: 40 })).toContain('a all/one');
  });

  it('shows all instances, and only the kind, the job and the instance of the selected event', async () => {
    const app = await opened(NUMBERS.kiosk);
    app.type('a');
    await app.shows('Journal of all instances', 'oddities', 'clearing: done');
    app.hit('end');
    await app.shows('Why: Call');
    app.type('t');
    await app.shows('Only kind “job done”. Esc: all.', '2 events');
    app.hit('escape');
    await app.shows('Journal of all instances', 'clearing: done');
    app.type('o');
    await app.shows('Only job ');
    app.hit('escape', 'escape');
    expect(app.running.stack().at(-1)?.name).toBe('fleet');
  });

  it('finds a text in any field, and says when nothing has it', async () => {
    const app = await opened(undefined);
    app.type('/verified');
    await app.until((shown) => shown.includes('clear verified') && !shown.includes('job opened'));
    app.hit('enter');
    await app.shows('Only with “verified”. Esc: all.');
    app.hit('escape');
    app.type('/no such word');
    await app.shows('The journal has no such event. Esc: all.');
  });

  it('shows every field of an event in words, and leads to its snapshot', async () => {
    const app = await opened(NUMBERS.kiosk);
    app.type('/captured');
    await app.shows('2 events');
    app.hit('enter', 'end', 'enter');
    await app.shows(
      'Event ',
      'What: capture done (captured)',
      'Instance: kiosk (1101000002)',
      'messages leave: no',
      'snapshot: ',
    );
    app.type('S');
    await app.shows('Snapshot ', '17 messages');
  });

  it('reads page by page as it is scrolled, and never all of a large journal', async () => {
    let count = 0;
    const journal = memoryJournal();
    const counted: Journal = {
      ...journal,
      events(page) {
        const found = journal.events(page);
        count += found.length;
        return found;
      },
    };
    const app = open({ scenario: shopScenario(), session: sessionWith({ opened: journal, journal: async () => counted }) });
    await hold(app, 2000);
    app.running.app.open('journal', { idInstance: undefined });
    await app.shows('hold 1999', 'the newest 200 events; older ones below');
    expect(count).toBe(200);
    app.hit('end');
    await app.shows('the newest 400 events');
    expect(count).toBeLessThan(700);
  });

  it('looks for a text in all of it, however far back, with what it looked through', async () => {
    // Reasons are in the rows of a window of this width.
    const app = open({ scenario: shopScenario(), columns: 120 });
    await hold(app, 2000);
    app.running.app.open('journal', { idInstance: undefined });
    await app.shows('hold 1999');
    app.type('/hold 7');
    app.hit('enter');
    await app.shows('hold 1997');
    app.hit('escape');
    app.type('/“nothing”');
    await app.shows('The journal has no such event.');
  });

  it('shows new events as they come, and keeps the selected one', async () => {
    const app = await opened(NUMBERS.kiosk);
    app.hit('down', 'down');
    const before = /› .*$/m.exec(app.screen())?.[0];
    await hold(app, 3);
    await app.shows('hold 2');
    expect(/› .*$/m.exec(app.screen())?.[0]).toBe(before);
  });

  it('has one row for each job, with what it has come to: a clear had nine, and a restore of 500 had 1,000', async () => {
    const app = open({ scenario: shopScenario() });
    const snapshot = await clearIn(app, NUMBERS.kiosk, 'The number was blocked');
    const queue = await queueIn(app, NUMBERS.kiosk);
    await untilResolved(queue.restore(snapshot, { all: true }, { confirm: NUMBERS.kiosk, actor: 'ivan', reason: 'too much' }));
    app.running.app.open('journal', { idInstance: NUMBERS.kiosk });
    const shown = await app.shows('restore: done', 'clearing: done', 'The number was');
    expect(shown).not.toMatch(/about to resend|job opened/);
    app.hit('home', 'enter');
    await app.shows('Only job ', 'resend answered');
    app.hit('escape');
    await app.until((screen) => /› .*restore: done/.test(screen));
    // What a search finds are events, and those of a restore are folded.
    app.type('/ivan');
    app.hit('enter');
    await app.shows('17 resends', 'restoring begun');
  });

  it('says of a job what it has come to, also of one that is open, and leads to its snapshot', async () => {
    const app = open({ scenario: shopScenario() });
    await clearIn(app, NUMBERS.kiosk);
    jobInState(await app.session.journal(), {
      idInstance: NUMBERS.shop,
      actor: 'anna@desk',
      reason: 'A wrong list',
      state: 'clearing',
      owner: 'gone',
    });
    app.running.app.open('journal', { idInstance: undefined });
    await app.shows('clearing: open · 3 events', 'clearing: done');
    app.hit('down');
    app.type('S');
    await app.shows('Snapshot ', '17 messages');
  });

  it('reads so far that the window is full of rows, however many events are in one', async () => {
    const app = open({ scenario: shopScenario(), rows: 40 });
    const snapshot = await clearIn(app, NUMBERS.shop);
    const queue = await queueIn(app, NUMBERS.shop);
    await untilResolved(queue.restore(snapshot, { all: true }, { confirm: NUMBERS.shop, actor: 'ivan', reason: 'all' }));
    app.running.app.open('journal', { idInstance: NUMBERS.shop });
    await app.shows('restore: done', 'clearing: done');
  });

  it('is written into a file, oldest first: only what is meant', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sluice-journal-'));
    try {
      const app = await opened(NUMBERS.kiosk);
      app.type('/snapshot saved');
      app.hit('enter');
      await app.shows('1 event');
      app.type('e');
      await app.shows('Events of this instance, only with “snapshot saved”, oldest first.');
      app.hit('ctrl+u');
      app.type(join(folder, 'journal.jsonl'));
      app.hit('enter');
      await app.shows('1 event exported to');
      expect(jsonLines(readFileSync(join(folder, 'journal.jsonl'), 'utf8'))).toMatchObject([
        { kind: 'snapshot-saved', idInstance: NUMBERS.kiosk },
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each(['en', 'ru'] as const)('fits every size: %s', async (language) => {
    const app = await opened(undefined, { language });
    for (const size of [
      { columns: 72, rows: 18 },
      { columns: 80, rows: 24 },
      { columns: 140, rows: 40 },
      { columns: 200, rows: 60 },
    ]) {
      expect(app.screen(size)).toContain('› 2026');
      app.hit('enter');
      await app.shows(language === 'en' ? 'Only job' : 'Только задание', '› 2026');
      expect(app.screen(size)).toContain('› 2026');
      app.hit('enter');
      expect(app.screen(size)).toContain('oddities (1101000003)');
      app.hit('escape', 'escape');
      await app.until((shown) => shown.includes(language === 'en' ? 'clearing: done' : 'очистка: готово'));
    }
  });
});
