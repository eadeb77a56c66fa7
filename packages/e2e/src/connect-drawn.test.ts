import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { configure, SLUICE } from './configured-sluice.ts';
import { startEmulator } from './emulator-program.ts';
import { Terminal } from './terminal.ts';

const INTERRUPT = '\u0003';
const SHOP = '1101000001';
const SCENARIO = {
  title: 'A number to connect',
  description: 'For the test of what is drawn.',
  instances: [{ name: 'shop', idInstance: SHOP, product: 'whatsapp', state: 'notAuthorized', behaviours: { startingMs: 0 } }],
};

/** `sluice connect` on a terminal that has room for the code. */
const it = test.extend<{ terminal: Terminal }>({
  terminal: async ({ task }, use) => {
    const folder = await mkdtemp(join(tmpdir(), `sluice-drawn-${task.id}-`));
    const scenario = join(folder, 'scenario.json');
    await writeFile(scenario, JSON.stringify(SCENARIO));
    const emulator = await startEmulator('--scenario', scenario);
    configure(folder, emulator, { shop: SHOP });
    const args = [SLUICE, 'connect', 'shop', '--confirm', SHOP, '--reason', 'The phone is new'];
    const environment = { SLUICE_CONFIG: join(folder, 'config.toml'), HOME: folder };
    const terminal = new Terminal(process.execPath, args, { columns: 80, rows: 40, environment });
    await use(terminal);
    terminal.close();
    await emulator.stop();
    await rm(folder, { recursive: true });
  },
});

/** All lines that the person can see, also by going back. */
function historyOf({ emulator: { buffer } }: Terminal): string {
  const lines = Array.from({ length: buffer.normal.length }, (_, line) => buffer.normal.getLine(line)?.translateToString(true));
  return lines.join('\n');
}

it('a code that was drawn is nowhere in the terminal afterwards, though its window was made smaller meanwhile', async ({
  terminal,
}) => {
  await terminal.until((screen) => screen.includes('Scan it in WhatsApp') && screen.includes('▀'));
  terminal.resize(60, 20);
  await terminal.shows('Enlarge it');
  terminal.resize(80, 40);
  await terminal.until((screen) => screen.includes('Scan it in WhatsApp') && screen.includes('▀'));
  terminal.resize(72, 24);
  terminal.type(INTERRUPT);
  await terminal.shows('No number was connected. Do not scan');
  await terminal.exited();
  expect(terminal.emulator.buffer.active.type).toBe('normal');
  expect(historyOf(terminal)).not.toMatch(/[▀▄█]/);
  expect(historyOf(terminal)).toContain('Nothing waits');
});
