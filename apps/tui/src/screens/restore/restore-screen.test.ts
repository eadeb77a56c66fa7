import { scenarios } from '@sluice/emulator';
import { untilResolved } from '@sluice/testing';
import { describe, expect, it } from 'vitest';
import { type AppOnEmulator, type Opening, useAppOnEmulator } from '../../../test/app-on-emulator.ts';
import { expectToFit } from '../../../test/sizes.ts';
import { clearIn, queueIn } from '../../../test/cleared-queue.ts';
import { NUMBERS, shopScenario } from '../../../test/shop-scenario.ts';
import type { Selection } from '@sluice/queue';

const open = useAppOnEmulator();
const KIOSK = NUMBERS.kiosk;
const SIZES = [
  { columns: 72, rows: 18 },
  { columns: 80, rows: 24 },
  { columns: 140, rows: 40 },
  { columns: 200, rows: 60 },
];

interface Planned {
  readonly app: AppOnEmulator;
  readonly snapshot: string;
}

async function cleared(name: keyof typeof NUMBERS = 'kiosk', opening: Opening = {}): Promise<Planned> {
  const app = open({ scenario: shopScenario(), ...opening });
  const snapshot = await clearIn(app, NUMBERS[name]);
  return { app, snapshot };
}

function openPlan({ app, snapshot }: Planned, selection: Selection = { all: true }, name: keyof typeof NUMBERS = 'kiosk'): void {
  app.running.app.open('restore', { idInstance: NUMBERS[name], snapshot, selection });
}

const sendsOf = ({ emulator }: AppOnEmulator): number =>
  emulator.requests.all().filter(({ operation }) => operation?.startsWith('send')).length;

describe('the plan of a restore', () => {
  it('says what is sent, in which order, and that nothing leaves in this state; nothing is sent', async () => {
    const one = await cleared();
    openPlan(one);
    expect(one.app.screen()).toContain('Nothing is sent…');
    const shown = await one.app.shows(
      '17 of the 17 messages',
      '17 are resent, in order',
      'kiosk is not sending (blocked)',
      '••• ',
    );
    // What leads to this plan is undo, which may be meant of some.
    expect(shown).toContain('To restore only some: Esc, S, mark messages with Space, then r.');
    expect(shown).toMatch(/Resent in this order:\n +1 .*\n +2 /);
    expect(shown).toMatch(/↓ \d+ more below/);
    expect(sendsOf(one.app)).toBe(0);
  });

  it('names those that are not sent, each with why', async () => {
    const one = await cleared();
    const queue = await queueIn(one.app, KIOSK);
    await untilResolved(
      queue.restore(one.snapshot, { types: ['sendMessage'] }, { confirm: KIOSK, actor: 'desk', reason: 'why' }),
    );
    openPlan(one);
    await one.app.shows('12 are resent', '5 are not sent: restored before');
    one.app.hit('pageDown', 'pageDown', 'pageDown');
    expect(await one.app.shows('Not sent:')).toContain('was restored before, by');
  });

  it('says that what a partial snapshot never had is not restored', async () => {
    const one = await cleared('shop');
    openPlan(one, { all: true }, 'shop');
    expect(await one.app.shows('500 are resent')).toContain('740 messages more were counted and never seen');
  });

  it('has nothing to confirm where nothing is sent', async () => {
    const one = await cleared('bazaar');
    openPlan(one, { all: true }, 'bazaar');
    const shown = await one.app.shows('Nothing is resent', '3 are not sent: cannot be resent', 'does not name its recipient');
    expect(shown).not.toContain('Type ');
    one.app.hit('enter');
    expect(one.app.running.stack().at(-1)?.screen.typed?.()).toBeUndefined();
  });

  it('is refused for a protected instance, in whole, and takes no confirmation', async () => {
    const one = await cleared('kiosk', { change: (connected) => ({ ...connected, isProtected: true }) });
    openPlan(one);
    await one.app.shows('17 are resent', '✕ ', 'protected');
    one.app.hit('enter');
    one.app.type(KIOSK);
    expect(one.app.running.stack().at(-1)?.screen.typed?.()).toBeUndefined();
    expect(sendsOf(one.app)).toBe(0);
  });

  it('says in bold words that messages would leave at once where the instance sends, and within how long', async () => {
    const one = await cleared();
    one.app.emulator.engine.instance(KIOSK)?.changeState({ state: 'authorized' }, one.app.emulator.clock.now());
    await one.app.pass(60_000);
    openPlan(one);
    const shown = await one.app.shows('! kiosk is sending (authorized): restored messages leave to customers at once.');
    expect(shown).toContain('The last has left in about');
  });

  it('shows why it cannot be made, and is made again by a key', async () => {
    const one = await cleared();
    const queue = await queueIn(one.app, KIOSK);
    openPlan(one, { text: 'no such text at all' });
    await one.app.shows('✕ The selection fits none of the 17 messages');
    expect(queue.openJob()).toBeUndefined();
    one.app.hit('R');
    await one.app.shows('✕ The selection fits none of the 17 messages');
  });
});

