/** The answers of single operations, and how each succeeds. */
import type { EdgeOperationId } from '@sluice/openapi/edge-operations';
import { callOf, FAULTS, faulty, UNKNOWN_ID, type Case } from './cases.ts';
import * as v from 'valibot';
import { CHAT_API_ID, TOKEN, type ControlStage } from './stage.ts';
import { altered, clearing, ended, expired, planned, restore } from './steps.ts';

const startedSchema = v.object({ id: v.string() });
const heldSchema = v.object({ hold: v.object({ id: v.number() }) });

/** Opens a job that is open for ten seconds at least: so long the gateway's count may lag. */
async function busy(stage: ControlStage): Promise<string> {
  const idInstance = stage.freshInstance();
  await clearing(stage, idInstance, await planned(stage, idInstance));
  return idInstance;
}

/** An instance with a snapshot and no open job. */
async function cleared(
  stage: ControlStage,
): Promise<{ readonly idInstance: string; readonly job: string; readonly snapshot: string }> {
  const idInstance = stage.freshInstance();
  const started = await clearing(stage, idInstance, await planned(stage, idInstance));
  const { id } = v.parse(startedSchema, await started.json());
  return { idInstance, job: id, snapshot: await ended(stage, idInstance, id) };
}

/** Adds an instance that the edge did not have. */
async function added(stage: ControlStage): Promise<{ readonly idInstance: string; readonly answer: Response }> {
  const idInstance = stage.spareInstance();
  const body = { idInstance, apiUrl: stage.gatewayUrl, token: TOKEN };
  return { idInstance, answer: await stage.call({ method: 'POST', path: '/instances', body }) };
}

const right: Case = (stage, operation) => stage.call(callOf(operation, stage.freshInstance()));
const afterClear: Case = async (stage, operation) => {
  const { idInstance, snapshot } = await cleared(stage);
  return stage.call(callOf(operation, idInstance, snapshot));
};
const whileBusy: Case = async (stage, operation) => stage.call(callOf(operation, await busy(stage)));

