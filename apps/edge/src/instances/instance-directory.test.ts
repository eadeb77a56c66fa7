import { openMemoryDatabase } from '@sluice/queue/node';
import { describe, expect, it } from 'vitest';
import { createSealer } from '../sealing/sealer.ts';
import type { SealingKey } from '../sealing/sealing-keys.ts';
import type { NewInstance } from './check-new-instance.ts';
import { createInstanceDirectory, type InstanceChange, type InstanceDirectory } from './instance-directory.ts';
import type { LocalInstanceStore } from './instance-record.ts';
import { accessOf, type KnownInstance } from './known-instance.ts';
import { resealTokens } from './sealed-token.ts';
import { createStoredInstances } from './stored-instances.ts';

const OLD: SealingKey = { id: 'old', key: new Uint8Array(32).fill(1) };
const NEW: SealingKey = { id: 'new', key: new Uint8Array(32).fill(2) };
const TOKEN = 'token-of-the-gateway.0001';
const NEXT_TOKEN = 'token-of-the-gateway.0002';
const apiUrl = 'https://gateway.example';
const configured = { idInstance: '1101000001', apiUrl, apiTokenInstance: 'configured-token.0123456789' };
const wanted: NewInstance = {
  idInstance: '1101000003',
  flavor: 'plain',
  apiUrl,
  token: TOKEN,
  name: 'shop 3',
  environment: undefined,
  isProtected: false,
};
const changeOf = (change: Partial<InstanceChange>): InstanceChange => ({
  name: undefined,
  environment: undefined,
  isProtected: undefined,
  token: undefined,
  ...change,
});

interface Options {
  readonly store?: LocalInstanceStore;
  readonly keys?: readonly [SealingKey, ...SealingKey[]] | undefined;
  readonly gateways?: readonly { readonly apiUrl: string; readonly mediaUrl?: string }[];
}

const newStore = (): LocalInstanceStore => createStoredInstances(openMemoryDatabase(), () => 0);

function directoryOf({
  store = newStore(),
  gateways = [{ apiUrl, mediaUrl: 'https://media.example' }],
  ...options
}: Options = {}) {
  const keys = 'keys' in options ? options.keys : ([OLD] as const);
  const sealer = keys && createSealer(keys);
  return createInstanceDirectory({ config: { instances: [configured], gateways }, store, sealer, asksOnMiss: false });
}

async function tokenOf(directory: InstanceDirectory): Promise<string> {
  const found = await directory.find(wanted.idInstance);
  return found === undefined ? 'removed' : accessOf(found).upstream.apiTokenInstance;
}

async function unusableOf(directory: InstanceDirectory): Promise<string> {
  const access = (await directory.find(wanted.idInstance))?.access;
  return access !== undefined && 'unusable' in access ? access.unusable : 'usable';
}

describe('An instance that is added', () => {
  it('is called with its token at the address that the configuration has, and uploads where that says', async () => {
    const directory = directoryOf();
    const added = await directory.add({ ...wanted, apiUrl: 'https://GATEWAY.example:443/' });
    expect(added).toMatchObject({ idInstance: wanted.idInstance, name: 'shop 3', isStored: true });
    expect(accessOf(added).upstream).toEqual({
      idInstance: wanted.idInstance,
      apiUrl,
      mediaUrl: 'https://media.example',
      apiTokenInstance: TOKEN,
    });
  });

  it('has its token sealed where it is stored', async () => {
    const database = openMemoryDatabase();
    await directoryOf({ store: createStoredInstances(database, () => 0) }).add(wanted);
    const stored = JSON.stringify(database.all(`SELECT * FROM edge_instances`));
    expect(stored).toContain(wanted.idInstance);
    expect(stored).not.toContain(TOKEN);
    expect(stored).not.toContain(Buffer.from(TOKEN).toString('hex'));
  });

  it('has its token taken out of answers from then on, also after it was replaced and removed', async () => {
    const directory = directoryOf();
    await directory.add(wanted);
    await directory.change(wanted.idInstance, changeOf({ token: NEXT_TOKEN }));
    await directory.remove(wanted.idInstance, () => undefined);
    const answer = [new TextEncoder().encode(`{"a":"${TOKEN}","b":"${NEXT_TOKEN}"}`)];
    expect(Buffer.concat(directory.redact.bytes(answer)).toString()).toBe('{"a":"***","b":"***"}');
  });

  it('is called with a new token from its next call on, and keeps the rest', async () => {
    const directory = directoryOf();
    await directory.add(wanted);
    const changed = await directory.change(wanted.idInstance, changeOf({ token: NEXT_TOKEN, isProtected: true }));
    expect([await tokenOf(directory), changed.name, changed.isProtected]).toEqual([NEXT_TOKEN, 'shop 3', true]);
  });

  it.each<readonly [string, Partial<NewInstance>, string]>([
    ['an address that the configuration does not have', { apiUrl: 'https://attacker.example' }, 'one of the gateways'],
    ['an address with a path', { apiUrl: `${apiUrl}/secret-token` }, 'apiUrl must have no path'],
    ['a number that is none', { idInstance: 'secret-token' }, 'idInstance must be 4 to 20 digits'],
    ['a token that is none', { token: 'secret-token secret-token' }, 'must have only letters'],
    ['a token so short that it would be taken out of everything', { token: 'a' }, 'at least 16 characters'],
    ['a name that is none', { name: 'secret-token\n' }, 'must be a name'],
    ['a number of the configuration', { idInstance: configured.idInstance }, 'already'],
  ])('is refused with %s, in words that quote none of it', async (_what, change, says) => {
    const refused = directoryOf().add({ ...wanted, ...change });
    await expect(refused).rejects.toThrow(
      expect.objectContaining({ code: 'invalid-request', message: expect.stringContaining(says) as string }),
    );
    await expect(refused).rejects.not.toThrow('secret-token');
  });

  it.each<readonly [string, Options, string]>([
    ['where no gateway is listed', { gateways: [] }, 'has no gateways'],
    ['without a key to seal it', { keys: undefined }, 'sluice-edge sealing-key'],
  ])('is refused %s, and says what to do', async (_where, options, says) => {
    await expect(directoryOf(options).add(wanted)).rejects.toThrow(
      expect.objectContaining({ code: 'unsupported', message: expect.stringContaining(says) as string }),
    );
  });
});