describe('confirming it', () => {
  it('takes only the id of the instance and a reason, typed; a pasted line break confirms nothing', async () => {
    const one = await cleared();
    openPlan(one);
    const { app } = one;
    await app.shows(`Type ${KIOSK}`);
    app.type('1101000001');
    app.hit('enter');
    await app.shows('✕ That is not the id of this instance. Nothing was sent.');
    app.hit('ctrl+u');
    app.running.paste(`${KIOSK}\n`);
    await app.shows(`› ${KIOSK}`, 'Enter: go on');
    app.hit('enter', 'enter');
    await app.shows('✕ A reason is needed, for the journal. Nothing was sent.');
    app.running.paste('because\nof it\n');
    await app.shows('because of it', 'Enter: restore now');
    expect(sendsOf(app)).toBe(0);
    expect(app.running.stack().at(-1)?.name).toBe('restore');
  });

  it('is left by Escape, and begun again by Enter; the plan stays', async () => {
    const one = await cleared();
    openPlan(one);
    const { app } = one;
    await app.shows(`Type ${KIOSK}`);
    app.hit('escape');
    await app.shows('Enter: confirm it by typing.', '17 are resent');
    app.hit('v');
    await app.shows('numbers and texts are shown');
    app.hit('enter');
    await app.shows(`Type ${KIOSK}`);
    app.hit('escape', 'escape');
    expect(app.running.stack().at(-1)?.name).toBe('fleet');
  });

  it('of a plan that is old makes it again first, and says so', async () => {
    const one = await cleared();
    openPlan(one);
    const { app } = one;
    await app.shows(`Type ${KIOSK}`);
    app.type(KIOSK);
    app.hit('enter');
    app.type('why');
    await app.pass(6 * 60_000);
    app.hit('enter');
    expect(await app.shows('The plan was 6 min old')).toContain('nothing was sent');
    expect(sendsOf(app)).toBe(0);
    expect(app.running.stack().at(-1)?.name).toBe('restore');
  });

  it('begins one job of the app, by who is at the keys, and keeps the screens in order', async () => {
    const one = await cleared();
    openPlan(one, { types: ['sendMessage'] });
    const { app } = one;
    await app.shows(`Type ${KIOSK}`);
    app.type(KIOSK);
    app.hit('enter');
    app.type('Orders');
    app.hit('enter', 'enter');
    await app.until(() => app.running.stack().at(-1)?.name === 'clearing');
    expect(app.running.stack().map(({ name }) => name)).toEqual(['fleet', 'clearing']);
    await app.until(() => app.session.runs.get().get(KIOSK)?.get().at(-1)?.step === 'restored');
    expect(app.countCalls(KIOSK, 'sendMessage')).toBe(5);
    const [event] = (await app.session.journal()).events({ order: 'newest-first', limit: 1, kind: 'done' });
    expect(event).toMatchObject({ actor: 'operator', reason: 'Orders' });
  });
});

it('a restore that is confirmed and left in the same moment goes on, and takes the place of no other screen', async () => {
  const one = await cleared();
  openPlan(one);
  const { app } = one;
  await app.shows(`Type ${KIOSK}`);
  app.type(KIOSK);
  app.hit('enter');
  app.type('why');
  app.hit('enter', 'escape', 'escape');
  await app.until(() => app.session.runs.get().has(KIOSK));
  await app.pass(1000);
  expect(app.running.stack().map(({ name }) => name)).toEqual(['fleet']);
});

it.each(['en', 'ru'] as const)('a plan fits every size, and what is to be typed is never cut: %s', async (language) => {
  const one = await cleared('shop', { language });
  openPlan(one, { all: true }, 'shop');
  await one.app.shows('740', NUMBERS.shop, '500');
  expectToFit(one.app);
  for (const size of SIZES) expect(one.app.screen(size)).toMatch(new RegExp(`${NUMBERS.shop}[,:] .* ›`));
});

it('an instance that is not configured any more is said to be', () => {
  const app = open({ scenario: scenarios.demo });
  app.running.app.open('restore', { idInstance: '999', snapshot: 'x', selection: { all: true } });
  expect(app.screen()).toContain('Instance 999 is not in the configuration.');
});
