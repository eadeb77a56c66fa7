import { describe, expect, test } from 'vitest';
import { START } from '../../test/instance-options.ts';
import { Clock } from '../clock.ts';
import { createEmulator, type Emulator } from '../emulator.ts';
import type { DescribedInstance } from '../control/describe-instance.ts';
import { scenarios, type ScenarioName } from './scenarios.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function handler(name: ScenarioName): Emulator {
  return createEmulator({ clock: Clock.stepped(START), scenario: scenarios[name] });
}

function find(emulator: Emulator, name: string): DescribedInstance {
  const found = emulator.instances().find((instance) => instance.name === name);
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
}

/** After how many milliseconds a message leaves the studio, where the queue is read at these times. */
function momentsOf(seed: number, looks: readonly number[]): readonly number[] {
  const clock = Clock.stepped(START);
  const emulator = createEmulator({ clock, seed, scenario: scenarios['connect-between-looks'] });
  for (const to of looks) {
    clock.advance(START + to - clock.now());
    emulator.instances();
  }
  return emulator.engine.record.all().flatMap(({ event, at }) => (event === 'sent' && at > START ? [at - START] : []));
}

describe('broadcast-and-ban', () => {
  test('the shop is blocked with the sixtieth number that has no account, and confirmations wait behind the offers', () => {
    const emulator = handler('broadcast-and-ban');
    const { state, waiting, totals } = find(emulator, 'shop');
    expect([state, totals.failed, totals.accepted]).toEqual(['blocked', 60, 2024]);
    // One in five of the numbers has no account: the ban comes after about 300.
    expect(totals.sent).toBeGreaterThan(150);
    expect(totals.sent).toBeLessThan(400);
    expect(waiting).toBe(2024 - 60 - totals.sent);
    const blocked = emulator.engine.instance('1101000011')?.states.find((one) => one.state === 'blocked');
    expect(blocked?.since).toBe(START - 2400_000 + (totals.sent + 60 - 1) * 1000);
  });

  test('a new number is connected after ten minutes, and is blocked with the fortieth of the leftovers', () => {
    const emulator = handler('broadcast-and-ban');
    const before = find(emulator, 'shop').totals.sent;
    emulator.clock.advance(10 * MINUTE);
    expect(find(emulator, 'shop')).toMatchObject({ state: 'authorized', wid: '79990000012@c.us' });
    emulator.clock.advance(2 * MINUTE);
    const { state, totals } = find(emulator, 'shop');
    expect([state, totals.sent]).toEqual(['blocked', before + 40]);
  });

  test('the new number stays if the queue is cleared before', () => {
    const emulator = handler('broadcast-and-ban');
    emulator.engine.instance('1101000011')?.clearMessages(START);
    emulator.clock.advance(HOUR);
    const { state, totals } = find(emulator, 'shop');
    // The five confirmations that came in before the new number are leftovers too, but few.
    expect([state, totals.sent + totals.failed]).toEqual(['authorized', totals.accepted - totals.cleared]);
  });
});

describe('connect-between-looks', () => {
  const looks = Array.from({ length: 65 }, (_, i) => (i + 1) * 10_000);

  test('a look before and one after each moment see a blocked number, from which five messages have left in ten minutes', () => {
    const emulator = handler('connect-between-looks');
    expect(find(emulator, 'studio')).toMatchObject({ state: 'blocked', waiting: 100, totals: { sent: 100 } });
    const studio = emulator.engine.instance('1101000081');
    emulator.clock.advance(11 * MINUTE);
    expect(find(emulator, 'studio')).toMatchObject({ state: 'blocked', waiting: 95, totals: { sent: 105 } });
    const moments = studio?.states.filter(({ state, since }) => state === 'authorized' && since > START) ?? [];
    const sent = emulator.engine.record.all().filter(({ event, at }) => event === 'sent' && at > START);
    expect(sent.map(({ at }) => at)).toEqual(moments.map(({ since }) => since));
    expect(moments).toHaveLength(5);
    const blocked = studio?.states.filter(({ state, since }) => state === 'blocked' && since > START);
    expect(blocked?.map(({ since }) => since - 2000)).toEqual(sent.map(({ at }) => at));
  });

  test('the seed chooses the moments, however often it is read', () => {
    const [one, often, other] = [momentsOf(1, [650_000]), momentsOf(1, looks), momentsOf(2, [650_000])];
    expect(often).toEqual(one);
    expect(other).not.toEqual(one);
    for (const [i, at] of [...one, ...other].entries()) {
      const earliest = [60, 170, 280, 390, 490][i % 5] ?? 0;
      expect([at >= earliest * 1000, at <= (earliest + 100) * 1000]).toEqual([true, true]);
    }
  });
});

