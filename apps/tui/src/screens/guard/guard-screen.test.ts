import { readScenario } from '@sluice/emulator';
import { jobInState } from '@sluice/queue/testing';
import { createFakedClock } from '@sluice/testing';
import { describe, expect, it } from 'vitest';
import { useAppOnEmulator } from '../../../test/app-on-emulator.ts';
import { BAKERY, confirmClear, FILES, flat } from '../../../test/clear-on-screen.ts';
import { memoryJournal, sessionWith } from '../../../test/session.ts';

const open = useAppOnEmulator();

/** A blocked shop with three orders. */
const fewOrders = readScenario(
  JSON.stringify({
    title: 'Few orders',
    description: 'Three wait.',
    instances: [
      { name: 'shop', idInstance: '1101000001', product: 'whatsapp', state: 'notAuthorized' },
      { name: 'empty', idInstance: '1101000002', product: 'whatsapp', state: 'notAuthorized' },
    ],
    events: [{ do: 'enqueue', atSeconds: -600, instance: 'shop', messages: { count: 3, text: 'order' } }],
  }),
);

async function openGuard(name: string, opening: Parameters<typeof open>[0] = {}): Promise<ReturnType<typeof open>> {
  const app = open({ scenario: fewOrders, ...opening });
  await app.shows('3 messages waiting');
  if (name === 'empty') app.hit('down');
  app.hit('n');
  return app;
}

/** Two messages to each of so many chats. */
function addTwice({ emulator }: ReturnType<typeof open>, idInstance: string, chats: number): void {
  for (let at = 0; at < chats * 2; at++) {
    const body = { chatId: `790011100${String(at % chats).padStart(2, '0')}@c.us`, message: `Order ${at}` };
    emulator.engine.instance(idInstance)?.accept({ type: 'sendMessage', body }, emulator.clock.now());
  }
}

