import { jobInState } from '@sluice/queue/testing';
import { freshOrigin, untilResolved } from '@sluice/testing';
import { describe, expect, it } from 'vitest';
import { useAppOnEmulator } from '../../../test/app-on-emulator.ts';
import { BAKERY, FILES, SHOP, clearOn, expectClearedOnce, flat, leftOn } from '../../../test/clear-on-screen.ts';
import { emulatedInstances } from '../../demo/demo-instances.ts';
import { queueOf } from '../../instances/connected-instance.ts';

const open = useAppOnEmulator();

describe('a job that was left', () => {
  it('is said on every screen, with who began it, since when, how far it has come and what finishing does', async () => {
    const { shows, hit } = await leftOn(open, 'restoring');
    await shows('5 instances', '! A job of bakery is not finished. u: show it.');
    hit('u');
    await shows('! A clear of this instance is not finished.', 'Another process carries it out', 'Enter: follow it to its end');
    // It was silent for two minutes.
    const asked = await shows('No process is running this job.', 'Begun by anna@desk, 2026-11-20 09:00', 'A wrong list');
    expect(flat(asked)).toContain('How far it has come: The queue was cleared, and not all messages to keep are restored yet.');
    expect(flat(asked)).toContain('Finishing repeats no request: Sluice resends each message to keep that is not restored yet');
    expect(asked).toContain('Enter: finish. Esc: back; it stays as it is.');
    // The foot names what Enter does here, and not what it would do to another job.
    expect(asked).toMatch(/Enter finish {3}/);
    expect(asked).not.toContain('follow');
    hit('escape');
    await shows('5 instances', '! A job of bakery is not finished.');
  });

  it('of two instances is shown on the screens of its own one, where u led to the job of the other', async () => {
    const app = await leftOn(open, 'restoring');
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
      await app.shows(`Clear: ${name} (`);
      app.hit('escape', 'escape', 'escape');
      await app.shows('5 instances', 'clinic');
    }
  });

  it('is finished: nothing is cleared a second time', async () => {
    const app = await clearOn(open, { idInstance: BAKERY, selection: FILES });
    const { session, running, shows, hit } = app;
    await shows('Restoring the messages to keep');
    // As the end of a session stops it.
    session.runs.get().get(BAKERY)?.cancel();
    await shows('? ', 'The job stays open.', 'Enter: how far the job has come, and how to go on.');
    hit('enter');
    await shows('! A clear of this instance is not finished.', 'No process is running this job.');
    hit('enter', 'enter');
    await shows('✓ Done: ', '14 of 14');
    expect(running.stack().at(-1)?.name).toBe('clearing');
    expectClearedOnce(app);
  });

  it('by an error while another screen was shown is said to be unfinished: it was said to have ended', async () => {
    const app = await clearOn(open, { idInstance: BAKERY, selection: FILES });
    await app.shows('Restoring the messages to keep');
    app.hit('escape');
    await app.shows('A job of bakery goes on in this window.');
    app.session.runs.get().get(BAKERY)?.cancel();
    const said = await app.until((screen) => !screen.includes('goes on in this window'));
    expect(said).toContain('! A job of bakery is not finished. u: show it.');
    app.hit('u');
    await app.shows('The job stays open.', 'Enter: how far the job has come, and how to go on.');
  });

  it('that had sent nothing is closed, and says that', async () => {
    const app = await leftOn(open, 'captured');
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
    const app = await leftOn(open, 'restoring');
    await app.shows('! A job of bakery');
    app.hit('u');
    await app.shows('Enter: ');
    const journal = await app.session.journal();
    const [job] = journal.openJobs();
    if (job === undefined) throw new Error('There is no job.');
    jobInState(journal, { ...job, state: 'done' });
    await app.shows('No job of this instance is open.');
    expect(app.screen()).not.toContain('finish. ');
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