describe('customer-writes', () => {
  test('1,240 wait behind a blocked number, and 20 more in each minute, of which a list shows none', () => {
    const emulator = handler('customer-writes');
    expect(find(emulator, 'market')).toMatchObject({ state: 'blocked', waiting: 1240, totals: { sent: 260 } });
    const market = emulator.engine.instance('1101000021');
    const first = market?.shown(START);
    expect(first).toHaveLength(500);
    emulator.clock.advance(MINUTE);
    expect(find(emulator, 'market')).toMatchObject({ state: 'blocked', waiting: 1260 });
    emulator.clock.advance(59 * MINUTE);
    expect(find(emulator, 'market')).toMatchObject({ waiting: 2440, totals: { accepted: 2700, sent: 260 } });
    expect(market?.shown(START + HOUR)).toEqual(first);
  });

  test('a message that is sent while the queue is cleared stays, and is listed then', () => {
    const emulator = handler('customer-writes');
    emulator.clock.advance(MINUTE);
    emulator.engine.advance(START + MINUTE);
    emulator.engine.instance('1101000021')?.clearMessages(START + MINUTE);
    emulator.clock.advance(MINUTE);
    expect(find(emulator, 'market')).toMatchObject({ waiting: 20, totals: { cleared: 1260 } });
  });
});

describe('leaving-now', () => {
  test('a new number is connected, and an old offer leaves every half second until all have left', () => {
    const emulator = handler('leaving-now');
    expect(find(emulator, 'shop')).toMatchObject({ state: 'authorized', wid: '79990000102@c.us', waiting: 1239 });
    emulator.clock.advance(30_000);
    expect(find(emulator, 'shop')).toMatchObject({ waiting: 1179, totals: { sent: 61 } });
    emulator.clock.advance(10 * MINUTE);
    expect(find(emulator, 'shop')).toMatchObject({ state: 'authorized', waiting: 0, totals: { sent: 1240 } });
  });
});

describe('new-number-waiting', () => {
  test('messages wait on all three messengers, and nothing leaves until a number is connected', () => {
    const emulator = handler('new-number-waiting');
    emulator.clock.advance(10 * MINUTE);
    expect(emulator.instances().map(({ state, waiting, totals }) => [state, waiting, totals.sent])).toEqual([
      ['blocked', 1240, 0],
      ['notAuthorized', 60, 0],
      ['notAuthorized', 60, 0],
    ]);
  });

  test('the number that is connected is blocked with the fortieth leftover, which the record names', () => {
    const emulator = handler('new-number-waiting');
    const shop = emulator.engine.instance('1101000111');
    shop?.changeState({ state: 'notAuthorized' }, START);
    shop?.serveQr(START);
    expect(shop?.scan('79990000112@c.us', undefined, START)).toBe('connected');
    emulator.clock.advance(MINUTE);
    expect(find(emulator, 'shop')).toMatchObject({ state: 'blocked', totals: { sent: 40 } });
    const sent = emulator.engine.record.all().filter(({ event }) => event === 'sent');
    expect(sent.map(({ blocksNumber }) => blocksNumber === true)).toEqual([...Array.from({ length: 39 }, () => false), true]);
  });
});

describe('offline-phone', () => {
  test('180 reminders and 6 actions wait, and nothing moves until the phone is back', () => {
    const emulator = handler('offline-phone');
    expect(find(emulator, 'taxi')).toMatchObject({ state: 'authenticated', substatus: 'phone', waiting: 180 });
    expect(emulator.engine.instance('210001')?.actions(START)).toHaveLength(6);
    emulator.clock.advance(5 * MINUTE - 1);
    expect(find(emulator, 'taxi').waiting).toBe(180);
  });

  test('then five leave in two minutes, until the queue is empty', () => {
    const emulator = handler('offline-phone');
    emulator.clock.advance(5 * MINUTE);
    for (let sent = 5; sent <= 180; sent += 5) {
      emulator.clock.advance(2 * MINUTE - 1);
      expect(find(emulator, 'taxi').waiting).toBe(180 - sent);
      emulator.clock.advance(1);
    }
  });
});

describe('invalid-head', () => {
  test('both are authorised and nothing leaves, because of what is at the head', () => {
    const emulator = handler('invalid-head');
    emulator.clock.advance(HOUR);
    expect(find(emulator, 'bakery')).toMatchObject({ state: 'authorized', waiting: 221, totals: { sent: 30 } });
    expect(find(emulator, 'florist')).toMatchObject({ state: 'authorized', waiting: 61, totals: { sent: 0 } });
    const heads = ['1101000041', '1101000042'].map((id) => emulator.engine.instance(id)?.shown(START + HOUR)[0]?.body['chatId']);
    expect(heads).toEqual([expect.stringMatching(/^8900\d{7}@c\.us$/), expect.stringMatching(/@lid$/)]);
  });

  test('when it expires, the messages behind it leave', () => {
    const emulator = handler('invalid-head');
    emulator.clock.advance(24 * HOUR);
    expect(find(emulator, 'bakery')).toMatchObject({ waiting: 0, totals: { sent: 250, expired: 1 } });
    expect(find(emulator, 'florist')).toMatchObject({ waiting: 0, totals: { sent: 60, expired: 1 } });
  });
});

