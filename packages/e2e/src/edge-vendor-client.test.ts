import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { GreenApiClient, type Instance } from '@green-api/whatsapp-api-client-js-v2';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeKey, node, wranglerDev, type RunningEdge } from './edge-hosts.ts';
import { startEmulator, type RunningEmulator } from './emulator-program.ts';

const SLUICE_PROGRAM = join(import.meta.dirname, '../../../apps/tui/dist/sluice.js');
const TELEGRAM = '4100000001';
const MAX = '3100000001';
const TEXTS = Array.from({ length: 20 }, (_, i) => `Message ${i + 1}`);

/** Longer than the windows of the limits, and than a count takes to be renewed (evidence/limits#window, evidence/queue#count-lag). */
const PAST_ALL_LIMITS_MS = 11_000;

/** The vendor's client, whose address is fixed in its code. */
class ClientOfEdge extends GreenApiClient {
  constructor(instance: Instance, edgeUrl: string) {
    super(instance);
    this.client.defaults.baseURL = `${edgeUrl}/waInstance${instance.idInstance}`;
  }
}

describe.each([node, wranglerDev])('The edge on $name', (host) => {
  let key: string;
  let emulator: RunningEmulator;
  let edge: RunningEdge;

  beforeAll(async () => {
    // The vendor's client prints every request, and has no option against it.
    vi.spyOn(console, 'log').mockReturnValue();
    emulator = await startEmulator();
    const made = await makeKey();
    key = made.key;
    const instances = [TELEGRAM, MAX].map((idInstance) => ({
      idInstance,
      apiUrl: emulator.url,
      apiTokenInstance: emulator.tokenOf(idInstance),
    }));
    edge = await host.start({ keys: made.keys, instances });
  });

  afterAll(async () => {
    await edge?.stop();
    await emulator?.stop();
    vi.restoreAllMocks();
  });

  /** The ids that `sluice queue --json` shows. */
  async function idsBySluice(idInstance: string, prefix: '' | '/v3'): Promise<readonly string[]> {
    const { stdout } = await promisify(execFile)(process.execPath, [SLUICE_PROGRAM, 'queue', '--json'], {
      env: {
        PATH: process.env['PATH'],
        GREEN_API_URL: edge.url,
        GREEN_API_ID_INSTANCE: idInstance,
        GREEN_API_TOKEN_INSTANCE: key,
        ...(prefix !== '' && { GREEN_API_PREFIX: prefix }),
      },
    });
    const shown = JSON.parse(stdout) as { idInstance: string; count: number; entries: { messageIds: string[] }[] };
    expect(shown).toMatchObject({ idInstance, count: 20, completeness: { kind: 'complete' } });
    return shown.entries.flatMap(({ messageIds }) => messageIds);
  }

  /** An instance that is authorised again sends what waits: here, nothing of what was cleared. */
  async function expectNoneLeft(idInstance: string, ids: readonly string[]): Promise<void> {
    await emulator.setState(idInstance, 'authorized');
    await emulator.advance(60 * 60_000);
    const outcomes = await emulator.outcomes(idInstance);
    expect(ids.map((id) => outcomes.get(id))).toEqual(ids.map(() => 'cleared'));
  }

  it(
    "serves the vendor's client: 20 messages in, seen by it and by sluice, cleared once, none left",
    { timeout: 180_000 },
    async () => {
      await emulator.setState(TELEGRAM, 'blocked');
      const client = new ClientOfEdge({ idInstance: Number(TELEGRAM), apiTokenInstance: key }, edge.url);
      const ids: string[] = [];
      for (const message of TEXTS) ids.push((await client.sendMessage({ chatId: '79990000001@c.us', message })).idMessage);

      await emulator.advance(PAST_ALL_LIMITS_MS);
      expect((await client.showMessagesQueue()).map(({ messageID }) => messageID)).toEqual(ids);
      await emulator.advance(PAST_ALL_LIMITS_MS);
      expect(await idsBySluice(TELEGRAM, '')).toEqual(ids);

      expect(await client.clearMessagesQueue()).toEqual({ isCleared: true });
      await emulator.advance(PAST_ALL_LIMITS_MS);
      expect(await client.showMessagesQueue()).toEqual([]);
      expect(await emulator.countCalls(TELEGRAM, 'clearMessagesQueue')).toBe(1);
      await expectNoneLeft(TELEGRAM, ids);
    },
  );

  it(
    'serves the /v3 family to a plain fetch: 20 messages in, seen by it and by sluice, cleared once, none left',
    { timeout: 180_000 },
    async () => {
      const address = (method: string): string => `${edge.url}/v3/waInstance${MAX}/${method}/${key}`;
      const get = async (method: string): Promise<unknown> => (await fetch(address(method))).json();
      await emulator.setState(MAX, 'notAuthorized');

      const ids: string[] = [];
      for (const message of TEXTS) {
        const body = JSON.stringify({ chatId: '10000000', message });
        const sent = await fetch(address('sendMessage'), {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/json' },
        });
        ids.push(((await sent.json()) as { idMessage: string }).idMessage);
      }

      await emulator.advance(PAST_ALL_LIMITS_MS);
      const shown = (await get('showMessagesQueue')) as { messageID: string }[];
      expect(shown.map(({ messageID }) => messageID)).toEqual(ids);
      await emulator.advance(PAST_ALL_LIMITS_MS);
      expect(await idsBySluice(MAX, '/v3')).toEqual(ids);

      expect(await get('clearMessagesQueue')).toEqual({ isCleared: true });
      await emulator.advance(PAST_ALL_LIMITS_MS);
      expect(await get('showMessagesQueue')).toEqual([]);
      expect(await emulator.countCalls(MAX, 'clearMessagesQueue')).toBe(1);
      await expectNoneLeft(MAX, ids);
    },
  );
});
