// Loaded before the clock is faked: a module that is loaded on the way takes real time.
import '../../present/qr-modules.ts';
import { readScenario } from '@sluice/emulator';
import { describe, expect, it } from 'vitest';
import { useAppOnEmulator } from '../../../test/app-on-emulator.ts';

const open = useAppOnEmulator();

/** A shop without an account, with three orders in its queue, and one without any. */
const scenario = readScenario(
  JSON.stringify({
    title: 'No account',
    description: 'Three wait.',
    instances: [
      { name: 'shop', idInstance: '1101000001', product: 'whatsapp', state: 'notAuthorized' },
      { name: 'empty', idInstance: '1101000002', product: 'whatsapp', state: 'notAuthorized' },
    ],
    events: [{ do: 'enqueue', atSeconds: -600, instance: 'shop', messages: { count: 3, text: 'order' } }],
  }),
);

/** A shop whose number was blocked, and whose queue is empty. */
const blocked = readScenario(
  JSON.stringify({
    title: 'Blocked',
    description: 'Nothing waits.',
    instances: [{ name: 'shop', idInstance: '1101000001', product: 'whatsapp', state: 'blocked' }],
    events: [],
  }),
);

const flat = (shown: string): string => shown.replaceAll(/\s+/g, ' ');

async function openConnect(name: 'shop' | 'empty', size = { columns: 80, rows: 24 }): Promise<ReturnType<typeof open>> {
  const app = open({ scenario, ...size });
  await app.shows('3 messages waiting');
  app.running.app.open('connect', { idInstance: name === 'shop' ? '1101000001' : '1101000002' });
  return app;
}

