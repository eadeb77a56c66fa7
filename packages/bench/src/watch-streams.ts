/**
 * Watches instances through the built edge, on Node and on workerd, by real connections, and prints what a watcher costs: calls to the gateway, memory, and the
 * time from a change at the gateway to the first, the median and the last watcher. It ends with 1 when a method of an instance was called more than once in
 * a second. Needs the built edge.
 *
 * `--only`: a pattern of hosts. `--watchers`: how many, of all instances together. `--instances`: of how many, one number for each run. `--changes`: how many changes are made.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { median } from './figure.ts';
import { openClients } from './watchers/clients.ts';
import { maxCallsInSecond, startGateway } from './watchers/gateway.ts';
import { hosts, type Host, KEY } from './watchers/hosts.ts';
import { watchWithoutReading } from './watchers/slow-reader.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    watchers: { type: 'string', default: '1000' },
    instances: { type: 'string', default: '1,100' },
    changes: { type: 'string', default: '5' },
  },
});
const WATCHERS = Number(values.watchers);
const CHANGES = Number(values.changes);
/** workerd learns that a connection was closed when it writes the next heartbeat to it: within this time, in milliseconds. */
const LEAVE_MS = 32_000;
/** Within this time a watch that was still going on would have called, and each stream has had two heartbeats. */
const QUIET_MS = 35_000;
/** Timers fire a little early, and arrivals are noted a little late, in milliseconds. */
const JITTER_MS = 25;

for (const host of hosts.filter(({ name }) => new RegExp(values.only, 'i').test(name))) {
  for (const instances of values.instances.split(',')) await watch(host, Number(instances));
}

async function watch(host: Host, instances: number): Promise<void> {
  const gateway = await startGateway();
  const ids = Array.from({ length: instances }, (_, n) => String(1_101_000_001 + n));
  const edge = await host.start(gateway.url, ids);
  // Once open and closed: what the first watcher of an instance costs is its journal, and not the watcher.
  (await openClients(edge.url, KEY, ids)).close();
  await wait(LEAVE_MS);
  const before = await edge.bytes();
  const clients = await openClients(
    edge.url,
    KEY,
    Array.from({ length: WATCHERS }, (_, n) => ids[n % instances] ?? ''),
  );
  const perWatcher = ((await edge.bytes()) - before) / WATCHERS;
  const computedBefore = await edge.computedMs();
  await wait(QUIET_MS);
  const perSecond = ((await edge.computedMs()) - computedBefore) / (QUIET_MS / 1000);
  const changes: { readonly first: number; readonly middle: number; readonly last: number }[] = [];
  for (let n = 1; n <= CHANGES; n += 1) {
    const seen = clients.seen(`"listed":${3 + n}`);
    gateway.setCount(3 + n);
    const at = performance.now();
    const times = (await seen).map((time) => time - at).toSorted((a, b) => a - b);
    changes.push({ first: times[0] ?? NaN, middle: median(times), last: times.at(-1) ?? NaN });
  }
  const { calls, gapMs } = maxCallsInSecond(gateway.calls);
  clients.close();
  await wait(LEAVE_MS);
  const called = gateway.calls.length;
  await wait(QUIET_MS);
  const afterwards = gateway.calls.length - called;
  const slow = instances === 1 ? await watchWithoutReading(edge, KEY, ids[0] ?? '') : undefined;
  await edge.stop();
  gateway.stop();
  if (gapMs < 1000 - JITTER_MS || afterwards > 0) process.exitCode = 1;
  const ms = (pick: (change: (typeof changes)[number]) => number): string => String(Math.round(median(changes.map(pick))));
  console.log(`\n${host.name}: ${instances} × ${WATCHERS / instances} watchers, ${CHANGES} changes`);
  console.log(`  calls of one method of one instance   at most ${calls} in a second, at least ${Math.round(gapMs)} ms apart`);
  console.log(`  calls after the last one has left     ${afterwards} in ${QUIET_MS / 1000} s`);
  console.log(
    `  memory of a watcher                   ${(perWatcher / 1024).toFixed(1)} KiB (${Math.round(before / 1024 / 1024)} MiB without them)`,
  );
  console.log(`  CPU while nothing changes             ${perSecond.toFixed(1)} ms in a second, of all watchers`);
  console.log(`  from a change to the first watcher    ${ms(({ first }) => first)} ms (median of the changes)`);
  console.log(`    to the median one                   ${ms(({ middle }) => middle)} ms`);
  console.log(`    to the last one                     ${ms(({ last }) => last)} ms`);
  console.log(`    from the first to the last          ${ms(({ first, last }) => last - first)} ms`);
  if (slow === undefined) return;
  console.log(`  a caller that does not read           ${slow.last} after ${mib(slow.bytes)} of ${mib(slow.ofBytes)} MiB`);
  console.log(
    `    memory of each of a hundred such      ${(slow.grownBytes / 1024).toFixed(1)} KiB more than when it was opened`,
  );
}

function mib(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
