import { describe, expect, it, vi } from 'vitest';
import { type AppOnEmulator, type Opening, useAppOnEmulator } from '../../../test/app-on-emulator.ts';
import { NUMBERS, shopScenario } from '../../../test/shop-scenario.ts';

const openApp = useAppOnEmulator();

/** Opens the queue of an instance of the shop's scenario. */
async function openQueue(idInstance: string, opening: Opening = {}): Promise<AppOnEmulator> {
  const app = openApp({ scenario: shopScenario(), rows: 30, ...opening });
  app.running.app.open('queue', { idInstance });
  await app.until((screen) => /\s1 {2}\S/.test(screen));
  return app;
}

/** In which row of the screen the cursor is. */
function rowOf(screen: string): number {
  return screen.split('\n').findIndex((row) => row.startsWith(' ›'));
}

/** How many rows of the list are seen. */
function rowsIn(screen: string): number {
  return screen.split('\n').filter((row) => /^[ ›]+\d+ {2}\S/.test(row)).length;
}

/** Sees with what the plan is opened. */
function plannedBy(app: AppOnEmulator): () => unknown {
  const open = vi.spyOn(app.running.app, 'open');
  return () => open.mock.calls.find(([name]) => name === 'plan')?.[1];
}

describe('the list', () => {
  it('says what there is of it, masked until the operator asks for it', async () => {
    const app = await openQueue(NUMBERS.kiosk);
    expect(app.screen()).toContain('Queue of kiosk, WhatsApp 1101000002');
    expect(app.screen()).toContain('✕ blocked   17 waiting   does not move');
    expect(app.screen()).toContain('17 messages wait.   Numbers and texts are masked. v: show them.');
    expect(app.screen()).toMatch(/› +1 {2}•{7,}\d{3}@c\.us +file +••• \d+ characters/);
    expect(app.screen()).toContain('Next: Before you connect another number, clear');
    app.hit('v');
    expect(app.screen()).toMatch(/› +1 {2}7\d{10}@c\.us +file +\p{L}/u);
    expect(app.screen()).not.toContain('masked');
  });

  it('gives the rows of a masked text to the list: below it, a rule and two rows said again what its row says', async () => {
    const app = await openQueue(NUMBERS.shop, { rows: 24 });
    const masked = app.screen();
    expect(masked).not.toContain('───');
    app.hit('v');
    const revealed = app.screen();
    expect(revealed).toContain('───');
    expect(rowsIn(masked)).toBeGreaterThanOrEqual(rowsIn(revealed) + 2);
    // Where the list leaves rows, they are used.
    const kiosk = await openQueue(NUMBERS.kiosk, { rows: 40 });
    expect(kiosk.screen()).toContain('───');
  });

  it('scrolls to the end of 500, and every key counts when several arrive as one', async () => {
    const app = await openQueue(NUMBERS.shop);
    app.hit('G');
    expect(app.screen()).toMatch(/› +500 /);
    app.hit('k', 'k', 'pageUp', 'pageDown', 'up');
    expect(app.screen()).toMatch(/› +497 /);
    app.hit('home', 'down', 'down');
    expect(app.screen()).toMatch(/› +3 /);
  });

  it('keeps the entry of the cursor in its row while messages before it leave', async () => {
    const app = await openQueue(NUMBERS.shop);
    const shop = app.emulator.engine.instance(NUMBERS.shop);
    app.hit('v', ...Array.from({ length: 40 }, () => 'down'));
    const before = app.screen();
    const id = /id (\S+)/.exec(before)?.[1];
    const head =
      shop
        ?.shown(app.emulator.clock.now())
        .slice(0, 3)
        .map(({ id: one }) => one) ?? [];
    for (const one of head) shop?.removeWaiting(one, app.emulator.clock.now());
    const after = await app.until((screen) => /› +38 /.test(screen));
    expect(after).toContain(`id ${id}`);
    expect(rowOf(after)).toBe(rowOf(before));
  });

  it('selects the entry in the place of one that has left, and stays with that', async () => {
    const app = await openQueue(NUMBERS.kiosk);
    const kiosk = app.emulator.engine.instance(NUMBERS.kiosk);
    // With its text there is more to say of an entry than in its row.
    app.type('v');
    app.hit('down', 'down');
    const third = kiosk?.shown(app.emulator.clock.now())[2]?.id ?? '';
    const fourth = kiosk?.shown(app.emulator.clock.now())[3]?.id ?? '';
    expect(app.screen()).toContain(`id ${third}`);
    kiosk?.removeWaiting(third, app.emulator.clock.now());
    await app.until((screen) => screen.includes(`id ${fourth}`));
    expect(app.screen()).toMatch(/› +3 /);
  });
});