describe('An instance that must not be removed now', () => {
  it('stays', async () => {
    const directory = directoryOf();
    await directory.add(wanted);
    const busy = new Error('A job is open.');
    await expect(directory.remove(wanted.idInstance, () => never(busy))).rejects.toBe(busy);
    expect(await tokenOf(directory)).toBe(TOKEN);
  });
});

describe('An instance of the configuration', () => {
  it('is changed and removed there only', async () => {
    const directory = directoryOf();
    const refused: unknown = expect.objectContaining({ code: 'unsupported' });
    await expect(directory.change(configured.idInstance, changeOf({ token: NEXT_TOKEN }))).rejects.toEqual(refused);
    await expect(directory.remove(configured.idInstance, () => undefined)).rejects.toEqual(refused);
  });

  it('comes before a stored one of its number', async () => {
    const store = newStore();
    await directoryOf({ store }).add(wanted);
    store.add({ ...(store.list()[0] ?? never()), idInstance: configured.idInstance });
    const found = (await directoryOf({ store }).list()).filter(({ idInstance }) => idInstance === configured.idInstance);
    expect(found.map(({ isStored }) => isStored)).toEqual([false]);
  });

  it('is found also where what is stored cannot be read; any other is not said to be missing', () => {
    const directory = directoryOf({
      store: {
        ...newStore(),
        list() {
          throw new Error('The disk is gone.');
        },
      },
    });
    expect(directory.find(configured.idInstance)).toMatchObject({ idInstance: configured.idInstance });
    expect(() => directory.find(wanted.idInstance)).toThrow('The disk is gone.');
  });
});

describe('The key of a sealed token', () => {
  it('can be taken away once the tokens were sealed again under the newest', async () => {
    const store = newStore();
    await directoryOf({ store, keys: [OLD] }).add(wanted);
    resealTokens(store, createSealer([NEW, OLD]));
    expect(await tokenOf(directoryOf({ store, keys: [NEW] }))).toBe(TOKEN);
    expect(await unusableOf(directoryOf({ store, keys: [OLD] }))).toContain('cannot be opened');
  });

  it('that is missing makes only its own instance unusable, until it is there again or the token is given again', async () => {
    const store = newStore();
    await directoryOf({ store, keys: [OLD] }).add(wanted);
    resealTokens(store, createSealer([NEW]));
    const directory = directoryOf({ store, keys: [NEW] });
    await directory.add({ ...wanted, idInstance: '1101000004' });
    const usable = (await directory.list()).filter((one: KnownInstance) => !('unusable' in one.access));
    expect(usable.map(({ idInstance }) => idInstance)).toEqual([configured.idInstance, '1101000004']);
    expect(await unusableOf(directory)).toContain('SLUICE_EDGE_SEALING_KEYS');
    expect(await unusableOf(directoryOf({ store, keys: undefined }))).toContain('SLUICE_EDGE_SEALING_KEYS');
    expect(await tokenOf(directoryOf({ store, keys: [NEW, OLD] }))).toBe(TOKEN);
    await directory.change(wanted.idInstance, changeOf({ token: NEXT_TOKEN }));
    expect(await tokenOf(directory)).toBe(NEXT_TOKEN);
  });

  it('opens a token for its own instance and gateway only, also where the database was changed', async () => {
    const database = openMemoryDatabase();
    const store = createStoredInstances(database, () => 0);
    await directoryOf({ store }).add(wanted);
    database.run(`UPDATE edge_instances SET api_url = 'https://other.example'`);
    store.forget();
    database.run(`UPDATE edge_instances_state SET revision = revision + 1`);
    expect(await unusableOf(directoryOf({ store }))).toContain('not among the gateways');
    const both = [{ apiUrl }, { apiUrl: 'https://other.example' }];
    expect(await unusableOf(directoryOf({ store, gateways: both }))).toContain('sealed for another instance or another gateway');
  });
});

function never(error: Error = new Error('There is one.')): never {
  throw error;
}
