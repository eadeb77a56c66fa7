import { SluiceError } from '@sluice/core';
import type { Selection } from '@sluice/queue';
import { jobInState } from '@sluice/queue/testing';
import { describe, expect, it } from 'vitest';
import { type AppOnEmulator, type Opening, useAppOnEmulator } from '../../../test/app-on-emulator.ts';
import { expectToFit } from '../../../test/sizes.ts';

/** Blocked, with 1,240 messages of which the gateway lists 500. */
const SHOP = '1101000001';
/** Not authorized, with 80 files of a broadcast and 14 texts of customers. */
const BAKERY = '1101000002';
const EVERYTHING: Selection = { all: true };
const FILES: Selection = { types: ['sendFileByUrl'] };

const open = useAppOnEmulator();

/** The plan of a clear, from the list of instances. */
function planOf(idInstance: string, selection: Selection, opening: Opening = {}): AppOnEmulator {
  const app = open(opening);
  app.running.app.open('plan', { idInstance, selection });
  return app;
}

/** Types line after line, as they are asked for. */
function confirm({ hit, type }: AppOnEmulator, ...lines: readonly string[]): void {
  hit('enter');
  for (const line of lines) {
    type(line);
    hit('enter');
  }
}

const flat = (screen: string): string => screen.replaceAll(/\s+/g, ' ');

describe('a plan', () => {
  it('says what goes, what cannot be seen and is gone for good, and what follows; nothing is sent for it', async () => {
    const { shows, countCalls } = planOf(SHOP, EVERYTHING);
    const screen = await shows(
      'Plan of a clear: shop (1101000001)',
      'To clear: everything, for every chat.',
      'To clear: 500 that can be seen',
      'and 49',
    );
    expect(screen).toContain('500  can be seen: they are captured before anything is sent');
    expect(screen).toContain('740  cannot be seen, cannot be captured, and are gone for good');
    expect(screen).toContain('1,240  to clear in all, for every chat');
    expect(screen).toContain('! Messages that others add between copy and clear are lost without a copy.');
    expect(flat(screen)).toContain('One request empties the whole message queue; it is never repeated');
    expect(screen).toContain('Nothing has been sent. The plan is valid until');
    expect(countCalls(SHOP, 'clearMessagesQueue')).toBe(0);
  });

  it('of a part says the condition in words, both sides with their first messages, and how many more there are', async () => {
    const { shows, hit, screen } = planOf(BAKERY, FILES);
    const masked = await shows(
      'To clear: messages of type “file”.',
      'To clear: 80',
      'To keep: 14',
      'Numbers and texts are masked',
    );
    expect(masked).toMatch(/7 {2}•+362@c\.us +file +••• 62 characters\n.*\n.*\n +and 77 more/);
    expect(masked).toMatch(/1 {2}•+640@c\.us +text +••• 49 characters\n.*\n +and 12 more/);
    hit('v');
    expect(screen()).toMatch(/1 {2}79008726640@c\.us +text +Order 4100/);
    expect(screen({ columns: 140, rows: 40 })).toMatch(/To clear: 80 +To keep: 14\n +7 .*79992939362.* 1 .*Order 4100 is packed/);
  });

  it('of a broadcast shows its text, masked until it is asked for', async () => {
    const { shows, hit, screen, emulator } = planOf(BAKERY, { text: 'Closing sale' }, { rows: 30 });
    await shows('There is no plan.', 'The selection fits none of the 94 messages');
    for (let at = 0; at < 12; at += 1) {
      const body = { chatId: `7999000000${at % 10}@c.us`, message: `Closing sale today only: everything at half price` };
      emulator.engine.instance(BAKERY)?.accept({ type: 'sendMessage', body }, emulator.clock.now());
    }
    hit('enter');
    await shows('All 12 to clear say: ••• 49 characters', 'To clear: 12');
    hit('v');
    expect(flat(screen())).toContain('All 12 to clear say: “Closing sale today only: everything at half price”');
  });

  it('swaps its sides: these stay and the others go, and back', async () => {
    const { shows, hit } = planOf(BAKERY, FILES, { columns: 100 });
    await shows('To clear: 80', 'x swap sides');
    hit('x');
    await shows('To clear: all messages except those of type “file”.', 'To clear: 14', 'To keep: 80');
    hit('x');
    expect(await shows('To clear: messages of type “file”.', 'To clear: 80')).toContain('To keep: 14');
  });

  it('is refused for a part of what cannot all be seen, with what to do, and Escape leads back', async () => {
    const { shows, hit } = planOf(SHOP, { text: 'STOP' });
    const screen = await shows('There is no plan.');
    expect(flat(screen)).toContain('Only 500 of 1,240 messages');
    expect(screen).toContain('Nothing has been sent.');
    hit('escape');
    await shows('5 instances');
  });

  it('is refused at once for a protected instance, and nothing is read for it', async () => {
    const protect: Opening['change'] = (connected) => ({ ...connected, isProtected: connected.idInstance === SHOP });
    const { screen, shows, hit } = planOf(SHOP, EVERYTHING, { change: protect });
    expect(flat(screen())).toContain('There is no plan. Instance shop is protected, and nothing was done.');
    hit('enter');
    expect((await shows('protected')).split('\n')[0]).toContain('protected');
  });

  it('marks production in its head', async () => {
    const { shows } = planOf(SHOP, EVERYTHING, { change: (connected) => ({ ...connected, environment: 'production' }) });
    expect((await shows('To clear: 500')).split('\n')[0]).toContain('PRODUCTION');
  });
});

