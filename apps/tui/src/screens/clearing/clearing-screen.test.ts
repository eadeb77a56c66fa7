import type { Selection } from '@sluice/queue';
import { jobInState } from '@sluice/queue/testing';
import { freshOrigin, untilResolved } from '@sluice/testing';
import { describe, expect, it } from 'vitest';
import { type AppOnEmulator, type Opening, useAppOnEmulator } from '../../../test/app-on-emulator.ts';
import { sourceIn } from '../../../test/session.ts';
import { fakeHost } from '../../../test/fake-host.ts';
import { expectToFit } from '../../../test/sizes.ts';
import { endSession } from '../../clearing/session.ts';
import { emulatedInstances } from '../../demo/demo-instances.ts';
import { queueOf } from '../../instances/connected-instance.ts';

const SHOP = '1101000001';
/** Its queue: 80 files of a broadcast, and 14 texts of customers. */
const BAKERY = '1101000002';
const EVERYTHING: Selection = { all: true };
const FILES: Selection = { types: ['sendFileByUrl'] };
const SMALL = { columns: 40, rows: 8 } as const;

const open = useAppOnEmulator();

/** Plans a clear and confirms it. */
async function clear(
  idInstance: string,
  selection: Selection,
  lost: readonly string[] = [],
  opening: Opening = {},
): Promise<AppOnEmulator> {
  const app = open(opening);
  app.running.app.open('plan', { idInstance, selection });
  await app.until((screen) => screen.includes('Goes: ') || screen.includes('Уйдут: '));
  app.hit('enter');
  for (const line of [idInstance, ...lost, 'The wrong price list']) {
    app.type(line);
    app.hit('enter');
  }
  return app;
}

const flat = (screen: string): string => screen.replaceAll(/\s+/g, ' ');

function expectClearedOnce({ countCalls }: AppOnEmulator): void {
  expect(countCalls(BAKERY, 'clearMessagesQueue')).toBe(1);
  expect(countCalls(BAKERY, 'sendMessage')).toBe(14);
}

/** A clearing of another process, which has died after the request; the queue is empty since. */
async function abandoned(state: 'captured' | 'restoring', opening: Opening = {}): Promise<AppOnEmulator> {
  const app = open(opening);
  const journal = await app.session.journal();
  jobInState(journal, { idInstance: BAKERY, actor: 'anna@desk', reason: 'A wrong list', state, owner: 'gone' });
  await app.services.jobs.refresh();
  return app;
}