test('duplicates: each reminder three times, and the last 25 again after the reboot, under their old ids', () => {
  const { engine } = handler('duplicates');
  const accepted = engine.record.all().filter((line) => line.event === 'accepted');
  const repeats = accepted.filter(({ repeats: again }) => again === true);
  expect([accepted.length, repeats.length]).toEqual([385, 25]);
  const texts = accepted.slice(0, 360).map(({ body }) => JSON.stringify(body));
  expect(texts.every((text, i) => text === texts[i - (i % 3)])).toBe(true);
  expect(new Set(texts).size).toBe(120);
  const first = new Set(accepted.slice(0, 360).map(({ messageId }) => messageId));
  expect(repeats.every(({ messageId }) => first.has(messageId))).toBe(true);
  expect(engine.instance('1101000051')?.state).toBe('authorized');
});

test('web-conflict: 45 wait while the session is elsewhere; five leave in two minutes when it is back', () => {
  const emulator = handler('web-conflict');
  expect(find(emulator, 'hotel')).toMatchObject({ state: 'loading', substatus: 'conflict', waiting: 45, totals: { sent: 0 } });
  emulator.clock.advance(15 * MINUTE - 1);
  expect(find(emulator, 'hotel').waiting).toBe(45);
  emulator.clock.advance(2 * MINUTE);
  expect(find(emulator, 'hotel')).toMatchObject({ state: 'authenticated', substatus: 'normal', waiting: 40 });
});

test('expired-links: a dead file blocks the wholesaler, and with the gallery twelve fail and the rest leaves', () => {
  const emulator = handler('expired-links');
  expect(find(emulator, 'wholesale')).toMatchObject({ state: 'authenticated', waiting: 92, totals: { sent: 20, failed: 0 } });
  expect(emulator.engine.instance('210003')?.shown(START)[0]?.type).toBe('sendFileByUrl');
  expect(find(emulator, 'gallery')).toMatchObject({ state: 'authorized', waiting: 0, totals: { sent: 80, failed: 12 } });
});

test('unused-numbers: a file to a number without an account stays at the head for as long as it waits, and all others behind it', () => {
  const emulator = handler('unused-numbers');
  const { state, waiting, totals } = find(emulator, 'dealer');
  expect([state, waiting + totals.sent, totals.failed]).toEqual(['authenticated', 90, 0]);
  const [head] = emulator.engine.instance('210005')?.shown(START) ?? [];
  expect(head?.type).toBe('sendFileByUrl');
  emulator.clock.advance(240 * HOUR);
  expect(find(emulator, 'dealer')).toMatchObject({ waiting, totals });
});

describe('near-the-cap', () => {
  test('the help desk has room for four more, and refuses the next', () => {
    const emulator = handler('near-the-cap');
    expect(find(emulator, 'helpdesk').waiting).toBe(396);
    emulator.clock.advance(2 * MINUTE);
    expect(find(emulator, 'helpdesk').waiting).toBe(400);
    emulator.clock.advance(HOUR);
    expect(find(emulator, 'helpdesk')).toMatchObject({ waiting: 400, totals: { accepted: 400 } });
  });

  test('of the 1,000 of the newsletter 144 leave within their day, and the others expire', () => {
    const emulator = handler('near-the-cap');
    emulator.clock.advance(23 * HOUR - 1);
    expect(find(emulator, 'newsletter').totals).toMatchObject({ sent: 144, expired: 0 });
    emulator.clock.advance(1);
    expect(find(emulator, 'newsletter').totals).toMatchObject({ sent: 144, expired: 856 });
  });
});

describe('fleet-of-1000', () => {
  test('a thousand instances of all messengers are there, as the story counts them', () => {
    const instances = handler('fleet-of-1000').instances();
    expect(instances).toHaveLength(1000);
    expect(new Set(instances.map(({ product }) => product)).size).toBe(4);
    const inState = (wanted: string): number => instances.filter(({ state }) => state === wanted).length;
    expect([inState('blocked'), inState('notAuthorized')]).toEqual([25, 25]);
    expect(instances.filter(({ waiting }) => waiting > 500)).toHaveLength(5);
    expect(instances.filter(({ substatus }) => substatus === 'phone')).toHaveLength(10);
    expect(instances.filter(({ name, waiting }) => name.startsWith('broadcast-') && waiting === 199)).toHaveLength(100);
  });

  test('many send now and then', () => {
    const emulator = handler('fleet-of-1000');
    const before = find(emulator, 'morning-001').totals;
    emulator.clock.advance(2 * MINUTE);
    const { accepted, sent } = find(emulator, 'morning-001').totals;
    expect([accepted - before.accepted, sent - before.sent]).toEqual([4, 4]);
  });
});

test('quiet: nothing waits, now and later', () => {
  const emulator = handler('quiet');
  for (let hours = 0; hours < 3; hours += 1) {
    expect(emulator.instances().map(({ waiting }) => waiting)).toEqual([0, 0, 0, 0]);
    emulator.clock.advance(HOUR);
  }
  expect(emulator.instances().map(({ state, totals }) => [state, totals.sent])).toEqual([
    ['authorized', 8],
    ['authorized', 3],
    ['authorized', 5],
    ['authenticated', 6],
  ]);
});
