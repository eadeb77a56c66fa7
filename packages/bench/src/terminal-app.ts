/** Measures the budgets of the terminal app, of the built program and of its parts, and prints each figure. */
import { spawnSync } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { bundleMeasuredApp } from './app-updates.ts';
import { type Fact, type Figure, figure, median, medianRatio, printed } from './figure.ts';
import { headlessStarts } from './headless-starts.ts';
import { configured, openBuiltApp } from './opened-app.ts';
import { startQuietGateway } from './quiet-gateway.ts';

const ROUNDS = 9;
const UPDATES = 500;
const MAX_FIRST_FRAME = 6;
const MAX_UPDATE_MS = 16;
const MAX_MB = 150;
const FIRST = '1101000001';
/** Longer than a watch takes to come round. */
const IDLE_MS = 20_000;

const round1 = (value: number): number => Math.round(value * 10) / 10;

function emptyStart(): number {
  const start = performance.now();
  spawnSync(process.execPath, ['-e', '0'], { stdio: 'ignore' });
  return performance.now() - start;
}

async function firstFrame(name: string, instances: number, hanging: string | undefined): Promise<Figure> {
  const gateway = await startQuietGateway(hanging);
  const settings = configured(gateway.url, instances);
  const empty: number[] = [];
  const first: number[] = [];
  // The first round fills the cache of compiled code.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const nothing = emptyStart();
    const app = openBuiltApp(settings);
    const shown = await app.shows('shop-1');
    await app.quit();
    if (round > 0) {
      empty.push(nothing);
      first.push(shown);
    }
  }
  settings.remove();
  gateway.close();
  return figure({
    name: `first frame with ${name}`,
    value: Math.round(median(first)),
    unit: 'ms',
    peer: 'node -e 0',
    peerValue: Math.round(median(empty)),
    ratio: medianRatio(first, empty),
    budget: { atMost: MAX_FIRST_FRAME },
  });
}

/** A figure against its limit: the ratio is how much of it is used. */
function against(name: string, value: number, unit: string, limit: number): Figure {
  return figure({
    name,
    value: round1(value),
    unit,
    peer: 'limit',
    peerValue: limit,
    ratio: value / limit,
    budget: { atMost: 1 },
  });
}

function p99(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length * 0.99)] ?? Number.NaN;
}

async function updates(): Promise<readonly (Figure | Fact)[]> {
  const measured = await bundleMeasuredApp();
  const figures = (['queue', 'fleet'] as const).flatMap((screen) => {
    const all = measured.updates(screen, UPDATES);
    const times = all.map(({ time }) => time);
    const what = screen === 'queue' ? 'a row of 500 entries' : 'a row of 1,000 instances';
    return [
      against(`update of ${what}, p99`, p99(times), 'ms', MAX_UPDATE_MS),
      { name: `update of ${what}, median`, value: round1(median(times)), unit: 'ms' },
      {
        name: `update of ${what}, p99 of the time on the processor`,
        value: round1(p99(all.map(({ work }) => work))),
        unit: 'ms',
      },
    ];
  });
  const { beforeMb, afterMb } = measured.memory(10_000);
  measured.remove();
  return [...figures, against('held after 10,000 updates, against after 1,000', afterMb, 'MB', round1(beforeMb * 1.1))];
}

async function idle(): Promise<readonly (Figure | Fact)[]> {
  const gateway = await startQuietGateway(undefined);
  const settings = configured(gateway.url, 5);
  const app = openBuiltApp(settings);
  await app.shows('60 messages waiting');
  await delay(3000);
  const before = app.written();
  await delay(IDLE_MS);
  const written = app.written() - before;
  await app.quit();
  settings.remove();
  gateway.close();
  return [
    {
      ...against(`written in ${IDLE_MS / 1000} s in which nothing happens`, written, 'bytes', 0),
      ratio: written,
      ok: written === 0,
    },
  ];
}

async function memory(): Promise<readonly Figure[]> {
  const gateway = await startQuietGateway(undefined);
  const settings = configured(gateway.url, 1000);
  const app = openBuiltApp(settings);
  // Of a row only what has changed is written.
  await app.shows('1,000 in trouble');
  await delay(5000);
  const resident = app.residentMb();
  await app.quit();
  settings.remove();
  gateway.close();
  return [against('memory with 1,000 instances that are read', resident, 'MB RSS', MAX_MB)];
}

const parts = [
  async () => [await firstFrame('5 instances', 5, undefined)],
  async () => [await firstFrame('1,000 instances', 1000, undefined)],
  async () => [await firstFrame('5 instances of which one hangs', 5, FIRST)],
  updates,
  memory,
  idle,
  headlessStarts,
];
for (const part of parts) {
  for (const measured of await part()) {
    console.log(printed(measured));
    if ('ok' in measured && !measured.ok) process.exitCode = 1;
  }
}
