/**
 * Compares the edge on Node with other proxies in one run, by turns, and prints each rate and its ratio to that of @fastify/http-proxy: the median of
 * the ratios of all rounds, with the quarter and the three quarters of them. Needs the built edge.
 *
 * `--rounds`, `--ms`: how many rounds, and how long each proxy is asked in one. `--only`: a pattern of names. `--also name=file`: another build of
 * the edge, as a row of its own for each way to start it. It ends with 1 when a budget is not met.
 */
import { parseArgs } from 'node:util';
import { cpuMs } from './proxies/cpu.ts';
import { medianRatio, median } from './figure.ts';
import { rateOf } from './proxies/load.ts';
import { startOwn, type RunningProgram } from './proxies/program.ts';
import { BUILT_EDGE, edge, ID_INSTANCE, KEYS, others, PEER, type Subject } from './proxies/subjects.ts';
import { measureWorker } from './proxies/worker.ts';

const SIZES = [
  { name: 'getMessagesCount, 14 bytes', method: 'getMessagesCount' },
  { name: 'showMessagesQueue, 115 kB', method: 'showMessagesQueue' },
] as const;
const WARM_UP_MS = 2500;
/** How the edge is started, by the name of its row. A second of callers share one answer unless it only passes calls on. */
const EDGES: Readonly<Record<string, readonly string[]>> = {
  'the edge, passing': ['--pass-through', '--no-log'],
  'the edge, passing, with its log': ['--pass-through'],
  'the edge, coalesced': ['--no-log'],
  'the edge, coalesced, with its log': [],
};
/** What DESIGN allows, by the name of a row. */
const BUDGETS: Readonly<Record<string, number>> = { 'the edge, passing': 1, 'the edge, coalesced': 3 };

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
  const builds = values.also.flatMap((given) => edges(given.slice(given.indexOf('=') + 1), `${given.split('=')[0]}: `));
  const only = new RegExp(values.only, 'i');
  return [...others, ...builds, ...edges(BUILT_EDGE)].filter(({ name }) => name === PEER || only.test(name));
}

function edges(file: string, prefix = ''): readonly Subject[] {
  return Object.entries(EDGES).map(([name, args]) => edge(`${prefix}${name}`, file, ...args));
}

async function compare({ name: size, method }: (typeof SIZES)[number]): Promise<void> {
  const paths = KEYS.map((key) => `/waInstance${ID_INSTANCE}/${method}/${key}`);
  const rates = new Map<string, number[]>(started.map(([name]) => [name, []]));
  const cpu = new Map<string, number[]>(started.map(([name]) => [name, []]));
  // Until the runtime has compiled what is used.
  for (const [, { url }] of started) await rateOf(url, paths, WARM_UP_MS);
  for (let round = 0; round < Number(values.rounds); round += 1) {
    // What a neighbour on the machine does meanwhile meets all alike, and no proxy is always the first.
    for (let at = 0; at < started.length; at += 1) {
      const [name, { url, pid }] = started[(at + round) % started.length] ?? ['', { url: '', pid: 0 }];
      const before = cpuMs(pid);
      const rate = await rateOf(url, paths, Number(values.ms));
      rates.get(name)?.push(rate);
      cpu.get(name)?.push((1000 * (cpuMs(pid) - before)) / (rate * (Number(values.ms) / 1000)));
    }
  }
  console.log(`\n${size}: answers a second, the ratio to ${PEER}, and the CPU of one answer where the system shows it`);
  const peer = rates.get(PEER) ?? [];
  for (const [name, measured] of rates) console.log(row(name, measured, peer, cpu.get(name) ?? []));
}

function row(name: string, measured: readonly number[], peer: readonly number[], cpu: readonly number[]): string {
  const ratio = medianRatio(measured, peer);
  const sorted = measured.map((value, round) => value / (peer[round] ?? Number.NaN)).toSorted((a, b) => a - b);
  const at = (part: number): string => (sorted[Math.floor(sorted.length * part)] ?? Number.NaN).toFixed(2);
  const budget = BUDGETS[name];
  if (budget !== undefined && ratio < budget) process.exitCode = 1;
  const verdict = budget === undefined ? '' : `  budget ${budget.toFixed(1)}: ${ratio < budget ? 'NOT met' : 'met'}`;
  const microseconds = `${Math.round(median(cpu))} µs of CPU`.padStart(15);
  const rate = String(Math.round(median(measured))).padStart(6);
  return `  ${name.padEnd(34)} ${rate}  ${ratio.toFixed(2)} (${at(0.25)} to ${at(0.75)})  ${microseconds}${verdict}`;
}
