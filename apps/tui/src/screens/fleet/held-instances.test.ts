import { describe, expect, it } from 'vitest';
import { type AppOnEmulator, useAppOnEmulator } from '../../../test/app-on-emulator.ts';
import { SIZES } from '../../../test/sizes.ts';
import { untilResolved } from '@sluice/testing';

const open = useAppOnEmulator();
const SHOP = '1101000001';
const CLINIC = '3100000001';
const COURIER = '4100000001';
const HOUR = 3_600_000;

async function hold(app: AppOnEmulator, idInstance: string, forMs: number = HOUR): Promise<void> {
  const until = app.session.clock.now() + forMs;
  const given = { idInstance, until, actor: 'ivan@desk', reason: 'Wrong list, ask +79990000001' };
  (await app.session.journal()).setHold(given);
  await app.services.jobs.refresh();
}

/** The screen without the ends of its rows. */
const flat = (shown: string): string => shown.replaceAll(/\s+/g, ' ');

/** Where it is in the list. */
function rowsOf(shown: string): readonly string[] {
  return shown.split('\n').filter((row) => /\d{10} /.test(row));
}
const rowOf = (shown: string, idInstance: string): string => rowsOf(shown).find((row) => row.includes(idInstance)) ?? '';

describe('an instance whose senders are held', () => {
  it.each(SIZES)('has a badge in its row, beside when it is empty, in $columns×$rows: a hold was on no screen', async (size) => {
    const app = open();
    await app.shows('1,455');
    expect(rowOf(app.screen(size), CLINIC)).not.toContain('held');
    await hold(app, CLINIC);
    expect(rowOf(app.screen(size), CLINIC)).toMatch(/ held, \d+ min/);
    const russian = open({ language: 'ru' });
    await russian.shows('требуют внимания: 3');
    await hold(russian, CLINIC);
    expect(rowOf(russian.screen(size), CLINIC)).toMatch(/ приост\., \d+ м/);
  });

  it('comes after those in trouble and before those of which nothing is to be known', async () => {
    const app = open();
    await app.shows('1,455');
    const at = (): number => rowsOf(app.screen()).findIndex((row) => row.includes(COURIER));
    expect(at()).toBe(4);
    await hold(app, COURIER);
    await app.pass(20);
    expect(at()).toBe(3);
    expect(app.screen()).toContain('3 in trouble');
  });

  it('says in whole sentences until when, who, why, what it means and how it is ended, below the list, in Why and above its queue', async () => {
    const app = open();
    await app.shows('1,455');
    await hold(app, SHOP);
    const sentence =
      /! Hold 1 until 2026-11-20 \d\d:\d\d by ivan@desk: “Wrong list, ask \+•+001”\. An edge with this journal refuses new messages; the gateway itself does not\. What waits in the queue is not held\. Next: To end it earlier, give a reason: sluice hold lift 1 --reason ''/;
    expect(flat(app.screen())).toMatch(sentence);
    app.hit('enter');
    await app.shows('Queue of shop', 'TEXT');
    for (const size of SIZES) expect(flat(app.screen(size))).toMatch(sentence);
    app.hit('d', 'down');
    await app.shows('Why: shop');
    expect(flat(app.screen())).toMatch(sentence);
  });

  it('says how many there are, and how each is seen', async () => {
    const app = open({ language: 'ru' });
    await app.shows('требуют внимания: 3');
    await hold(app, SHOP);
    await hold(app, SHOP, 2 * HOUR);
    expect(flat(app.screen())).toMatch(/! Приостановок: 2, последняя до .* Посмотреть каждую: sluice hold list shop/);
    expect(flat(app.screen())).toContain('Того, что ждёт в очереди, это не касается.');
  });

  it('is as before two seconds after the end of the hold, and nothing is drawn meanwhile', async () => {
    const app = open();
    await app.shows('1,455');
    await hold(app, COURIER, 30_000);
    let changes = 0;
    app.services.jobs.subscribe(() => (changes += 1));
    await app.pass(25_000);
    expect([changes, rowOf(app.screen(), COURIER)]).toEqual([0, expect.stringContaining('held')]);
    await app.pass(7000);
    expect([changes, rowOf(app.screen(), COURIER)]).toEqual([1, expect.not.stringContaining('held')]);
  });

  it('is shown behind an edge as where it is reached directly, with the name of its edge', async () => {
    const app = open({ edge: {} });
    await app.shows('1,455');
    const forOneHour = { forMs: HOUR, reason: 'The price is wrong.' };
    await untilResolved(app.edge?.call('POST', `/instances/${SHOP}/holds`, forOneHour) ?? Promise.resolve());
    await app.until((shown) => rowOf(shown, SHOP).includes('held, does not move'));
    expect(flat(app.screen())).toMatch(
      /! Hold \d+ until .* by .*: “The price is wrong\.”\. The edge office refuses new messages\. What waits in the queue is not held\. Next: To end it earlier, give a reason: sluice hold lift \d+ shop --reason ''/,
    );
  });

  it('with a brake of the edge has both badges, and it is not said that what waits is not held', async () => {
    const app = open({ edge: {} });
    await app.shows('1,455');
    const withBrake = { forMs: HOUR, reason: 'The price is wrong.', brake: true };
    void app.edge?.call('POST', `/instances/${CLINIC}/holds`, withBrake);
    await app.until((shown) => /held, brake on/.test(rowOf(shown, CLINIC)));
    app.running.app.open('queue', { idInstance: CLINIC });
    const shown = flat(await app.shows('Hold', 'TEXT'));
    expect(shown).toContain('The edge office refuses new messages. Next:');
    expect(shown).not.toContain('is not held');
  });

  it('that a key may not lift says only that it ends', async () => {
    const app = open({ edge: { scopes: ['queue:read'] } });
    await app.shows('1,455');
    const forOneHour = { forMs: HOUR, reason: 'The price is wrong.' };
    await untilResolved(app.edge?.call('POST', `/instances/${SHOP}/holds`, forOneHour) ?? Promise.resolve());
    await app.until((shown) => rowOf(shown, SHOP).includes('held, does not move'));
    expect(flat(app.screen())).toContain('Next: It ends by itself then.');
  });
});