describe('a clear', () => {
  it('of a blocked number says at each step what it waits for and how long at most, and at its end what was done and how to undo it', async () => {
    const app = await clear(SHOP, EVERYTHING, ['740']);
    const { shows, hit, screen } = app;
    await shows('Clear the queue of shop', 'operator began it at', 'The wrong price list', 'Reading the queue and storing');
    // The list was empty then: it was "500 still listed", an initial value.
    const sure = await shows(
      '✓ Captured 500 messages',
      '✓ The gateway says that the queue is cleared',
      'Making sure: reading',
      'more.',
    );
    expect(sure).toMatch(/At most 5 min \d+ s more\./);
    expect(sure).not.toContain('of the captured still listed');
    expect(flat(sure)).toContain('the job goes on as long as Sluice is open');
    await shows('✓ Verified', '✓ Done: the queue of messages was cleared, and no other.');
    expect(flat(screen())).toContain('which can be 10 s old, 740 messages could not be captured and are gone.');
    expect(flat(screen())).toMatch(
      /r: restore all or some of what was captured\. The same by command: sluice restore \S+ --all --confirm 1101000001/,
    );
    expect(app.countCalls(SHOP, 'clearMessagesQueue')).toBe(1);
    hit('r');
    await shows('Plan of a restore');
    hit('escape');
    await shows('✓ Done: ');
    hit('n');
    await shows('Before you connect a number to ');
    hit('escape');
    await shows('✓ Done: ');
    hit('enter');
    await shows('5 instances');
  });

  it('of one broadcast restores the answers to customers, each once, and shows how far it is', async () => {
    const app = await clear(BAKERY, FILES);
    const { shows } = app;
    await shows('✓ Verified', 'Restoring what is to stay: 0 of 14', 'At most 1 min');
    const done = await shows('✓ Done: the queue of messages was cleared, and no other. 14 of 14');
    // The times at which the steps were reached.
    expect(done).toMatch(/✓ The gateway says that the queue is cleared +09:00:\d\d\n/);
    expectClearedOnce(app);
  });

  it('is planned again when the queue has changed while the plan was confirmed, and asks for the figures of then', async () => {
    const app = open();
    app.running.app.open('plan', { idInstance: BAKERY, selection: EVERYTHING });
    await app.shows('94  can be seen');
    const body = { chatId: '79990000001@c.us', message: 'Are you open?' };
    app.emulator.engine.instance(BAKERY)?.accept({ type: 'sendMessage', body }, app.emulator.clock.now());
    app.hit('enter');
    for (const line of [BAKERY, 'All of it goes']) {
      app.type(line);
      app.hit('enter');
    }
    await app.shows('1 message has joined the queue', 'Enter: plan again, on the queue as it is now');
    app.hit('enter');
    await app.shows('95  can be seen');
    app.hit('enter');
    for (const line of [BAKERY, 'All of it goes']) {
      app.type(line);
      app.hit('enter');
    }
    await app.shows('✓ Done: ');
    expect(app.countCalls(BAKERY, 'clearMessagesQueue')).toBe(1);
  });

  it('is cancelled by a key as long as nothing was sent, and says so', async () => {
    const app = await clear(BAKERY, EVERYTHING);
    await app.shows('Reading the queue and storing', 'x: cancel');
    app.hit('x');
    await app.shows('✓ Cancelled before anything was sent');
    expect(app.countCalls(BAKERY, 'clearMessagesQueue')).toBe(0);
    app.hit('enter');
    await app.shows('5 instances');
  });
});

