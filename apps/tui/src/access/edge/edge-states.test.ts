// What only an edge has, as the screens show it.
import { describe, expect, it } from 'vitest';
import { untilResolved } from '@sluice/testing';
import { type AppOnEmulator, type Opening, useAppOnEmulator } from '../../../test/app-on-emulator.ts';
import { APP_KEY } from '../../../test/edge-on-emulator.ts';
import { fakeHost } from '../../../test/fake-host.ts';
import { sourceIn } from '../../../test/session.ts';
import { NUMBERS, shopScenario } from '../../../test/shop-scenario.ts';
import { endSession } from '../../clearing/session.ts';

const open = useAppOnEmulator();
const { kiosk: KIOSK, empty: EMPTY } = NUMBERS;
const flat = (screen: string): string => screen.replaceAll(/\s+/g, ' ');

function behind(edge: NonNullable<Opening['edge']> = {}, more: Opening = {}): AppOnEmulator {
  return open({ scenario: shopScenario(), edge, ...more });
}

async function known(app: AppOnEmulator): Promise<void> {
  await app.shows('shop', 'kiosk', 'bazaar');
}

async function clear(app: AppOnEmulator): Promise<void> {
  await known(app);
  app.running.app.open('plan', { idInstance: KIOSK, selection: { types: ['sendFileByUrl'] } });
  await app.shows('To clear: 12', 'To keep: 5');
  app.hit('enter');
  for (const line of [KIOSK, 'A wrong list']) {
    app.type(line);
    app.hit('enter');
  }
  await app.shows('Clear: kiosk (');
}

const missing = (scope: string): string => `The key ${APP_KEY} of the edge office does not have the scope ${scope}`;

async function clearElsewhere({ edge }: AppOnEmulator): Promise<void> {
  const of = `/instances/${KIOSK}`;
  const plan = await edge?.call('POST', `${of}/plans`, { selection: { all: true } });
  await edge?.call('POST', `${of}/clearings`, { plan, lost: 0, confirm: KIOSK, reason: 'A ban' });
}

describe('a key without a scope', () => {
  it('says which one is missing before anything is typed, and nothing can be confirmed', async () => {
    const app = behind({ scopes: ['queue:read'] });
    await known(app);
    for (const [name, scope] of [
      ['plan', 'queue:clear'],
      ['brake', 'instance:hold'],
      ['snapshots', 'queue:restore'],
      ['journal', 'journal:read'],
    ] as const) {
      if (name === 'plan') app.running.app.open('plan', { idInstance: KIOSK, selection: { all: true } });
      else app.running.app.open(name, { idInstance: KIOSK });
      expect(flat(await app.until((shown) => flat(shown).includes(missing(scope))))).toContain(missing(scope));
      app.hit('enter');
      expect(app.screen()).not.toContain(`Type ${KIOSK}`);
      app.running.app.back();
    }
    expect(app.countCalls(KIOSK, 'clearMessagesQueue')).toBe(0);
  });

  it('of reading shows none of its instances, says which it is, and the others stay', async () => {
    const app = behind({ scopes: ['queue:clear'], besides: [EMPTY] });
    const shown = flat(await app.shows('✕ Edge office: its instances are not shown.', 'empty', '✕ blocked'));
    expect(shown).toContain(`needs the scope queue:read, which the key ${APP_KEY} does not have`);
  });
});

it('no number can be connected through an edge: the screen says it as the command does', async () => {
  const app = behind();
  await known(app);
  app.running.app.open('connect', { idInstance: EMPTY });
  const shown = flat(await app.until((screen) => screen.includes('No number is connected through')));
  expect(shown).toContain('No number is connected through the edge office.');
  expect(shown).not.toContain(`Type ${EMPTY}`);
});

it('a protected instance says so at the edge, before anything is typed', async () => {
  const app = behind({ isProtected: [KIOSK] });
  await known(app);
  app.running.app.open('plan', { idInstance: KIOSK, selection: { all: true } });
  expect(flat(await app.shows('is protected'))).toContain('set protected = false at the edge office.');
});

it('a queue whose senders another program holds is cleared as one that is reached directly: a hold is for those who send', async () => {
  const app = behind();
  await known(app);
  const hold = { forMs: 60 * 60_000, reason: 'The price is wrong.' };
  await untilResolved(app.edge?.call('POST', `/instances/${KIOSK}/holds`, hold) ?? Promise.resolve());
  await clear(app);
  await app.shows('✓ Done');
  // Its end was heard of before the edge is asked again what is open.
  app.hit('enter');
  expect(app.screen()).not.toContain('is not finished');
  await app.pass(15_000);
  expect(app.screen()).not.toContain('is not finished');
});

it('the journal of an instance is that of its edge: the one of this machine is another, and says so', async () => {
  const app = behind({ besides: [EMPTY] });
  await known(app);
  app.running.app.open('journal', { idInstance: KIOSK });
  await app.shows('Journal of kiosk', 'The journal has no event of this instance yet.');
  app.hit('a');
  expect(app.screen()).toContain('Journal of kiosk');
  app.hit('escape');
  app.running.app.open('journal', { idInstance: EMPTY });
  app.hit('a');
  await app.shows('Journal of this machine');
});

it('the journal is there again when an edge that was away is', async () => {
  const app = behind();
  await clear(app);
  await app.shows('✓ Done');
  app.running.app.open('journal', { idInstance: KIOSK });
  await app.shows('Journal of kiosk', 'clearing: done');
  app.edge?.setDown(true);
  await app.until((shown) => shown.includes('✕ ') && !shown.includes('clearing: done'));
  app.edge?.setDown(false);
  await app.shows('Journal of kiosk', 'clearing: done');
});