describe('connecting a number', () => {
  it('shows a code to scan, sees the number, and proves that nothing else leaves', async () => {
    const { shows, type, hit, until, emulator } = await openConnect('empty', { columns: 100, rows: 45 });
    expect((await shows('Nothing waits.', 'Type 1101000002')).replaceAll(/\s+/g, ' ')).toContain(
      'for a minute that no message leaves.',
    );
    type('1101000002');
    hit('enter');
    type('The old number was blocked');
    hit('enter');
    await shows('empty: a picture to scan');
    hit('enter');
    const code = await until((shown) => shown.includes('▀▄'));
    expect(code).not.toContain('Reading what waits');
    expect(code.split('\n').filter((row) => /[▀▄█]{3}/.test(row)).length).toBeGreaterThan(10);
    emulator.engine.instance('1101000002')?.scan('79990000001@c.us', undefined, emulator.clock.now());
    const done = await until((shown) => shown.includes('Enter: back'));
    expect(done).not.toContain('▀▄');
    expect(done).toContain('✓');
    hit('enter');
    await shows('trouble first');
  });

  it('asks for the number of messages that are kept, and takes no other', async () => {
    const { shows, type, hit } = await openConnect('shop');
    const said = (await shows('Type 3 to let these 3 messages go out', 'Esc: cancel')).replaceAll(/\s+/g, ' ');
    expect(said).toContain('checks for a minute that only these 3 messages leave.');
    expect(said).toContain('3 messages wait: the number that you connect will send them.');
    type('2');
    hit('enter');
    await shows('Type 3: so many wait. Nothing was sent.');
    hit('backspace');
    type('3');
    hit('enter');
    expect(await shows('Type 1101000001')).not.toContain('▀▄');
  });

  it('says first that a blocked number has to be logged out: it was waited for a code that does not come', async () => {
    const { shows, type, hit, pass, running, countCalls } = open({ scenario: blocked });
    await shows('blocked');
    running.app.open('connect', { idInstance: '1101000001' });
    await shows('The number of this instance is blocked. First log it out', 'Nothing waits.');
    type('1101000001');
    hit('enter');
    type('blocked');
    hit('enter');
    await shows('a picture to scan');
    hit('enter');
    await shows('Log the instance out in');
    await pass(20_000);
    expect(countCalls('1101000001', 'logout')).toBe(0);
  });

  it.each([
    ['en', 'In the demo this is done for you', '✓ A number is connected'],
    ['ru', 'В демо это делается за вас', 'Номер подключён'],
  ] as const)('ends the main story in the demo, which has no phone and no console: %s', async (language, said, connected) => {
    const { shows, type, hit, until, running } = open({ scenario: blocked, isDemo: true, language, columns: 100, rows: 45 });
    await shows(language === 'ru' ? 'заблокирован' : 'blocked');
    running.app.open('connect', { idInstance: '1101000001' });
    await shows(said);
    type('1101000001');
    hit('enter');
    type('blocked');
    hit('enter', 'enter');
    await until((shown) => shown.includes('▀▄'));
    expect(await shows(connected)).not.toContain('▀▄');
  });

  it('lets those that were kept leave from the new number of the demo', async () => {
    const kept = readScenario(
      JSON.stringify({
        title: 'Blocked',
        description: 'Three wait.',
        instances: [{ name: 'shop', idInstance: '1101000001', product: 'whatsapp', state: 'blocked' }],
        events: [{ do: 'enqueue', atSeconds: -600, instance: 'shop', messages: { count: 3, text: 'order' } }],
      }),
    );
    const { shows, type, hit, running } = open({ scenario: kept, isDemo: true, columns: 100, rows: 45 });
    await shows('3 messages waiting');
    running.app.open('connect', { idInstance: '1101000001' });
    await shows('Type 3 to let these 3 messages go out');
    type('3');
    hit('enter');
    type('1101000001');
    hit('enter');
    type('blocked');
    hit('enter', 'enter');
    expect(await shows('3 that were kept have left', 'no other message has left')).toContain('✓');
  });

  it.each([
    ['en', 'a code to type needs no room.'],
    ['ru', 'коду для ввода места хватит.'],
  ] as const)(
    'says to its end what to do where the code has no room: the sentence ended in mid-word above empty rows, %s',
    async (language, end) => {
      const { shows, type, hit, until, running } = open({ scenario, language });
      await shows('shop');
      running.app.open('connect', { idInstance: '1101000002' });
      await shows('1101000002');
      type('1101000002');
      hit('enter');
      type('blocked');
      hit('enter', 'enter');
      const state = language === 'en' ? 'state: not authorized' : 'состояние: не авторизован';
      const said = flat(await until((shown) => shown.includes('--qr-file') && flat(shown).includes(state)));
      expect(said).toContain(end);
      expect(said).not.toContain('notAuthorized');
    },
  );

  it('is where u leads back to: the code was lost behind a screen that did not have it', async () => {
    const { shows, type, hit, until } = await openConnect('empty', { columns: 100, rows: 45 });
    await shows('Type 1101000002');
    type('1101000002');
    hit('enter');
    type('blocked');
    hit('enter', 'enter');
    await until((shown) => shown.includes('▀▄'));
    hit('escape');
    await shows('trouble first');
    hit('u');
    expect(await until((shown) => shown.includes('▀▄'))).toContain('Scan it in WhatsApp');
  });

  it('keeps the lines that are typed in sight in the smallest window, and says how much is above them', async () => {
    const { shows, type, hit, screen, running } = open({
      scenario: blocked,
      isDemo: true,
      language: 'ru',
      columns: 72,
      rows: 18,
    });
    await shows('заблокирован');
    running.app.open('connect', { idInstance: '1101000001' });
    await shows('Введите 1101000001');
    type('1101000001');
    hit('enter', 'enter');
    expect(screen()).toContain('✕ Нужна причина');
    type('blocked');
    hit('enter');
    type('12');
    hit('enter');
    expect(screen()).toContain('В номере телефона от 7 до 15 цифр');
    expect(screen()).toMatch(/Номер телефона для кода[^\n]* 12/);
    expect(screen()).toMatch(/↓ ещё \d/);
    expect(screen()).toContain('Ничего не ждёт.');
    hit('down', 'down', 'down', 'down');
    expect(screen()).toMatch(/что ничего не\s+уходит\./);
  });

  it('begins nothing when a text with line breaks is pasted', async () => {
    const { shows, running, countCalls, pass } = await openConnect('empty');
    await shows('Nothing waits.');
    running.paste('1101000002\nThe old number was blocked\n\n');
    await pass(30_000);
    expect(countCalls('1101000002', 'qr')).toBe(0);
    expect(await shows('Type 1101000002')).toContain('Connect a number to empty');
  });
});