describe('a clear that goes on', () => {
  it('when the window shrinks and is enlarged again: no second runner, and its own job is never offered', async () => {
    const app = await clear(BAKERY, FILES);
    const { running, shows, screen, hit, pass } = app;
    for (const reached of [
      '✓ Captured 94 messages',
      '✓ The gateway says that the queue is cleared',
      'Restoring what is to stay',
    ]) {
      await shows(reached);
      expect(screen(SMALL)).toContain('40×8 is too small');
      running.handleUnseenKeys(['enter', 'enter', 'x', 'r', 'escape']);
      await pass(1500);
      const again = screen();
      expect(again).toContain('✓ Captured 94 messages');
      expect(again).not.toMatch(/finish|not finished/);
      hit('enter');
    }
    await shows('✓ Done: ', '14 of 14');
    expectClearedOnce(app);
  });

  it('is left and come back to by a key, is said on every other screen meanwhile, and offers nothing to finish', async () => {
    const app = await clear(BAKERY, FILES);
    const { shows, hit, screen } = app;
    await shows('✓ The gateway says that the queue is cleared');
    hit('escape');
    await shows('A job of bakery goes on in this window. u: show it.', '5 instances');
    hit('u');
    await shows('✓ The gateway says that the queue is cleared', 'Making sure');
    expect(screen()).not.toContain('goes on in this window');
    // From its own screen there is nowhere to go.
    hit('u', 'escape');
    await shows('5 instances', 'goes on in this window');
    // A clear that is asked for once more leads to the one that goes on.
    app.running.app.open('plan', { idInstance: BAKERY, selection: EVERYTHING });
    await shows('✓ Captured 94 messages');
    hit('escape');
    await shows('A job of bakery has ended in this window. u: show how.');
    hit('u');
    await shows('operator began it at', 'The wrong price list', '✓ Verified', '✓ Done: ', '14 of 14');
    hit('enter');
    await app.until((shown) => shown.includes('5 instances') && !shown.includes('job of bakery'));
    expectClearedOnce(app);
  });

  it('is asked about before its user leaves; Escape withdraws the question, and Ctrl+C twice leaves', async () => {
    const { running, shows, hit, screen, until } = await clear(BAKERY, FILES);
    await shows('✓ The gateway says that the queue is cleared');
    hit('q');
    await shows('Leave?', `A clearing of instance ${BAKERY} is not at its end.`, 'sluice resume ');
    hit('escape');
    await until((shown) => !shown.includes('Leave?') && shown.includes('✓ The gateway says'));
    hit('ctrl+c');
    expect(screen()).toContain('Leave?');
    let hasLeft = false;
    void running.exited.then(() => (hasLeft = true));
    hit('ctrl+c');
    await until(() => hasLeft);
  });

  it('says in its question what leaving would do at that moment', async () => {
    const { shows, hit, until } = await clear(BAKERY, FILES);
    await shows('Reading the queue and storing');
    hit('q');
    await until((screen) => flat(screen).includes('Nothing has been sent yet: if you leave, it is cancelled.'));
    const later = await until((screen) =>
      flat(screen).includes('If you leave, it stops where it is: the messages that are to stay'),
    );
    expect(flat(later)).not.toContain('it is cancelled');
  });

  it('left by Ctrl+C at "Making sure" does not end silently with 0: the open job and how to go on with it are written', async () => {
    const { running, session, shows, hit } = await clear(BAKERY, FILES);
    await shows('Making sure');
    hit('ctrl+c');
    await shows('Leave?');
    hit('ctrl+c');
    await running.exited;
    let written = '';
    let code = 0;
    const { host } = fakeHost({
      write: (text) => {
        written += text;
      },
      exit: (wanted) => {
        code = wanted;
      },
    });
    await untilResolved(endSession(host, session, sourceIn(session)));
    const [job] = await session.readOpenJobs();
    expect(written).toContain(`The clearing of instance ${BAKERY} is not at its end. Go on with it: sluice resume ${job?.id}`);
    expect(code).toBe(4);
  });
});