describe('before a number is connected', () => {
  it('says what would go out from it, and names what there is to decide, with its keys', async () => {
    const app = await openGuard('shop');
    const { shows, hit } = app;
    addTwice(app, '1101000001', 1);
    const shown = await shows('Before you connect a number to shop', 'Not yet.', 'Most messages wait for');
    expect(shown).toMatch(/^ c {2}/m);
    expect(shown).toMatch(/^ s {2}/m);
    expect(shown).toMatch(/^ K {2}/m);
    // Masked unless it is asked for.
    expect(shown).not.toMatch(/790\d{8}/);
    hit('v');
    expect(await shows('numbers and texts are shown')).toMatch(/790\d{8}/);
  });

  it('says once and without a hedge what is certain: it said “as far as can be seen” of a queue that is seen whole', async () => {
    const app = open({ rows: 40 });
    await app.shows('1,455');
    app.running.app.open('guard', { idInstance: BAKERY });
    const shown = flat(await app.shows('Not yet.', 'K keep'));
    expect(shown).toContain('would send 94 messages to 94 chats');
    expect(shown).toContain('The number that you connect then sends 94 messages, perhaps all of them in the first hour.');
    expect(shown).not.toMatch(
      /as far as can be seen|Only where everything|would leave in the first hour|Most messages|say the same/,
    );
    // The one that lets everything go out comes last, as in the list of options.
    const foot = shown.slice(shown.lastIndexOf(' c clear all'));
    expect(foot).toMatch(/c clear all.*s choose.*K keep/);
  });

  it('hedges where a part cannot be seen, and says one size of the broadcasts, as the diagnosis does', async () => {
    const app = open({ rows: 40 });
    await app.shows('1,455');
    app.running.app.open('guard', { idInstance: '1101000001' });
    const shown = flat(await app.shows('Not yet.', 'as far as can be seen; 740 messages cannot be'));
    expect(shown).toMatch(/All 500 listed messages are of \d+ broadcasts, the largest to \d+ chats\./);
  });

  it('does not offer to connect one before it is decided', async () => {
    const { shows, hit, screen } = await openGuard('shop');
    await shows('Not yet.');
    hit('n');
    hit('enter');
    expect(screen()).toContain('Before you connect a number to shop');
  });

  it('calls an empty queue safe, and leads on', async () => {
    const { shows, hit } = await openGuard('empty');
    await shows('Safe.');
    hit('n');
    expect(await shows('onnect a number')).not.toContain('Safe.');
  });

  it('offers no key to connect a number where one sends already: it led to a refusal', async () => {
    const { running, shows, hit, screen } = open();
    await shows('1,455');
    running.app.open('guard', { idInstance: '3100000001' });
    const shown = await shows('Not yet.', 'sending already');
    expect(shown).not.toMatch(/^ K {2}/m);
    hit('K');
    expect(screen()).toContain('Not yet.');
    running.app.replace('guard', { idInstance: '4100000001' });
    expect(await shows('Safe.')).not.toContain('n connect');
  });

  it('says why the queue cannot be read: it said for ever that it was being read', async () => {
    const app = open({ scenario: fewOrders });
    app.emulator.faults.plant({ times: 100_000, fault: { kind: 'reset' } });
    app.running.app.open('guard', { idInstance: '1101000001' });
    const shown = await app.shows('Not certain. The queue could not be read');
    expect(shown).not.toContain('Reading the queue');
  });

  it('says at once that a gateway which refuses the connection cannot be read, and reads it again on a key', async () => {
    const app = open({ scenario: fewOrders });
    await app.shows('3 messages waiting');
    app.emulator.faults.plant({ times: 100_000, fault: { kind: 'reset' } });
    app.hit('n');
    expect(await app.shows('Not certain. The queue could not be read')).toContain('r read again');
  });

  it('says for how long a gateway hangs, and when a request ends: it read for ever', async () => {
    const app = open({ scenario: fewOrders });
    app.emulator.faults.plant({ times: 100_000, fault: { kind: 'hang' } });
    app.running.app.open('guard', { idInstance: '1101000001' });
    await app.pass(25_000);
    expect(app.screen()).toMatch(/not answered for 20 s.*\n.*ends after 30 s/);
    await app.pass(60_000);
    expect(app.screen()).toContain('could not be read');
  });

  it('shows all of it on a small screen too, row by row: chats were cut without a word', async () => {
    const app = await openGuard('shop');
    addTwice(app, '1101000001', 12);
    await app.shows('Not yet.', '27 messages');
    const small = { columns: 72, rows: 18 };
    expect(app.screen(small)).toMatch(/↓ \d+ more$/m);
    app.hit('G');
    expect(app.screen(small)).toMatch(/and \d+ more chats/);
  });

  it('knows the messages that were kept in a clear a minute ago: it led to clearing them', async () => {
    const app = open();
    await confirmClear(app, { idInstance: BAKERY, selection: FILES });
    await app.shows('Done');
    app.running.app.replace('guard', { idInstance: BAKERY });
    const shown = flat(await app.shows('14 messages wait. All were restored on purpose', 'K keep'));
    expect(shown).toContain('after operator cleared the queue');
    expect(shown).not.toMatch(/Not yet|Decide first/);
    // Kept comes before cleared, and still has to be confirmed.
    expect(shown.indexOf(' K Keep everything')).toBeLessThan(shown.indexOf(' c Clear the queue'));
    expect(shown).not.toContain('Safe.');
    app.hit('K');
    await app.shows('Type 14');
  });

  it('calls them kept only where nothing else waits, and through an edge too', async () => {
    const app = open({ edge: {} });
    await app.shows('1,455');
    await confirmClear(app, { idInstance: BAKERY, selection: FILES });
    await app.shows('Done');
    app.running.app.replace('guard', { idInstance: BAKERY });
    await app.shows('14 messages wait. All were restored on purpose');
    const body = { chatId: '79990001234@c.us', message: 'Are you open today?' };
    app.emulator.engine.instance(BAKERY)?.accept({ type: 'sendMessage', body }, app.emulator.clock.now());
    const joined = await app.shows('Not yet.', '15 messages');
    expect(joined).not.toContain('on purpose');
  });

  it('is no fresher because the clock was set back', async () => {
    let offset = 0;
    const real = createFakedClock();
    const clock = { ...real, now: () => real.now() + offset };
    const app = await openGuard('empty', { session: sessionWith({ clock }) });
    await app.shows('Safe.');
    app.emulator.faults.plant({ times: 100_000, fault: { kind: 'reset' } });
    offset = -3_600_000;
    await app.pass(30_000);
    expect(app.screen()).not.toContain('Safe.');
  });

  it('calls nothing safe while a job is not finished, however empty the list is', async () => {
    const journal = memoryJournal();
    const idInstance = '1101000002';
    jobInState(journal, { idInstance, actor: 'operator', reason: 'A wrong list', state: 'restoring', owner: 'another' });
    const session = sessionWith({ opened: journal });
    const { shows, hit } = await openGuard('empty', { session });
    const shown = await shows('Not yet.');
    expect(shown).not.toContain('Safe.');
    hit('o');
    await shows('A clear of this instance is not finished.');
  });

  it('says of a job that is not finished nothing of what would leave: what the job has cleared was still counted', async () => {
    const journal = memoryJournal();
    const { shows } = await openGuard('shop', { session: sessionWith({ opened: journal }) });
    await shows('Keep everything');
    const job = { idInstance: '1101000001', actor: 'operator', reason: 'A wrong list', owner: 'another' };
    jobInState(journal, { ...job, state: 'clearing' });
    const shown = await shows('is not at its end');
    expect(shown).not.toMatch(/Keep everything|Most messages|perhaps all/);
  });

  it('stays true: ten seconds later the queue has been read again', async () => {
    const { shows, pass, screen } = await openGuard('empty');
    await shows('Safe.');
    await pass(60_000);
    expect(screen()).toContain('Safe.');
  });
});
