// The largest queue that the contract allows, in letters that take two bytes: seen, planned, captured and cleared, directly and through the edge.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { environmentOf, SLUICE } from './configured-sluice.ts';
import { EDGE_PROGRAM, makeKey } from './edge-hosts.ts';
import { startEmulator, type RunningEmulator } from './emulator-program.ts';
import { peakMib, peaksIn } from './peak-memory.ts';
import { readyLine, startProgram, type Program } from './program.ts';

const SHOP = '1101000001';
const ENTRIES = 500;
const CALLS_PER_SECOND = 50;
const TEXT = 'Заказ готов. '.repeat(2000).slice(0, 20_000);

const SCENARIO = {
  title: 'A blocked shop',
  description: 'Its number was blocked.',
  instances: [{ name: 'shop', idInstance: SHOP, product: 'whatsapp', state: 'blocked' }],
  events: [],
};

let folder: string;
let emulator: RunningEmulator;
let edge: Program<{ readonly url: string }>;
let key: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sluice-largest-'));
  const scenario = join(folder, 'scenario.json');
  writeFileSync(scenario, JSON.stringify(SCENARIO));
  emulator = await startEmulator('--scenario', scenario);
  const made = await makeKey();
  ({ key } = made);
  const instances = [{ idInstance: SHOP, apiUrl: emulator.url, apiTokenInstance: emulator.tokenOf(SHOP) }];
  const config = JSON.stringify({ keys: made.keys, instances });
  const env = { SLUICE_EDGE_CONFIG: config, ...peaksIn(peaks('edge')) };
  edge = await startProgram({ args: [EDGE_PROGRAM, '--port', '0', '--data', join(folder, 'edge')], env }, readyLine);
});
afterAll(async () => {
  await emulator.stop();
  rmSync(folder, { recursive: true });
});

function peaks(of: string): string {
  const path = join(folder, of);
  mkdirSync(path, { recursive: true });
  return path;
}

/** Has as many messages accepted as a list can show, at the pace of the gateway. */
async function fill(): Promise<void> {
  for (let sent = 0; sent < ENTRIES; sent += CALLS_PER_SECOND) {
    await Promise.all(
      Array.from({ length: CALLS_PER_SECOND }, async (_, i) => {
        const body = JSON.stringify({ chatId: `7999000${String(sent + i).padStart(4, '0')}@c.us`, message: TEXT });
        const answer = await fetch(`${emulator.url}/waInstance${SHOP}/sendMessage/${emulator.tokenOf(SHOP)}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        });
        expect(answer.status).toBe(200);
      }),
    );
    await emulator.advance(1000);
  }
  await emulator.advance(10_000);
}

const ways = [
  { way: 'directly', at: () => ({ apiUrl: emulator.url, token: emulator.tokenOf(SHOP) }) },
  { way: 'through the edge', at: () => ({ apiUrl: edge.ready.url, token: key }) },
];

test.each(ways)(
  '500 messages of 20,000 Cyrillic letters are listed, planned, captured and cleared $way',
  async ({ way, at }) => {
    await fill();
    const { apiUrl, token } = at();
    const home = peaks(`home of ${way}`);
    const instance = `[[instances]]\nname = "shop"\nflavor = "plain"\napiUrl = "${apiUrl}"\nidInstance = "${SHOP}"\ntoken = "${token}"\n`;
    const file = join(home, 'journal.sqlite');
    writeFileSync(join(home, 'config.toml'), `[journal]\nfile = "${file}"\n\n${instance}`, { mode: 0o600 });
    const measured = peaks(`sluice ${way}`);
    const run = async (...args: readonly string[]): Promise<string> => {
      const env = { ...environmentOf(home), ...peaksIn(measured) };
      const { stdout } = await promisify(execFile)(process.execPath, [SLUICE, ...args], { env, maxBuffer: 64 * 1024 * 1024 });
      return stdout;
    };
    const listed = await run('queue', 'shop', '--jsonl', '--reveal');
    expect(listed.match(/Заказ готов/g)?.length).toBeGreaterThanOrEqual(ENTRIES);
    const plan = join(home, 'plan.json');
    await run('plan', 'shop', '--all', '--out', plan);
    const cleared = await run('clear', '--plan', plan, '--confirm', SHOP, '--reason', 'blocked', '--json');
    expect(JSON.parse(cleared)).toMatchObject({ last: { step: 'done', report: { captured: ENTRIES, unseen: 0 } } });
    expect(await run('queue', 'shop', '--jsonl')).not.toContain('79990000001');
    if (way === 'through the edge') await edge.stop();
    const memory = way === 'directly' ? '' : `, the edge ${peakMib(peaks('edge'))} MiB`;
    process.stdout.write(`Peak memory ${way}: sluice ${peakMib(measured)} MiB${memory}\n`);
  },
  240_000,
);