describe('a job of another client', () => {
  it('is on the rows and in the banner, and its screen follows it to its end', async () => {
    const app = behind();
    await known(app);
    await untilResolved(clearElsewhere(app));
    await app.shows('A job of kiosk is not finished.');
    app.hit('u');
    const shown = flat(await app.shows('A clear of this instance is not finished.', 'Enter: follow it'));
    expect(shown).toContain('Begun by another-program, ');
    expect(shown).toContain('The edge office carries it out, last heard of at');
    app.hit('enter');
    await app.shows('✓ Done');
    expect(app.countCalls(KIOSK, 'clearMessagesQueue')).toBe(1);
  });

  it('that was begun while the plan was read refuses the clear, with who has begun what', async () => {
    const app = behind();
    await known(app);
    app.running.app.open('plan', { idInstance: KIOSK, selection: { all: true } });
    await app.shows('To clear: 17');
    await untilResolved(clearElsewhere(app));
    app.hit('enter');
    for (const line of [KIOSK, 'A wrong list']) {
      app.type(line);
      app.hit('enter');
    }
    expect(flat(await app.shows('✕ '))).toMatch(/another-program|plan/);
    await app.pass(60_000);
    expect(app.countCalls(KIOSK, 'clearMessagesQueue')).toBe(1);
  });
});

describe('an edge that does not answer', () => {
  it('at the start hides no instance: its sentence is on the fleet, what is reached directly works, and its rows come later', async () => {
    const app = behind({ isDown: true, besides: [EMPTY] });
    expect(app.screen()).toContain('Edge office: its instances are being asked for.');
    expect(app.screen()).toContain('empty');
    const down = await app.shows('✕ Edge office: its instances are not shown.', 'empty', '✕ blocked');
    expect(down).not.toContain('kiosk');
    app.hit('enter');
    await app.shows('Queue of empty');
    app.hit('escape');
    app.edge?.setDown(false);
    const up = await app.shows('kiosk', 'shop', '5 instances');
    expect(up).not.toContain('Edge office');
  });

  it('offers no first run where there is nothing else: an edge is configured', async () => {
    const app = behind({ isDown: true });
    const shown = await app.shows('✕ Edge office');
    expect(app.running.stack()).toHaveLength(1);
    expect(shown).not.toContain('none in trouble');
    expect(shown).not.toContain('No instance is configured');
  });

  it('in the middle of a clear is waited for, and the clear is followed to its end: one clear, nothing twice', async () => {
    const app = behind();
    await clear(app);
    await app.shows('✓ The gateway says that the queue is cleared');
    app.edge?.setDown(true);
    await app.pass(20_000);
    app.edge?.setDown(false);
    expect(flat(await app.shows('✓ Done'))).toContain('5 of 5 messages restored');
    expect(app.countCalls(KIOSK, 'clearMessagesQueue')).toBe(1);
    expect(app.countCalls(KIOSK, 'sendMessage')).toBe(5);
  });

  it('any more leaves the job to the edge, says so, and follows it again when it answers', async () => {
    const app = behind();
    await clear(app);
    await app.shows('✓ The gateway says that the queue is cleared');
    app.edge?.setDown(true);
    await app.shows('Enter: how far the job has come, and how to go on.');
    app.edge?.setDown(false);
    app.hit('enter');
    await app.until((shown) => shown.includes('No job of this instance is open.') || shown.includes('Enter: follow it'));
    expect(app.countCalls(KIOSK, 'clearMessagesQueue')).toBe(1);
  });
});

it('a key that is revoked while its queue is watched: the rows say it, with the figures that are old', async () => {
  const app = behind();
  await app.shows('1,290 messages waiting');
  app.edge?.revokeKey(APP_KEY);
  const shown = await app.until((screen) => /kiosk +\d+ +✕ (?!blocked)/.test(screen));
  expect(shown).not.toContain('none in trouble');
  app.hit('enter');
  expect(flat(await app.shows('Queue of shop', 'The edge office does not take the key'))).not.toContain('token');
  app.hit('d');
  await app.shows('Why: shop', 'The edge office does not take the key', 'What follows was read at');
});

describe('leaving while an edge carries a job out', () => {
  it('asks first, and says that it goes on there', async () => {
    const app = behind();
    await clear(app);
    await app.shows('✓ The gateway says that the queue is cleared', 'The edge office carries it out');
    expect(app.screen()).not.toContain('x cancel');
    app.hit('q');
    expect(flat(await app.shows('Leave?'))).toContain(
      'The edge office carries it out: if you leave, it goes on there, and only the following of it stops.',
    );
    app.hit('q');
    await app.running.exited;
    let written = '';
    let code = 0;
    const { host } = fakeHost({ write: (text) => (written += text), exit: (wanted) => (code = wanted) });
    await untilResolved(endSession(host, app.session, sourceIn(app.session)));
    expect(written).toMatch(/^Only the following stops\.\n/);
    expect(written).toMatch(
      /The edge office goes on with its job of instance 1101000002\. Follow it: sluice resume [\da-f-]{36}\n/,
    );
    expect(code).toBe(4);
    await app.pass(5 * 60_000);
    expect(app.countCalls(KIOSK, 'clearMessagesQueue')).toBe(1);
    expect(app.countCalls(KIOSK, 'sendMessage')).toBe(5);
  });

  it('names it also where its end could not be followed any more, and that was seen', async () => {
    const app = behind();
    await clear(app);
    await app.shows('✓ The gateway says that the queue is cleared');
    app.edge?.setDown(true);
    await app.shows('Enter: how far the job has come, and how to go on.');
    app.hit('escape');
    let written = '';
    const { host } = fakeHost({ write: (text) => (written += text) });
    await untilResolved(endSession(host, app.session, sourceIn(app.session)));
    expect(written).toContain('The edge office goes on with its job of instance 1101000002.');
  });
});
