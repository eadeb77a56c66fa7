import type { Emulator } from '@sluice/emulator';
import { describe, expect, it, vi } from 'vitest';
import { type AppOnEmulator, type Opening, useAppOnEmulator } from '../../../test/app-on-emulator.ts';
import { NUMBERS, shopScenario } from '../../../test/shop-scenario.ts';

const open = useAppOnEmulator();
const NAMES = ['Anna', 'Boris', 'Clara', 'Dmitri', 'Emma', 'Fyodor', 'Greta'];

function add(emulator: Emulator, texts: readonly string[], from = 0): void {
  for (const [at, message] of texts.entries()) {
    const body = { chatId: `7999111${String(from + at).padStart(4, '0')}@c.us`, message };
    emulator.engine.instance(NUMBERS.empty)?.accept({ type: 'sendMessage', body }, emulator.clock.now());
  }
}

/** A broadcast with names to 84 chats, and six answers to customers. */
const greetings = Array.from({ length: 84 }, (_, at) => `Hello ${NAMES[at % NAMES.length]}! Only today: 30% off on all lamps.`);
const answers = Array.from({ length: 6 }, (_, at) => `Your order ${at} is on its way`);

async function openQueue(texts: readonly string[], opening: Opening = {}): Promise<AppOnEmulator> {
  const app = open({ scenario: shopScenario(), rows: 30, ...opening });
  add(app.emulator, texts);
  app.emulator.clock.advance(10_000);
  app.running.app.open('queue', { idInstance: NUMBERS.empty });
  await app.until((shown) => /\s1 {2}\S/.test(shown));
  return app;
}

describe('a broadcast with the name of each recipient', () => {
  it('is said to be more than one wording: B planned a seventh of it without a word', async () => {
    const app = await openQueue([...greetings, ...answers]);
    expect(app.screen()).toContain('12 listed messages say the same to 12 chats. B: plan');
    expect(app.screen()).toContain('! 84 listed messages to 84 chats share a part of a text. v: show it.');
    const opened = vi.spyOn(app.running.app, 'open');
    app.hit('B');
    expect(opened).toHaveBeenCalledWith('plan', expect.anything());
    expect(app.screen()).toContain('72 messages that share a part of the text are not in this plan');
  });

  it('is selected whole by the part that is shown', async () => {
    const app = await openQueue([...greetings, ...answers], { columns: 120 });
    app.hit('v');
    expect(app.screen()).toContain('a text: “Only today: 30% off on all lamps.”. / with it: only these.');
    app.type('/Only today: 30% off on all lamps.');
    app.hit('enter');
    await app.shows('84 of 90');
  });

  it('is found where no two texts are the same, and B says why it does nothing', async () => {
    const app = await openQueue(Array.from({ length: 20 }, (_, at) => `Dear client ${at}, our prices have changed since May.`));
    expect(app.screen()).toContain('! 20 listed messages to 20 chats share');
    app.hit('B');
    expect(app.screen()).toContain('No text goes to 10 chats or more');
    app.hit('C');
    expect(app.screen()).toContain('Nothing that is shown is marked.');
  });

  it('is not claimed of a broadcast of one wording, nor of what has nothing in common', async () => {
    const app = await openQueue([...Array.from({ length: 20 }, () => 'The shop is closed today.'), ...answers]);
    expect(app.screen()).toContain('20 listed messages say the same to 20 chats.');
    expect(app.screen()).not.toContain('share a part');
  });

  it('is said in Russian', async () => {
    const app = await openQueue([...greetings, ...answers], { language: 'ru', columns: 120 });
    expect(app.screen()).toContain('В списке 84 разных сообщения с общей частью, чатов: 84. v: показать её.');
  });
});

it('says once when a queue that leaves is empty: the screen had two times for it', async () => {
  const app = open({ rows: 30, columns: 120 });
  app.running.app.open('queue', { idInstance: '3100000001' });
  const shown = await app.shows('waiting', 'empty in', 'TEXT');
  expect(shown).not.toContain('the last in');
});