describe('a plan is made from what waits now', () => {
  it('and from nothing while the instance cannot be read: it says why, and is made as soon as it can be', async () => {
    const gone = new SluiceError({ code: 'network', message: 'The gateway cannot be reached.' });
    let isGone = true;
    const { shows, countCalls } = planOf(BAKERY, EVERYTHING, {
      change: (connected) => ({
        ...connected,
        instance: {
          ...connected.instance,
          list: (options) => (isGone ? Promise.reject(gone) : connected.instance.list(options)),
        },
      }),
    });
    await shows('✕ The gateway cannot be reached.', 'reads it again by itself');
    isGone = false;
    await shows('94  can be seen');
    expect(countCalls(BAKERY, 'clearMessagesQueue')).toBe(0);
  });

  it('says that the queue has changed since, and is made again by a key', async () => {
    const { shows, hit, emulator } = planOf(BAKERY, EVERYTHING);
    await shows('94  can be seen');
    const body = { chatId: '79990000001@c.us', message: 'Are you open?' };
    emulator.engine.instance(BAKERY)?.accept({ type: 'sendMessage', body }, emulator.clock.now());
    await shows('Since this plan was made: 1 message joined. R: plan again.');
    // As on the plan of a restore, where r was another key.
    hit('R');
    expect(await shows('95  can be seen')).not.toContain('Since this plan');
  });

  it('gives each of its facts a row where the lists keep half of the screen: five were in one paragraph', async () => {
    const { shows, screen } = planOf(BAKERY, FILES);
    await shows('To clear: 80');
    const rows = screen({ columns: 140, rows: 40 })
      .split('\n')
      .map((row) => row.trim());
    expect(rows).toEqual(
      expect.arrayContaining([
        '! Messages that others add between copy and clear are lost without a copy.',
        'The messages to keep get new ids.',
      ]),
    );
  });

  it('has its lists whole, to be read to their ends: "and 77 more" could be read nowhere', async () => {
    const { shows, hit, screen } = planOf(BAKERY, FILES);
    const first = await shows('To clear: 80', 'and 77 more');
    const seen = new Set(first.split('\n'));
    for (let page = 0; page < 12; page += 1) {
      hit('pageDown');
      for (const row of screen().split('\n')) seen.add(row);
    }
    const messages = [...seen].filter((row) => /^ +\d+ {2}•+\d+@c\.us/.test(row));
    expect(messages).toHaveLength(94);
    expect(screen()).not.toContain('↓');
    hit('home');
    expect(screen()).toContain('To clear: messages of type “file”.');
    hit('enter', 'pageDown');
    expect(screen()).toContain(`Type ${BAKERY}`);
  });

  it('holds for ten minutes: then nothing is confirmed, and another is made', async () => {
    const { shows, hit, pass, type, countCalls } = planOf(BAKERY, EVERYTHING);
    await shows('94  can be seen');
    hit('enter');
    type(BAKERY);
    hit('enter');
    type('too');
    await pass(10 * 60_000 + 5000);
    // The line went away there, and the reason that was being typed became commands.
    const screen = await shows('This plan has expired, and nothing was sent.');
    expect(screen).not.toContain('The plan is valid until');
    type(' late, qecb');
    hit('enter');
    await shows('› too late, qecb', 'This plan has expired');
    hit('escape');
    await shows('The plan has expired, and nothing was sent. Enter: plan again');
    hit('enter');
    await shows('94  can be seen', 'Nothing has been sent. The plan is valid until');
    expect(countCalls(BAKERY, 'clearMessagesQueue')).toBe(0);
  });
});

