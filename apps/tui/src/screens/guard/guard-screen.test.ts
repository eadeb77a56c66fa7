import { readScenario } from '@sluice/emulator';
import { jobInState } from '@sluice/queue/testing';
import { describe, expect, it } from 'vitest';
import { useAppOnEmulator } from '../../../test/app-on-emulator.ts';
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
  await app.shows('3 waiting');
  if (name === 'empty') app.hit('down');
  app.hit('n');
  return app;
}

describe('before a number is connected', () => {
  it('says what would go out from it, and names what there is to decide, with its keys', async () => {
    const { shows, hit } = await openGuard('shop');
    const shown = await shows('Before you connect a number to shop', 'Not yet.', 'Most messages wait for');
    expect(shown).toMatch(/^ c {2}/m);
    expect(shown).toMatch(/^ s {2}/m);
    expect(shown).toMatch(/^ K {2}/m);
    // Masked unless it is asked for.
    expect(shown).not.toMatch(/790\d{8}/);
    hit('v');
    expect(await shows('numbers and texts are shown')).toMatch(/790\d{8}/);
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
    await shows('Most messages wait for');
    const job = { idInstance: '1101000001', actor: 'operator', reason: 'A wrong list', owner: 'another' };
    jobInState(journal, { ...job, state: 'clearing' });
    const shown = await shows('is not at its end');
    expect(shown).not.toMatch(/would leave|Most messages/);
  });

  it('stays true: ten seconds later the queue has been read again', async () => {
    const { shows, pass, screen } = await openGuard('empty');
    await shows('Safe.');
    await pass(60_000);
    expect(screen()).toContain('Safe.');
  });
});
