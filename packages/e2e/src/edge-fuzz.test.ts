// Requests of every kind that no program should send, in great number, on bare sockets: SLUICE_RUNS=100000 for as many.
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { parseConfig } from '@sluice/edge';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from './edge-caller.ts';
import { node, type EdgeHost } from './edge-hosts.ts';
import { bareWorkerd } from './edge-workerd.ts';
import { fillIn, PLACEHOLDERS, type Secrets } from './fuzz/placeholders.ts';
import { exchange, type Exchanged } from './fuzz/raw-exchange.ts';
import { fuzzedRequest, type FuzzedRequest } from './fuzz/request.ts';
import { secretsIn } from './fuzz/secret-search.ts';
import { INSTANCES } from './fuzz/target.ts';
import { startWatchedGateway } from './fuzz/watched-gateway.ts';

const RUNS = Number(process.env['SLUICE_RUNS'] ?? 2000);
const SEED = Number(process.env['SLUICE_SEED'] ?? randomInt(2 ** 31));
const AT_ONCE = 48;
const BATCH = 500;
/** So much is searched for secrets at once, in characters. */
const SEARCHED = 4 * 1024 * 1024;

/** The only failure that an edge before a healthy gateway has for anybody: `unsupported`, of a method that it does not offer. */
const ALLOWED_5XX = 501;

const secret = (): string => `sluice_${randomBytes(32).toString('hex')}`;
const secrets: Secrets = { '{reader}': secret(), '{sender}': secret(), '{expired}': secret(), '{unknown}': secret() };
const tokens = new Map(INSTANCES.map((idInstance) => [idInstance as string, randomBytes(25).toString('hex')]));
const sealing = randomBytes(32).toString('hex');
/** None of them may come out. */
const searched = new Map([
  ...PLACEHOLDERS.map((name) => [name, secrets[name]] as const),
  ...[...tokens].map(([idInstance, token]) => [`the token of ${idInstance}`, token] as const),
  ['the sealing key', sealing] as const,
]);

const keyOf = (name: keyof Secrets, scope: 'queue:read' | 'message:send', more: object = {}): object => ({
  name: name.slice(1, -1),
  sha256: createHash('sha256').update(secrets[name]).digest('hex'),
  scopes: [scope],
  callsPerSecond: 10_000,
  ...more,
});
const KEYS = [
  keyOf('{reader}', 'queue:read'),
  keyOf('{sender}', 'message:send'),
  keyOf('{expired}', 'queue:read', { expiresAt: '2020-01-01' }),
];

interface Tally {
  readonly statuses: Map<number | 'no answer', number>;
  readonly wrong: string[];
  bytes: number;
}

describe.each([node, bareWorkerd])('The edge on $name, fuzzed', (host: EdgeHost) => {
  it(
    `answers ${RUNS} requests, sends nothing that no key allows, and says no secret (seed ${SEED})`,
    async () => {
      const gateway = await startWatchedGateway(tokens);
      const tally: Tally = { statuses: new Map(), wrong: [], bytes: 0 };
      const leaks = new Set<string>();
      let unsearched = '';
      const search = (): void => {
        for (const leak of secretsIn(unsearched, searched)) leaks.add(leak);
        tally.bytes += unsearched.length;
        unsearched = '';
      };
      const keep = (text: string): void => {
        unsearched += text;
        if (unsearched.length > SEARCHED) search();
      };
      const instances = INSTANCES.map((id) =>
        id === INSTANCES.at(-1)
          ? { flavor: 'chat-api', apiUrl: gateway.url, instanceId: id, token: tokens.get(id) }
          : { idInstance: id, apiUrl: gateway.url, apiTokenInstance: tokens.get(id) },
      );
      const config = parseConfig(JSON.stringify({ keys: KEYS, instances }));
      const env = { SLUICE_EDGE_SEALING_KEYS: `first:${sealing}` };
      const edge = await host.start(config, { env, onOutput: keep });
      const start = performance.now();
      try {
        for (let done = 0; done < RUNS; done += BATCH) {
          const requests = fc.sample(fuzzedRequest, { seed: SEED + done, numRuns: Math.min(BATCH, RUNS - done) });
          await inParallel(requests, AT_ONCE, async (request) => {
            const { host: own } = new URL(edge.url);
            const written = fillIn(request.written, secrets).replaceAll('{own}', own);
            const answer = await exchange(edge.url, { ...request, written });
            note(tally, request, answer);
            keep(answer.received);
          });
        }
        expect((await ask(edge.url, { target: '/healthz' })).status).toBe(200);
      } finally {
        await edge.stop();
        gateway.stop();
      }
      search();
      const ms = Math.round(performance.now() - start);
      const statuses = Object.fromEntries([...tally.statuses].toSorted(([a], [b]) => String(a).localeCompare(String(b))));
      const asked = gateway.requests.length;
      process.stdout.write(
        `${host.name}, seed ${SEED}: ${RUNS} requests in ${ms} ms, of which ${asked} came to the gateway; ${tally.bytes} bytes searched; ${JSON.stringify(statuses)}\n`,
      );
      expect(tally.wrong.slice(0, 10)).toEqual([]);
      expect(gateway.unexpected().slice(0, 10)).toEqual([]);
      expect([...leaks]).toEqual([]);
      // Some of them must come past every check, or nothing was tried.
      expect(asked).toBeGreaterThan(0);
    },
    Math.max(120_000, RUNS * 30),
  );
});

function note({ statuses, wrong }: Tally, request: FuzzedRequest, { statuses: given, hung, received }: Exchanged): void {
  for (const status of given.length > 0 ? given : (['no answer'] as const)) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  // A CONNECT is answered by workerd itself, with 500: no worker is asked.
  const isOwn = !request.written.startsWith('CONNECT');
  const failed = isOwn && given.some((status) => status >= 500 && status !== ALLOWED_5XX);
  if (hung || failed)
    wrong.push(`${hung ? 'hung' : /"code":"[^"]*"/.exec(received)?.[0]}: ${JSON.stringify(request).slice(0, 600)}`);
}

async function inParallel<T>(items: readonly T[], limit: number, run: (item: T) => Promise<void>): Promise<void> {
  const rest = items[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: limit }, async () => {
      for (const item of rest) await run(item);
    }),
  );
}
