import { SluiceError } from '@sluice/core';
import { readScenario } from '@sluice/emulator';
import { createFakedClock } from '@sluice/testing';
import { describe, expect, it } from 'vitest';
import { useAppOnEmulator } from '../../../test/app-on-emulator.ts';
import { fleetScenario } from '../../../test/fleet-scenario.ts';
import { sessionWith } from '../../../test/session.ts';
import { bodyStart } from '../../app/frame.ts';

const open = useAppOnEmulator();
const SIZES = [
  { columns: 72, rows: 18 },
  { columns: 80, rows: 24 },
  { columns: 140, rows: 40 },
  { columns: 200, rows: 60 },
  { columns: 250, rows: 80 },
] as const;

/** Every seventh of it is authorized, and stuck. */
const fleetOf = (count: number): ReturnType<typeof fleetScenario> =>
  fleetScenario(count, (at) => (at % 7 === 3 ? { state: 'authorized', behaviours: { stuck: true } } : undefined));

describe('the fleet', () => {
  it('is there at once, and each row fills as it is read', async () => {
    const { screen, shows } = open();
    expect(screen()).toMatch(/shop +1101000001 +… reading/);
    expect(await shows('blocked', '5 instances')).toMatch(/› shop +1101000001 +✕ blocked +1,240 +does not move/);
  });

  it('says nothing of trouble before it knows: it said that there was none, of instances that were not read', () => {
    expect(open().screen()).toMatch(/^ 5 instances, 5 not read yet /m);
    expect(open({ language: 'ru' }).screen()).not.toContain('спокойно');
  });

  it('marks production at every width, and what is protected', async () => {
    const { shows, screen } = open({ change: (one) => ({ ...one, environment: 'production', isProtected: true }) });
    await shows('1,455');
    for (const size of SIZES) expect(screen(size)).toMatch(/production.*protected/i);
  });

  it('has the brake of the selected instance one key away, as the help says of every screen', async () => {
    const { shows, hit } = open();
    await shows('1,455');
    hit('down', 'b');
    expect(await shows('Brake: bakery')).toContain('No brake is on.');
  });

  it('says so where there is room, and finds it by what an operator calls it: in a panic it sorted the list', async () => {
    const { shows, screen, hit, type } = open();
    await shows('1,455');
    expect(screen({ columns: 140, rows: 40 })).toContain('b brake');
    for (const word of ['brake', 'stop']) {
      hit(':');
      type(word);
      hit('enter');
      await shows('Brake: shop');
      hit('escape');
    }
    const inRussian = open({ language: 'ru' });
    await inRussian.shows('срочные сверху');
    for (const word of ['тормоз', 'стоп']) {
      inRussian.hit(':');
      inRussian.type(word);
      inRussian.hit('enter');
      await inRussian.shows('Тормоз');
      inRussian.hit('escape');
    }
  });

  it('has those in trouble first, the one with the most messages above the others', async () => {
    const { shows } = open();
    const rows = (await shows('courier', ': menu', '1,455')).split('\n').filter((row) => /\d{9,10} /.test(row));
    expect(rows.map((row) => row.slice(3).split(' ')[0])).toEqual(['shop', 'bakery', 'hotel', 'clinic', 'courier']);
  });

  it('says what is found about the selected instance, and its next step, in whole sentences', async () => {
    const { shows } = open();
    expect(await shows('Next:')).toMatch(/✕ .*blocked/i);
  });

  it('keeps the selected instance selected while the rows change their places', async () => {
    const { shows, hit, until } = open();
    await shows('1,455');
    hit('down');
    await until((shown) => /› bakery/.test(shown));
    hit('s');
    expect(await until((shown) => shown.includes('name'))).toMatch(/› bakery/);
    hit('s', 's');
    expect(await until((shown) => shown.includes('last to be empty'))).toMatch(/› bakery/);
  });

  it('shows only what is searched for, by any words of it, and all again on Esc', async () => {
    const { shows, hit, type, until } = open();
    await shows('1,455');
    hit('/');
    type('max clinic');
    const found = await until((shown) => !shown.includes('bakery'));
    expect(found).toContain('clinic');
    hit('enter');
    expect(await shows('1 of 5 shown')).toContain('“max clinic”');
    hit('escape');
    await shows('bakery');
  });

  it('keeps a long text of a search in its row: one of emoji was 187 columns wide in a window of 80', async () => {
    const { shows, hit, running } = open();
    await shows('1,455');
    hit('/');
    running.paste('👩‍👩‍👧'.repeat(25));
    hit('enter');
    expect(await shows('0 of 5 shown. Esc: all.')).toContain('No instance has that text.');
  });

  it('shows a dead gateway as what it is: the row is no longer green, and says how old its figures are', async () => {
    const { shows, emulator, pass, until } = open();
    await shows('clinic', '1,455');
    emulator.faults.plant({ times: 100_000, fault: { kind: 'reset' } });
    await pass(5 * 60_000);
    const dead = await until((shown) => /clinic +3100000001 +✕/.test(shown));
    expect(dead).not.toContain('● authorized');
    expect(dead).toMatch(/clinic +3100000001 +✕ .* as of \d min ago/);
    expect(dead).toMatch(/^ 5 instances, [\d,]+ messages waiting \(5 counts are old\)/m);
    // Below it why, and that what was found before is old.
    expect(dead).toMatch(/✕ .*\n(.*\n)*.*What follows was read at 09:0\d:\d\d, \d+ min ago\./);
  });

  it('calls nothing well of an instance that cannot be read any more: it said “nothing waits” as certain', async () => {
    const { shows, emulator, hit, pass } = open();
    await shows('clinic', '1,455');
    hit('G');
    await shows('nothing waits');
    emulator.faults.plant({ times: 100_000, fault: { kind: 'reset' } });
    await pass(3 * 60_000);
    const dead = await shows('The queue could not be read', 'When it was last read, at 09:0');
    expect(dead).not.toContain('nothing waits');
    hit('d');
    const why = await shows('Why: courier', 'could not be read', '0 waited.');
    expect(why).not.toMatch(/nothing waits|✓/);
  });

  it('says after seconds that a gateway hangs: for a minute all looked live', async () => {
    const { shows, emulator, pass } = open();
    await shows('clinic', '1,455');
    emulator.faults.plant({ times: 100_000, fault: { kind: 'hang' } });
    await pass(25_000);
    const hanging = await shows('The gateway has not answered for', 'ends after 30 s', 'What follows was read at');
    expect(hanging).toMatch(/shop +1101000001 +\? no answer +1,240 +as of <1 min ago/);
    expect(hanging).toContain('are old)');
  });

  it('says that the journal cannot be read, in the row and below: all was well, with a job that may be open', async () => {
    const failed = new SluiceError({ code: 'internal', message: 'The journal cannot be read: it is a folder.' });
    const session = sessionWith({ readOpenJobs: () => Promise.reject(failed), clock: createFakedClock() });
    const { shows, hit } = open({ session });
    const shown = await shows('1,455', 'journal unreadable', 'a job may be open and the brake may be on');
    expect(shown).toMatch(/courier +4100000001 +● authorized +0 +journal unreadable/);
    expect(shown).toContain('5 in trouble');
    hit('G', 'd');
    expect(await shows('Why: ', 'The journal cannot be read')).not.toMatch(/nothing waits|✓/);
  });

  it('acts on the instance that was seen: its place was selected, and the list was sorted again', async () => {
    const { shows, screen, hit } = open({ scenario: fleetOf(9) });
    const seen = /› (shop-\d+)/.exec(screen())?.[1];
    expect(await shows('18 messages waiting')).toContain(`› ${seen ?? ''} `);
    hit('d');
    await shows(`Why: ${seen ?? ''}`);
  });

  it.each([
    ['en', '1 empty and not sending', 'none in trouble'],
    ['ru', 'пусты и не отправляют: 1', 'всё спокойно'],
  ] as const)('counts a blocked number with an empty queue: above its red row all was well, %s', async (language, said, well) => {
    const scenario = readScenario(
      JSON.stringify({
        title: 'Blocked, with nothing in its queue',
        description: 'The other sends.',
        instances: [
          { name: 'shop', idInstance: '1101000001', product: 'whatsapp', state: 'blocked' },
          { name: 'clinic', idInstance: '1101000002', product: 'whatsapp', state: 'authorized' },
        ],
        events: [],
      }),
    );
    const { shows } = open({ scenario, language });
    expect(await shows(said)).not.toContain(well);
  });

  it('shows its figures whole on a narrow screen: how it is sorted gives way', async () => {
    const { shows, emulator, screen } = open();
    await shows('1,455');
    emulator.faults.plant({ times: 100_000, fault: { kind: 'reset' } });
    await shows('5 counts are old');
    expect(screen({ columns: 72, rows: 18 })).toMatch(/in trouble$/m);
  });

  it('sums up only what was counted: a gateway that answers no queue made it “0 waiting”', async () => {
    const { shows, emulator, until } = open();
    emulator.faults.plant({ idInstance: '1101000001', times: 100_000, fault: { kind: 'wrong-shape' } });
    await until((shown) => /^ 5 instances, 2\d\d messages waiting, 3 in trouble, 1 not counted /m.test(shown));
    const dead = open();
    dead.emulator.faults.plant({ times: 100_000, fault: { kind: 'wrong-shape' } });
    expect(await dead.shows('5 in trouble')).toMatch(/^ 5 instances, 5 in trouble, 5 not counted /m);
    expect(await shows('clinic')).not.toContain(' 0 messages waiting');
  });

  it('says that nothing has left for minutes, by what it has watched itself, and not before', async () => {
    const { shows, pass, until } = open({ scenario: fleetOf(4) });
    expect(await shows('shop-4', '8 messages waiting')).not.toContain('none left');
    await pass(100_000);
    expect(await until((shown) => shown.includes('none left for 2 min'))).toMatch(
      /shop-4 +1101000004 +● authorized +2 +none left/,
    );
  });

  it.each(SIZES)('fits into $columns×$rows, with 200 instances, grouped and not', async (size) => {
    const { screen, shows, hit } = open({ scenario: fleetOf(200) });
    await shows('200 instances', 'shop-1 ', 'blocked');
    expect(screen(size)).toContain('shop-');
    for (const key of ['o', 'G', 'o', 'g', 'o', 's', 's']) {
      hit(key);
      screen(size);
    }
  });

  it('selects the row that is clicked, and opens it by a second click', async () => {
    const { shows, running, until, screen } = open();
    await shows('1,455');
    const clickOn = (name: string): void => {
      const row = screen()
        .split('\n')
        .findIndex((one) => one.includes(name));
      running.point({ kind: 'click', row, column: 10 }, bodyStart(running));
    };
    clickOn('hotel');
    await until((shown) => /› hotel/.test(shown));
    expect(running.stack()).toHaveLength(1);
    clickOn('INSTANCE');
    clickOn('5 instances');
    expect(running.stack()).toHaveLength(1);
    clickOn('hotel');
    expect(running.stack().at(-1)).toMatchObject({ name: 'queue', screen: { idInstance: '2100000001' } });
  });

  it('speaks Russian', async () => {
    const { shows } = open({ language: 'ru' });
    expect(await shows('срочные сверху')).toContain('b тормоз');
  });
});