it('leads to the job of the instance that is not finished: it comes first', async () => {
  const app = open();
  const job = { idInstance: BAKERY, actor: 'anna@desk', reason: 'A wrong list', state: 'restoring', owner: 'gone' } as const;
  jobInState(await app.session.journal(), job);
  app.running.app.open('plan', { idInstance: BAKERY, selection: EVERYTHING });
  await app.shows('! A clear of this instance is not finished.', 'Begun by anna@desk');
  app.hit('escape');
  expect(await app.shows('5 instances')).toContain('! A job of bakery is not finished.');
});

describe('a confirmation of a plan', () => {
  it('sends nothing when something else is typed, or when it is left; Escape leads back to the plan and then to where it came from', async () => {
    const app = planOf(SHOP, EVERYTHING);
    const { shows, hit, type, screen, countCalls } = app;
    await shows('To clear: 500');
    confirm(app, '3100000001');
    expect(screen()).toContain('✕ That is not the id of this instance. Nothing was sent.');
    hit('ctrl+u');
    type(SHOP);
    hit('enter');
    expect(screen()).toContain('Type 740, how many are gone for good ›');
    type('500');
    hit('enter');
    expect(screen()).toContain('✕ That is no number, or fewer than are lost. Nothing was sent.');
    hit('escape');
    expect(screen()).not.toContain('Type 740');
    await shows('To clear: 500', 'Enter confirm');
    hit('escape');
    await shows('5 instances');
    expect(countCalls(SHOP, 'clearMessagesQueue')).toBe(0);
  });

  it('is not given by a pasted text with line breaks', async () => {
    const { running, shows, hit, screen, pass, countCalls } = planOf(BAKERY, EVERYTHING);
    await shows('94  can be seen');
    // Where no line is typed, a paste means nothing.
    running.paste(`\r${BAKERY}\rThe wrong price list\r`);
    hit('enter');
    running.paste(`${BAKERY}\r\nThe wrong price list\r\n`);
    await pass(5000);
    expect(screen()).toContain(`› ${BAKERY} The wrong price list`);
    hit('enter');
    expect(screen()).toContain('✕ That is not the id of this instance.');
    expect(countCalls(BAKERY, 'clearMessagesQueue')).toBe(0);
  });

  it('keeps what was typed when the window shrinks, and obeys no key whose effect cannot be seen', async () => {
    const { running, shows, hit, type, screen, pass, countCalls } = planOf(BAKERY, EVERYTHING);
    await shows('94  can be seen');
    hit('enter');
    type(BAKERY);
    hit('enter');
    type('The wrong');
    expect(screen({ columns: 40, rows: 8 })).toContain('40×8 is too small');
    let hasLeft = false;
    void running.exited.then(() => (hasLeft = true));
    running.handleUnseenKeys([...Array.from(' list q'), 'enter', 'escape']);
    await pass(5000);
    expect(screen()).toContain('Say why, for the journal › The wrong\n');
    expect({ hasLeft, clears: countCalls(BAKERY, 'clearMessagesQueue') }).toEqual({ hasLeft: false, clears: 0 });
  });

  it('pressed twice at its end clears once', async () => {
    const app = planOf(BAKERY, EVERYTHING);
    await app.shows('94  can be seen');
    confirm(app, BAKERY, 'The wrong price list');
    app.hit('enter', 'enter');
    await app.shows('✓ Done: ');
    expect(app.countCalls(BAKERY, 'clearMessagesQueue')).toBe(1);
  });
});

describe('a plan fits', () => {
  it.each(['en', 'ru'] as const)('every size in %s, with hostile texts, while it is read and confirmed', async (language) => {
    const app = planOf(BAKERY, { not: { types: ['sendFileByUrl'] } }, { language });
    const { emulator, shows, hit, type } = app;
    const hostile = `\u001B]0;owned\u0007\u202Etxt\u200D 👩‍👩‍👧 ${'界'.repeat(6000)}`;
    const body = { chatId: '79990000001@c.us', message: hostile };
    emulator.engine.instance(BAKERY)?.accept({ type: 'sendMessage', body }, emulator.clock.now());
    expectToFit(app);
    await shows('15', '80');
    expectToFit(app);
    hit('v', 'enter');
    type(BAKERY);
    hit('enter');
    type('x'.repeat(300));
    expectToFit(app);
  });
});