describe('a job that was left', () => {
  it('is said on every screen, with who began it, since when, how far it has come and what finishing does', async () => {
    const { shows, hit } = await abandoned('restoring');
    await shows('5 instances', '! A job of bakery is not finished. u: show it.');
    hit('u');
    await shows('! A clear of this instance is not finished.', 'Another process carries it out', 'Enter: follow it to its end');
    // It was silent for two minutes.
    const asked = await shows('No process carries it out any more.', 'anna@desk began it at 2026-11-20 09:00', 'A wrong list');
    expect(flat(asked)).toContain(
      'How far it has come: The queue was cleared, and not all messages that are to stay are restored yet.',
    );
    expect(flat(asked)).toContain('To finish it repeats nothing that was sent: Sluice restores the messages that are to stay');
    expect(asked).toContain('Enter: finish it   Esc: leave it as it is');
    hit('escape');
    await shows('5 instances', '! A job of bakery is not finished.');
  });

  it('of two instances is shown on the screens of its own one, where u led to the job of the other', async () => {
    const app = await abandoned('restoring');
    const journal = await app.session.journal();
    jobInState(journal, { idInstance: SHOP, actor: 'anna@desk', reason: 'A wrong list', state: 'restoring', owner: 'gone' });
    await app.services.jobs.refresh();
    for (const name of ['bakery', 'shop']) {
      app.type(`/${name}`);
      app.hit('enter');
      await app.until((screen) => screen.includes(`› ${name}`));
      app.hit('enter');
      await app.shows(`Queue of ${name}`, `! A job of ${name} is not finished, and 1 of other instances. u: show it.`);
      app.hit('u');
      await app.shows(`Clear the queue of ${name}`);
      app.hit('escape', 'escape', 'escape');
      await app.shows('5 instances', 'clinic');
    }
  });

  it('is finished: nothing is cleared a second time', async () => {
    const app = await clear(BAKERY, FILES);
    const { session, running, shows, hit } = app;
    await shows('Restoring what is to stay');
    // As the end of a session stops it.
    session.runs.get().get(BAKERY)?.cancel();
    await shows('? ', 'It stays open.', 'Enter: how far it has come, and how to go on.');
    hit('enter');
    await shows('! A clear of this instance is not finished.', 'No process carries it out any more', 'Enter: finish it');
    hit('enter', 'enter');
    await shows('✓ Done: ', '14 of 14');
    expect(running.stack().at(-1)?.name).toBe('clearing');
    expectClearedOnce(app);
  });

  it('that had sent nothing is closed, and says that', async () => {
    const app = await abandoned('captured');
    await app.shows('! A job of bakery');
    app.hit('u');
    await app.shows('It has not cleared anything yet.');
    await app.shows('Nothing was cleared. Sluice closes the job and sends nothing');
    app.hit('enter');
    // Whether its run is gone is only known when it was silent for two minutes.
    await app.shows('✓ Cancelled before anything was sent');
    expect(app.countCalls(BAKERY, 'clearMessagesQueue')).toBe(0);
  });

  it('and has been finished meanwhile is not offered any more', async () => {
    const app = await abandoned('restoring');
    await app.shows('! A job of bakery');
    app.hit('u');
    await app.shows('Enter: ');
    const journal = await app.session.journal();
    const [job] = journal.openJobs();
    if (job === undefined) throw new Error('There is no job.');
    jobInState(journal, { ...job, state: 'done' });
    await app.shows('No job of this instance is open.');
    expect(app.screen()).not.toContain('finish or follow');
  });

  it('and is carried out by another process is followed: what it does and waits for is shown', async () => {
    const app = open();
    const bakery = emulatedInstances(app.emulator, freshOrigin()).find(({ idInstance }) => idInstance === BAKERY);
    if (bakery === undefined) throw new Error('The demo has no bakery.');
    const queue = await queueOf(bakery, app.session);
    const plan = await untilResolved(queue.plan(FILES));
    const agreed = { confirm: BAKERY, lost: 0, actor: 'anna@desk', reason: 'A wrong list' };
    const done = queue.clear(plan, agreed);
    await app.shows('! A job of bakery is not finished.');
    app.hit('u');
    await app.shows('Another process carries it out', 'Making sure', 'Enter: follow it to its end');
    app.hit('enter');
    await app.shows('Another run has this job');
    app.hit('x');
    await app.shows('The waiting for the run', 'goes on');
    await untilResolved(done);
    expectClearedOnce(app);
  });
});

describe('the screen of a job fits', () => {
  it.each(['en', 'ru'] as const)('every size at every step in %s', async (language) => {
    const app = await clear(BAKERY, FILES, [], { language });
    const steps = {
      en: ['Reading', 'Captured', 'Making sure', 'Restoring', 'Done:'],
      ru: ['Очистка очереди', 'В снимок', 'Провер', 'Восстан', 'Готово:'],
    } as const;
    for (const reached of steps[language]) {
      await app.shows(reached);
      expectToFit(app);
    }
    app.hit('q');
    expectToFit(app);
  });

  it('every size without a job, and with one that was left for a hostile reason', async () => {
    const app = open();
    app.running.app.open('clearing', { idInstance: BAKERY });
    await app.shows('No job of this instance is open.');
    expectToFit(app);
    const reason = `\u001B]0;owned\u0007\u202E ${'界'.repeat(1900)}`;
    jobInState(await app.session.journal(), {
      idInstance: BAKERY,
      actor: '\u001B[2J',
      reason,
      state: 'restoring',
      owner: 'gone',
    });
    await app.shows('! A clear of this instance is not finished.');
    expectToFit(app);
  });
});