/** By the operation; within it by the code, or by the status where it succeeds. */
export const own: Readonly<Record<EdgeOperationId, Readonly<Record<string, Case>>>> = {
  listInstances: { 200: right },
  addInstance: {
    201: async (stage) => (await added(stage)).answer,
    unsupported: (stage, operation) => stage.callFixed(callOf(operation, '')),
  },
  changeInstance: {
    200: async (stage, operation) => stage.call(callOf(operation, (await added(stage)).idInstance)),
    unsupported: right,
  },
  removeInstance: {
    200: async (stage, operation) => stage.call(callOf(operation, (await added(stage)).idInstance)),
    busy: async (stage, operation) => {
      const { idInstance } = await added(stage);
      await clearing(stage, idInstance, await planned(stage, idInstance));
      return stage.call(callOf(operation, idInstance));
    },
    unsupported: right,
  },
  readQueue: {
    200: async (stage, operation) => {
      const idInstance = stage.freshInstance();
      stage.fill(idInstance, 3);
      return stage.call(callOf(operation, idInstance));
    },
    304: async (stage, operation) => {
      const call = callOf(operation, stage.freshInstance());
      const etag = (await stage.call(call)).headers.get('etag') ?? '';
      return stage.call({ ...call, headers: { 'if-none-match': etag } });
    },
  },
  streamEvents: { 200: right },
  readStanding: { 200: whileBusy },
  diagnose: { 200: right },
  forecast: { 200: right },
  guardReconnect: { 200: right },
  planClearing: {
    201: async (stage, operation) => {
      const idInstance = stage.freshInstance();
      stage.fill(idInstance, 3);
      return stage.call(callOf(operation, idInstance));
    },
    busy: whileBusy,
    truncated: async (stage, operation) => {
      const idInstance = stage.freshInstance();
      stage.fill(idInstance, 501);
      return stage.call({ ...callOf(operation, idInstance), body: { selection: { text: 'Offer 1' } } });
    },
    'nothing-selected': async (stage, operation) => {
      const idInstance = stage.freshInstance();
      stage.fill(idInstance, 3);
      return stage.call({ ...callOf(operation, idInstance), body: { selection: { text: 'This text is in no message.' } } });
    },
    'age-unknown': async (stage, operation) => {
      const idInstance = stage.freshInstance();
      stage.fill(idInstance, 3);
      return stage.call({ ...callOf(operation, idInstance), body: { selection: { olderThanMs: 1000 } } });
    },
  },
  startClearing: {
    202: async (stage) => {
      const idInstance = stage.freshInstance();
      return clearing(stage, idInstance, await planned(stage, idInstance));
    },
    busy: async (stage) => {
      const idInstance = stage.freshInstance();
      const plan = await planned(stage, idInstance);
      await clearing(stage, idInstance, plan);
      return clearing(stage, idInstance, plan);
    },
    'plan-changed': async (stage) => {
      const idInstance = stage.freshInstance();
      return clearing(stage, idInstance, altered(await planned(stage, idInstance)));
    },
    'plan-expired': async (stage) => {
      const idInstance = stage.freshInstance();
      const plan = await planned(stage, idInstance);
      return clearing(stage, idInstance, expired(plan));
    },
    'confirmation-required': async (stage) => {
      const idInstance = stage.freshInstance();
      return clearing(stage, idInstance, await planned(stage, idInstance), '1101000000');
    },
    'instance-mismatch': async (stage) => clearing(stage, stage.freshInstance(), await planned(stage, stage.freshInstance())),
  },
  planRestore: {
    201: afterClear,
    'not-found': right,
    busy: async (stage, operation) => {
      const { idInstance, snapshot } = await cleared(stage);
      await restore(stage, idInstance, snapshot);
      return stage.call(callOf(operation, idInstance, snapshot));
    },
    'nothing-selected': async (stage, operation) => {
      const { idInstance, snapshot } = await cleared(stage);
      const body = { snapshot, selection: { text: 'This text is in no message.' } };
      return stage.call({ ...callOf(operation, idInstance, snapshot), body });
    },
    'age-unknown': async (stage, operation) => {
      const { idInstance, snapshot } = await cleared(stage);
      return stage.call({ ...callOf(operation, idInstance, snapshot), body: { snapshot, selection: { olderThanMs: 1000 } } });
    },
    'instance-not-ready': async (stage, operation) => {
      const { idInstance, snapshot } = await cleared(stage);
      stage.startForEver(idInstance);
      return stage.call(callOf(operation, idInstance, snapshot));
    },
    ...Object.fromEntries(
      Object.entries(FAULTS).map(([code, fault]): [string, Case] => [
        code,
        async (stage, operation) => {
          const { idInstance, snapshot } = await cleared(stage);
          return faulty(stage, callOf(operation, idInstance, snapshot), { idInstance, fault });
        },
      ]),
    ),
  },
  startRestore: {
    202: async (stage) => {
      const { idInstance, snapshot } = await cleared(stage);
      return restore(stage, idInstance, snapshot);
    },
    'not-found': (stage) => restore(stage, stage.freshInstance(), UNKNOWN_ID),
    busy: async (stage) => {
      const { idInstance, snapshot } = await cleared(stage);
      await restore(stage, idInstance, snapshot);
      return restore(stage, idInstance, snapshot);
    },
    'confirmation-required': async (stage) => {
      const { idInstance, snapshot } = await cleared(stage);
      return restore(stage, idInstance, snapshot, { confirm: '1101000000' });
    },
    'nothing-selected': async (stage) => {
      const { idInstance, snapshot } = await cleared(stage);
      return restore(stage, idInstance, snapshot, { selection: { text: 'This text is in no message.' } });
    },
  },
  listJobs: { 200: whileBusy },
  readJob: {
    200: async (stage, operation) => {
      const { idInstance, job } = await cleared(stage);
      return stage.call(callOf(operation, idInstance, job));
    },
    'not-found': right,
  },
  listSnapshots: { 200: async (stage, operation) => stage.call(callOf(operation, (await cleared(stage)).idInstance)) },
  readSnapshot: {
    200: afterClear,
    'not-found': right,
  },
  streamSnapshotEntries: {
    200: afterClear,
    'not-found': right,
  },
  listResends: {
    200: async (stage, operation) => {
      const { idInstance, snapshot } = await cleared(stage);
      await restore(stage, idInstance, snapshot);
      return stage.call(callOf(operation, idInstance, snapshot));
    },
    'not-found': right,
  },
  listHolds: { 200: whileBusy },
  setHold: {
    201: right,
    busy: async (stage, operation) =>
      stage.call({ ...callOf(operation, await busy(stage)), body: { forMs: 60_000, reason: 'A wrong price.', brake: true } }),
    unsupported: (stage, operation) =>
      stage.call({ ...callOf(operation, CHAT_API_ID), body: { forMs: 60_000, reason: 'A wrong price.', brake: true } }),
  },
  liftHold: {
    200: async (stage, operation) => {
      const idInstance = stage.freshInstance();
      const body = { forMs: 60_000, reason: 'A wrong price.' };
      const set = await stage.call({ method: 'POST', path: `/instances/${idInstance}/holds`, body });
      const { hold } = v.parse(heldSchema, await set.json());
      return stage.call(callOf(operation, idInstance, String(hold.id)));
    },
    'not-found': right,
  },
  keepLeftovers: {
    202: async (stage, operation) => {
      const idInstance = stage.freshInstance();
      stage.fill(idInstance, 2);
      const call = callOf(operation, idInstance);
      return stage.call({ ...call, body: { keep: 2, confirm: idInstance, reason: 'They are wanted still.' } });
    },
    busy: whileBusy,
    'confirmation-required': (stage, operation) => {
      const call = callOf(operation, stage.freshInstance());
      return stage.call({ ...call, body: { keep: 0, confirm: '1101000000', reason: 'They are wanted still.' } });
    },
  },
  readJournal: { 200: whileBusy },
  readOwnKey: { 200: right },
  listKeys: { 200: right },
  createKey: { 201: right },
  revokeKey: {
    200: async (stage, operation) => {
      const name = `key-${crypto.randomUUID()}`;
      await stage.call({ method: 'POST', path: '/keys', body: { name, scopes: ['queue:read'] } });
      return stage.call(callOf(operation, '', name));
    },
    'not-found': right,
    unsupported: (stage, operation) => stage.call(callOf(operation, '', 'scopeless')),
  },
  readContract: {
    200: right,
    // It takes any query; an address that is not plain is another matter.
    'invalid-request': (stage) => stage.call({ method: 'GET', path: '/%6fpenapi.json' }),
  },
};