describe('the filter', () => {
  it('is live, is not cut at 40 characters, and takes letters that are commands elsewhere', async () => {
    const app = await openQueue(NUMBERS.kiosk);
    const query = 'a long text that quits and clears nothing at all here';
    app.hit('/');
    app.type(query);
    expect(app.screen()).toContain(`Find › ${query}`);
    expect(app.screen()).toContain('0 of 17.');
    app.hit('escape');
    expect(app.screen()).toMatch(/› +1 /);
    expect(app.screen()).not.toContain('Find');
  });

  it('goes together with type and chat, and Escape leads to all before it leads back', async () => {
    const app = await openQueue(NUMBERS.kiosk);
    app.hit('t');
    expect(app.screen()).toContain('Only type file: 12 of 17. c: plan to clear these. Esc: all.');
    app.hit('s');
    expect(app.screen()).toMatch(/Only type file, chat •+\d{3}@c\.us: 1 of 17\./);
    app.hit('escape');
    expect(app.screen()).toContain('17 messages wait.');
    expect(app.screen()).toMatch(/ 17 /);
    app.hit('escape');
    expect(app.running.stack().at(-1)?.name).toBe('fleet');
  });

  it('plans what it shows, as conditions', async () => {
    const app = await openQueue(NUMBERS.kiosk);
    const planned = plannedBy(app);
    app.hit('t', 'c');
    expect(planned()).toEqual({ idInstance: NUMBERS.kiosk, isFromQueue: true, selection: { types: ['sendFileByUrl'] } });
  });

  it('plans everything where it shows everything, and nothing where it shows nothing', async () => {
    const app = await openQueue(NUMBERS.kiosk);
    const planned = plannedBy(app);
    app.hit('/');
    app.type('zzz');
    app.hit('enter', 'c');
    expect(planned()).toBeUndefined();
    expect(app.screen()).toContain('Nothing is chosen');
    app.hit('escape', 'c');
    expect(planned()).toEqual({ idInstance: NUMBERS.kiosk, isFromQueue: true, selection: { all: true } });
  });

  it('by age is there where the ids say it, with how many wait how long', async () => {
    const app = openApp({ rows: 30 });
    app.running.app.open('queue', { idInstance: '3100000001' });
    await app.shows('Waits   <10 min');
    app.hit('a');
    expect(app.screen()).toMatch(/Only waiting <10 min: \d+ of \d+\./);
    const planned = plannedBy(app);
    app.hit('c');
    expect(JSON.stringify(planned())).toMatch(/"selection":\{"ids":\["\d{13}"/);
  });

  it('by age says where nothing is known', async () => {
    const app = await openQueue(NUMBERS.kiosk);
    app.hit('a');
    expect(app.screen()).toContain('How long messages have waited is not known of any');
  });
});

describe('the groups', () => {
  it('are by the same text, by chat and by type, and open', async () => {
    const app = await openQueue(NUMBERS.kiosk);
    app.hit('o');
    expect(app.screen()).toMatch(/\d+ groups by the same text\. c: plan to clear the selected group\./);
    expect(app.screen()).toMatch(/› +\d+ × +\d+ chats? +file/);
    app.hit('o');
    expect(app.screen()).toContain('groups by chat');
    app.hit('o');
    expect(app.screen()).toMatch(/› +12 × +12 chats +file/);
    app.hit('enter');
    expect(app.screen()).toContain('Only type file: 12 of 17.');
    app.hit('escape');
    expect(app.screen()).toContain('2 groups by type');
    const planned = plannedBy(app);
    app.hit('down', 'c');
    expect(planned()).toEqual({ idInstance: NUMBERS.kiosk, isFromQueue: true, selection: { types: ['sendMessage'] } });
  });
});

describe('a broadcast', () => {
  it('leads to its plan by a key', async () => {
    const app = openApp({ scenario: shopScenario(), rows: 30 });
    const kiosk = app.emulator.engine.instance(NUMBERS.kiosk);
    for (let at = 0; at < 12; at += 1) {
      const body = { chatId: `7999111${String(at).padStart(4, '0')}@c.us`, message: 'The wrong list' };
      kiosk?.accept({ type: 'sendMessage', body }, app.emulator.clock.now());
    }
    app.running.app.open('queue', { idInstance: NUMBERS.kiosk });
    await app.shows('are one broadcast to 12 chats. B: plan to clear it.');
    const planned = plannedBy(app);
    app.hit('B');
    expect(planned()).toEqual({
      idInstance: NUMBERS.kiosk,
      isFromQueue: true,
      selection: { text: 'The wrong list', types: ['sendMessage'] },
    });
  });
});

describe('marks', () => {
  it('are set one by one, in a range, inverted, and for all that is shown', async () => {
    const app = await openQueue(NUMBERS.kiosk);
    app.hit(' ', 'down', ' ');
    expect(app.screen()).toContain('2 marked. c: plan to clear these. C: all shown but these.');
    app.hit('home', 'V', 'down', 'down');
    expect(app.screen()).toContain('Range of 3 messages. Space: mark. Esc: no range.');
    app.hit(' ');
    expect(app.screen()).toContain('3 marked.');
    app.hit('i');
    expect(app.screen()).toContain('14 marked.');
    app.hit('A');
    expect(app.screen()).toContain('17 marked.');
    app.hit('A', 'A', 'escape');
    expect(app.screen()).not.toContain('marked.');
  });

  it('of a range are none where its beginning has left meanwhile, which is said', async () => {
    const app = await openQueue(NUMBERS.kiosk);
    const kiosk = app.emulator.engine.instance(NUMBERS.kiosk);
    const now = app.emulator.clock.now();
    app.hit('V', 'down', 'down');
    kiosk?.removeWaiting(kiosk.shown(now)[0]?.id ?? '', now);
    await app.until((screen) => /› +2 /.test(screen));
    app.hit(' ');
    expect(app.screen()).toContain('has left the list. Nothing was marked.');
    expect(app.screen()).not.toContain('c: plan');
  });

  it('plan exactly what is marked', async () => {
    const app = await openQueue(NUMBERS.kiosk);
    const shown =
      app.emulator.engine
        .instance(NUMBERS.kiosk)
        ?.shown(app.emulator.clock.now())
        .map(({ id }) => id) ?? [];
    const planned = plannedBy(app);
    app.hit(' ', 'c');
    expect(planned()).toEqual({ idInstance: NUMBERS.kiosk, isFromQueue: true, selection: { ids: [shown[0]] } });
  });

  it('plan all that is shown but what is marked', async () => {
    const app = await openQueue(NUMBERS.kiosk);
    const shown =
      app.emulator.engine
        .instance(NUMBERS.kiosk)
        ?.shown(app.emulator.clock.now())
        .map(({ id }) => id) ?? [];
    const planned = plannedBy(app);
    app.hit(' ', 'C');
    expect(planned()).toEqual({ idInstance: NUMBERS.kiosk, isFromQueue: true, selection: { ids: shown.slice(1) } });
  });

  it('are set by ids that are typed or pasted, which says how many are not in the list', async () => {
    const app = await openQueue(NUMBERS.kiosk);
    const [first, second] =
      app.emulator.engine
        .instance(NUMBERS.kiosk)
        ?.shown(app.emulator.clock.now())
        .map(({ id }) => id) ?? [];
    app.hit('#');
    app.running.paste(`${first},\n${second} BAE5NOTTHERE`);
    app.hit('enter');
    expect(app.screen()).toContain('2 marked. 1 id is not in the list.');
  });

  it('of what a filter hides are not planned with what it shows', async () => {
    const app = await openQueue(NUMBERS.kiosk);
    const shown = app.emulator.engine.instance(NUMBERS.kiosk)?.shown(app.emulator.clock.now()) ?? [];
    const text = shown.find(({ type }) => type === 'sendMessage')?.id;
    const planned = plannedBy(app);
    app.hit(' ', 'G', ' ', 't');
    expect(app.screen()).toContain('1 marked and shown, 1 marked but not shown. c: plan to clear the shown ones.');
    app.hit('c');
    expect(planned()).toMatchObject({ selection: { ids: [expect.any(String)] } });
    expect(text).toBeDefined();
    expect(JSON.stringify(planned())).not.toContain(`"${shown[0]?.id}"`);
  });
});

describe('a part of a queue of which 500 of 1,240 are shown', () => {
  it('cannot be cleared, which says so in figures that are true', async () => {
    const app = await openQueue(NUMBERS.shop);
    const planned = plannedBy(app);
    expect(app.screen()).toContain('The first 500 of 1,240: the gateway shows no more.');
    app.hit(' ');
    expect(app.screen()).toContain('A part cannot be cleared while only 500 of 1,240 can be seen. Everything can:');
    expect(app.screen()).not.toContain('keeps');
    app.hit('c');
    expect(planned()).toBeUndefined();
    // The way on, and not the same sentence again.
    expect(app.screen()).toContain('Esc takes back filter, group and marks; then c plans to clear everything.');
    expect(app.screen().split('A part cannot be cleared')).toHaveLength(2);
    app.hit('escape', 'c');
    expect(planned()).toEqual({ idInstance: NUMBERS.shop, isFromQueue: true, selection: { all: true } });
  });
});

describe('a queue of exactly as many as a list can have', () => {
  it('says that this stays so: it asked to be read again for ever', async () => {
    const app = openApp({ scenario: shopScenario(), rows: 40 });
    const { emulator } = app;
    for (let at = 0; at < 500; at += 1) {
      const body = { chatId: `7999111${String(at).padStart(4, '0')}@c.us`, message: `Text ${at}` };
      emulator.engine.instance(NUMBERS.empty)?.accept({ type: 'sendMessage', body }, emulator.clock.now());
    }
    emulator.clock.advance(20_000);
    app.running.app.open('queue', { idInstance: NUMBERS.empty });
    await app.shows('500 are listed, as many as a list can have; more may wait.');
    app.hit(' ');
    expect(app.screen()).toContain('The list has 500, as many as it can: a part cannot be cleared before fewer');
    app.running.app.open('diagnosis', { idInstance: NUMBERS.empty });
    await app.shows('It stays so while as many wait as a list can have');
    expect(app.screen()).not.toContain('Read it again');
  });
});

describe('a copy', () => {
  it('is made only on request, and says what was copied', async () => {
    const app = await openQueue(NUMBERS.kiosk);
    const [first] = app.emulator.engine.instance(NUMBERS.kiosk)?.shown(app.emulator.clock.now()) ?? [];
    expect(app.copied).toEqual([]);
    app.hit('y');
    expect(app.screen()).toContain(`Handed to the terminal for its clipboard: the id ${first?.id}.`);
    app.hit('Y');
    expect(app.screen()).toContain('the phone number of this message');
    app.hit('t', 'x');
    expect(app.copied).toEqual([
      first?.id,
      expect.stringMatching(/^7\d{10}$/),
      `sluice plan kiosk --select '{"types":["sendFileByUrl"]}'`,
    ]);
  });
});
