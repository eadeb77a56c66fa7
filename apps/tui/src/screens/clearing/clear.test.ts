import { describe, expect, it } from 'vitest';
import { useAppOnEmulator } from '../../../test/app-on-emulator.ts';
import { BAKERY, EVERYTHING, FILES, SHOP, clearOn, expectClearedOnce, flat } from '../../../test/clear-on-screen.ts';

const open = useAppOnEmulator();

describe('a clear', () => {
  it('of a blocked number says at each step what it waits for and how long at most, and at its end what was done and how to undo it', async () => {
    const app = await clearOn(open, { idInstance: SHOP, selection: EVERYTHING, lost: '740' });
    const { shows, hit, screen } = app;
    await shows('Clear: shop (1101000001)', 'Begun by operator, ', 'The wrong price list', 'Reading the queue and storing');
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
    await shows('✓ Verified', '✓ Done: the message queue was cleared.');
    expect(flat(screen())).toContain('which can be 10 s old, 740 messages could not be captured and are gone.');
    // The command was broken over three rows, and could not be copied whole.
    const command = /^ (sluice restore \S{8} --all --confirm 1101000001 --reason '')$/m.exec(screen())?.[1];
    expect(command).toBeDefined();
    hit('y');
    expect(app.copied).toEqual([command]);
    expect(app.countCalls(SHOP, 'clearMessagesQueue')).toBe(1);
    // It led to a plan of all of it, of the broadcast that was just cleared.
    hit('r');
    await shows('Snapshot ');
    expect(app.running.stack().at(-1)?.name).toBe('snapshot');
    hit('escape');
    await shows('✓ Done: ');
    hit('n');
    await shows('Before you connect a number to ');
    hit('escape');
    await shows('✓ Done: ');
    hit('enter');
    await shows('5 instances');
  });

  it('whose end was read makes way for a restore that was begun from it: its steps were under the title of that', async () => {
    const app = await clearOn(open, { idInstance: BAKERY, selection: EVERYTHING });
    const { shows, hit, screen } = app;
    await shows('✓ Done: the message queue was cleared.');
    hit('r');
    await shows('Snapshot ', 'r restore');
    app.type('   r');
    await shows('3 are resent', `Type ${BAKERY}`);
    app.type(BAKERY);
    hit('enter');
    app.type('Answers');
    hit('enter');
    await shows('Restore: bakery (1101000002)', 'Reason: Answers');
    hit('escape');
    await shows('Snapshot ');
    // The first one takes back the marks.
    hit('escape', 'escape');
    await app.until((shown) => !shown.includes('Snapshot '));
    expect(screen()).not.toContain('Done: the message queue was cleared');
    await shows('A job of bakery goes on in this window.');
  });

  it('of one broadcast restores the answers to customers, each once, and shows how far it is', async () => {
    const app = await clearOn(open, { idInstance: BAKERY, selection: FILES });
    const { shows } = app;
    await shows('✓ Verified', 'Restoring the messages to keep: 0 of 14', 'At most 1 min');
    const done = await shows('✓ Done: the message queue was cleared. 14 of 14');
    // The times at which the steps were reached.
    expect(done).toMatch(/✓ The gateway says that the queue is cleared +09:00:\d\d\n/);
    expectClearedOnce(app);
    // Two seconds after it had restored them Sluice said that nothing waits, and advised to connect a number.
    app.hit('enter');
    const seen: string[] = [];
    await app.until((shown) => {
      seen.push(shown);
      return /bakery .* 14 /.test(shown);
    });
    expect(seen.filter((shown) => /bakery .* 0 +empty|Nothing waits/.test(shown))).toEqual([]);
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
    const app = await clearOn(open, { idInstance: BAKERY, selection: EVERYTHING });
    await app.shows('Reading the queue and storing', 'x: cancel');
    app.hit('x');
    await app.shows('✓ Cancelled before anything was sent');
    expect(app.countCalls(BAKERY, 'clearMessagesQueue')).toBe(0);
    app.hit('enter');
    await app.shows('5 instances');
  });

  it('can be restored at once, and says what that waits for: for two minutes it said that a request was sent', async () => {
    const app = await clearOn(open, { idInstance: BAKERY, selection: EVERYTHING });
    const snapshot = /into snapshot (\S+)/.exec(flat(await app.shows('✓ Done: ')))?.[1] ?? '';
    app.running.app.open('restore', { idInstance: BAKERY, snapshot, selection: { all: true } });
    await app.shows('Type 1101000002');
    for (const line of [BAKERY, 'It was the wrong list']) {
      app.type(line);
      app.hit('enter');
    }
    await app.shows('Restoring: 0 of 94', 'No message has been sent yet');
    await app.until((screen) => !screen.includes('No message has been sent yet'));
  });
});
