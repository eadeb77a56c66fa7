import { untilResolved } from '@sluice/testing';
import { describe, expect, it } from 'vitest';
import { useAppOnEmulator } from '../../../test/app-on-emulator.ts';
import { BAKERY, EVERYTHING, FILES, clearOn, expectClearedOnce, flat } from '../../../test/clear-on-screen.ts';
import { fakeHost } from '../../../test/fake-host.ts';
import { sourceIn } from '../../../test/session.ts';
import { endSession } from '../../clearing/session.ts';

const SMALL = { columns: 40, rows: 8 } as const;
const open = useAppOnEmulator();

describe('a clear that goes on', () => {
  it('when the window shrinks and is enlarged again: no second runner, and its own job is never offered', async () => {
    const app = await clearOn(open, { idInstance: BAKERY, selection: FILES });
    const { running, shows, screen, hit, pass } = app;
    for (const reached of [
      '✓ Captured 94 messages',
      '✓ The gateway says that the queue is cleared',
      'Restoring the messages to keep',
    ]) {
      await shows(reached);
      expect(screen(SMALL)).toContain('40×8 is too small');
      running.handleUnseenKeys(['enter', 'enter', 'x', 'r', 'escape']);
      await pass(1500);
      const again = screen();
      expect(again).toContain('✓ Captured 94 messages');
      expect(again).not.toMatch(/Enter:? finish|is not finished/);
      hit('enter');
    }
    await shows('✓ Done: ', '14 of 14');
    expectClearedOnce(app);
  });

  it('is left and come back to by a key, is said on every other screen meanwhile, and offers nothing to finish', async () => {
    const app = await clearOn(open, { idInstance: BAKERY, selection: FILES });
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
    await shows('Begun by operator, ', 'The wrong price list', '✓ Verified', '✓ Done: ', '14 of 14');
    hit('enter');
    await app.until((shown) => shown.includes('5 instances') && !shown.includes('job of bakery'));
    expectClearedOnce(app);
  });

  it('is asked about before its user leaves; Escape withdraws the question, and Ctrl+C twice leaves', async () => {
    const { running, shows, hit, screen, until } = await clearOn(open, { idInstance: BAKERY, selection: FILES });
    const said = await shows('✓ The gateway says that the queue is cleared');
    expect(flat(said)).toContain('q: quit; the job then stays unfinished.');
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

  it('says nothing of an unfinished job in the demo: there it is lost', async () => {
    const { shows } = await clearOn(open, { idInstance: BAKERY, selection: FILES }, { isDemo: true });
    expect(await shows('✓ The gateway says that the queue is cleared')).not.toContain('q: quit;');
  });

  it('says in its question what leaving would do at that moment', async () => {
    const { shows, hit, until } = await clearOn(open, { idInstance: BAKERY, selection: FILES });
    await shows('Reading the queue and storing');
    hit('q');
    await until((screen) => flat(screen).includes('Nothing has been sent yet: if you leave, it is cancelled.'));
    const later = await until((screen) =>
      flat(screen).includes('If you leave, it stops where it is: the messages that are to stay'),
    );
    expect(flat(later)).not.toContain('it is cancelled');
    // It was an empty question then.
    await shows('Leave?', 'The job has ended meanwhile: leaving stops nothing.');
  });

  it('left by Ctrl+C at "Making sure" does not end silently with 0: the open job and how to go on with it are written', async () => {
    const { running, session, shows, hit } = await clearOn(open, { idInstance: BAKERY, selection: FILES });
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
