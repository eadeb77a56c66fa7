/**
 * Compares the edge on Node with other proxies in one run, by turns, and prints each rate and its ratio to that of @fastify/http-proxy: the median of
 * the ratios of all rounds, with the quarter and the three quarters of them. Needs the built edge.
 *
 * `--rounds`, `--ms`: how many rounds, and how long each proxy is asked in one. `--only`: a pattern of names. `--also name=file`: another build of
 * the edge. It ends with 1 when a budget is not met.
 */
import { parseArgs } from 'node:util';
import { medianRatio, median } from './figure.ts';
import { rateOf } from './proxies/load.ts';
import { startOwn, type RunningProgram } from './proxies/program.ts';
import { BUILT_EDGE, edge, ID_INSTANCE, KEY, others, PEER, type Subject } from './proxies/subjects.ts';
import { measureWorker } from './proxies/worker.ts';

const SIZES = [
  { name: 'getMessagesCount, 14 bytes', method: 'getMessagesCount' },
  { name: 'showMessagesQueue, 115 kB', method: 'showMessagesQueue' },
] as const;
const WARM_UP_MS = 2500;
const EDGE = 'the edge';
/** What DESIGN allows, by the name of a row. */
const BUDGETS: Readonly<Record<string, number>> = { [EDGE]: 1 };

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '21' },
    ms: { type: 'string', default: '700' },
    only: { type: 'string', default: '' },
    also: { type: 'string', multiple: true, default: [] },
  },
});

const gateway = await startOwn('gateway.ts');
const started: (readonly [string, RunningProgram])[] = [];
for (const { name, start } of subjects()) {
  const program = await start(gateway.url);
  if (program === undefined) console.log(`${name}: not installed`);
  else started.push([name, program]);
}
for (const size of SIZES) await compare(size);
await Promise.all([...started.map(async ([, program]) => program.stop()), gateway.stop()]);
for (const line of await measureWorker()) console.log(line);

function subjects(): readonly Subject[] {
  const builds = values.also.map((given) => edge(given.split('=')[0] ?? '', given.slice(given.indexOf('=') + 1)));
  const only = new RegExp(values.only, 'i');
  return [...others, ...builds, edge(EDGE, BUILT_EDGE)].filter(({ name }) => name === PEER || only.test(name));
}

async function compare({ name: size, method }: (typeof SIZES)[number]): Promise<void> {
  const path = `/waInstance${ID_INSTANCE}/${method}/${KEY}`;
  const rates = new Map<string, number[]>(started.map(([name]) => [name, []]));
  // Until the runtime has compiled what is used.
  for (const [, { url }] of started) await rateOf(url, path, WARM_UP_MS);
  for (let round = 0; round < Number(values.rounds); round += 1) {
    // What a neighbour on the machine does meanwhile meets all alike, and no proxy is always the first.
    for (let at = 0; at < started.length; at += 1) {
      const [name, { url }] = started[(at + round) % started.length] ?? ['', { url: '' }];
      rates.get(name)?.push(await rateOf(url, path, Number(values.ms)));
    }
  }
  console.log(`\n${size}: answers a second, and the ratio to ${PEER}`);
  const peer = rates.get(PEER) ?? [];
  for (const [name, measured] of rates) console.log(row(name, measured, peer));
}

function row(name: string, measured: readonly number[], peer: readonly number[]): string {
  const ratio = medianRatio(measured, peer);
  const sorted = measured.map((value, round) => value / (peer[round] ?? Number.NaN)).toSorted((a, b) => a - b);
  const at = (part: number): string => (sorted[Math.floor(sorted.length * part)] ?? Number.NaN).toFixed(2);
  const budget = BUDGETS[name];
  if (budget !== undefined && ratio < budget) process.exitCode = 1;
  const verdict = budget === undefined ? '' : `  budget ${budget.toFixed(1)}: ${ratio < budget ? 'NOT met' : 'met'}`;
  const rate = String(Math.round(median(measured))).padStart(6);
  return `  ${name.padEnd(30)} ${rate}  ${ratio.toFixed(2)} (${at(0.25)} to ${at(0.75)})${verdict}`;
}
