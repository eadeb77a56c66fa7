import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readScenario } from '@sluice/emulator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AppOnEmulator, useAppOnEmulator } from '../../../test/app-on-emulator.ts';
import { createDebugLog } from '../../cli/debug-log.ts';
import { accessIn, sessionWith } from '../../../test/session.ts';
import { createSetup, type Setup } from '../../services/setup.ts';

const open = useAppOnEmulator();
const scenario = readScenario(
  JSON.stringify({
    title: 'One shop',
    description: 'Nothing waits.',
    instances: [{ name: 'shop', idInstance: '1101000001', product: 'whatsapp', state: 'authorized' }],
    events: [],
  }),
);
const TOKEN = 'a'.repeat(50);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sluice-setup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A gateway that knows one token. */
function setupFor(status: number): Setup {
  const host = {
    environment: { SLUICE_CONFIG: join(folder, 'sluice', 'config.toml') },
    folders: { config: folder, data: folder },
    debugLog: createDebugLog(undefined, Date.now),
    clock: { now: Date.now, monotonic: () => performance.now(), origin: 'a test', sleep: async () => undefined },
    fetch: async (url: string) => {
      if (status !== 200) return new Response('', { status });
      if (url.includes('getStateInstance')) return Response.json({ stateInstance: 'authorized' });
      if (url.includes('getMessagesCount')) return Response.json({ count: 0 });
      return Response.json({ typeInstance: 'whatsapp', delaySendMessagesMilliseconds: 1000 });
    },
  };
  return createSetup(host, async (connected) => accessIn(sessionWith(), connected));
}

async function answerAll({ shows, type, hit }: AppOnEmulator): Promise<void> {
  for (const answer of ['kiosk', '', 'https://gateway.example', '1101000002', TOKEN, 'test', '']) {
    await shows('Enter: next question');
    type(answer);
    hit('enter');
  }
}

describe('adding an instance in the app', () => {
  it('says once how it is cancelled, with the key of the app: Ctrl+C and Esc were two ways for one thing', async () => {
    const app = open({ scenario, setup: setupFor(200) });
    await app.shows('shop');
    app.hit('a');
    const said = await app.shows('Your answers are written to ', 'Name of the instance (your choice):');
    expect(said).toContain('Enter: next question. Esc: cancel; nothing is written.');
    expect(said).not.toContain('Ctrl+C');
    app.hit('escape');
    await app.shows('1 instance');
    expect(existsSync(join(folder, 'sluice', 'config.toml'))).toBe(false);
  });

  it('writes a file for its owner only, and the instance is there at once', async () => {
    const setup = setupFor(200);
    const app = open({ scenario, setup });
    await app.shows('shop');
    app.hit('a');
    await answerAll(app);
    await app.shows('✓');
    expect(statSync(setup.file).mode & 0o777).toBe(0o600);
    expect(readFileSync(setup.file, 'utf8')).toContain('name = "kiosk"');
    // That leaving writes nothing is no longer true, and there is nothing to correct.
    expect(app.screen()).not.toMatch(/Ctrl\+C|correct/);
    expect(app.screen()).toContain('Enter instances');
    app.hit('enter');
    await app.shows('kiosk', '2 instances');
  });

  it('shows no token while it is typed, and none afterwards', async () => {
    const app = open({ scenario, setup: setupFor(200) });
    await app.shows('shop');
    app.hit('a');
    await answerAll(app);
    expect(await app.shows('✓')).not.toContain(TOKEN.slice(0, 8));
  });

  it('masks a token before a variable is asked for, and asks for it again where it is in none: one that was pasted early was shown', async () => {
    const setup = setupFor(200);
    const app = open({ scenario, setup, columns: 72, rows: 18 });
    await app.shows('shop');
    app.hit('a');
    const said = async (question: string, answer: string): Promise<string> => {
      const shown = await app.shows(question);
      app.type(answer);
      const typed = app.screen();
      app.hit('enter');
      return shown + typed;
    };
    await said('Name of the instance', 'kiosk');
    await said('Messenger', '');
    await said('Address', `https://${'gateway-of-a-very-long-name.'.repeat(8)}example.com`);
    await said('Id of the instance', '1101000002');
    expect(await said('Token, to be written', 'zzzz')).not.toContain('zzzz');
    // In the smallest window the question, its line and the keys are seen, and how much is not.
    const last = await said('Environment: production or test', 'staging');
    expect(last).toMatch(/↓ \d+ more/);
    expect(app.screen()).toContain('✕ environment must be');
    expect(app.screen()).toContain('Enter: next question');
  });

  it('refuses a token in the place of the name of a variable, and puts no tick on what was not checked', async () => {
    const setup = setupFor(200);
    const app = open({ scenario, setup });
    await app.shows('shop');
    app.hit('a');
    for (const answer of ['kiosk', '', 'https://gateway.example', '1101000002', '']) {
      await app.shows('Enter: next question');
      app.type(answer);
      app.hit('enter');
    }
    app.type('d75b3a66374942c5b3c019c698abc2067e151558acbd412345');
    app.hit('enter');
    await app.shows('✕ tokenVariable must be the name');
    app.hit('ctrl+u');
    for (const answer of ['KIOSK_TOKEN', 'test', '']) {
      app.type(answer);
      app.hit('enter');
    }
    const end = await app.shows('✓', 'The variable KIOSK_TOKEN is not set here');
    expect(end).toMatch(/! The variable KIOSK_TOKEN/);
    expect(end).not.toContain('d75b3a');
    expect(readFileSync(setup.file, 'utf8')).toContain('tokenVariable = "KIOSK_TOKEN"');
  });

  it('writes nothing where the token is refused, and asks for it again', async () => {
    const setup = setupFor(401);
    const app = open({ scenario, setup });
    await app.shows('shop');
    app.hit('a');
    await answerAll(app);
    await app.shows('✕');
    expect(existsSync(setup.file)).toBe(false);
    app.hit('enter');
    await app.shows('Enter: next question');
  });

  it('says of a wrong answer what it must be, and takes the next one', async () => {
    const app = open({ scenario, setup: setupFor(200) });
    await app.shows('shop');
    app.hit('a');
    app.type('///');
    app.hit('enter');
    expect(await app.shows('✕')).toContain('Add an instance');
    app.hit('ctrl+u');
    app.type('kiosk');
    app.hit('enter');
    expect(await app.until((shown) => !shown.includes('✕'))).toMatch(/flavou?r|API/i);
  });
});
