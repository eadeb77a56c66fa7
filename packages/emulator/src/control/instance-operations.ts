import type { Context } from 'hono';
import type { Emulator } from '../emulator.ts';
import type { Instance } from '../engine/instance.ts';
import { newInstance } from '../engine/new-instance.ts';
import type { PhoneOutcome } from '../engine/phone-codes.ts';
import { now } from '../routes/call.ts';
import { countOf, enqueue } from '../scenario/enqueue.ts';
import { receiveMessage } from '../scenario/incoming.ts';
import { describeInstance } from './describe-instance.ts';
import type { Operations } from './operation.ts';
import { Refusal } from './refusal.ts';
import { readBody } from './request-body.ts';
import { shortened } from './shortened.ts';

// As many as the contract lets a list hold.
const MAX_INSTANCES = 100_000;
// `count` and `copies` multiply.
const MAX_MESSAGES = 1_000_000;

/** The accounts that the emulator plays. */
export const instanceOperations: Operations<
  | 'listInstances'
  | 'createInstance'
  | 'getInstance'
  | 'removeInstance'
  | 'changeState'
  | 'scanQr'
  | 'enterPairingCode'
  | 'changeBehaviours'
  | 'enqueueMessages'
  | 'receiveMessage'
  | 'noteReceipts'
> = {
  listInstances: (c, emulator) => c.json(emulator.instances()),

  createInstance: async (c, emulator) => {
    const options = await readBody(c.req.raw, 'NewInstance');
    const at = now(emulator);
    const { engine } = emulator;
    if (engine.instance(options.idInstance) !== undefined) {
      throw new Refusal(
        409,
        `There is an instance ${options.idInstance} already. Choose another number, or remove that one first.`,
      );
    }
    if (engine.instances().length >= MAX_INSTANCES) {
      throw new Refusal(409, `There are ${MAX_INSTANCES} instances, and no more can be listed. Remove some first.`);
    }
    return c.json(describeInstance(engine.addInstance(newInstance(options), at), at), 201);
  },

  getInstance: (c, emulator) => {
    const at = now(emulator);
    return c.json(describeInstance(instanceOf(c, emulator), at));
  },

  removeInstance: (c, emulator) => {
    const { idInstance } = instanceOf(c, emulator);
    emulator.engine.removeInstance(idInstance, now(emulator));
    return c.json({ removed: 1 });
  },

  changeState: async (c, emulator) => {
    const change = await readBody(c.req.raw, 'StateChange');
    return changed(c, emulator, (instance, at) => instance.changeState(change, at));
  },

  scanQr: async (c, emulator) => {
    const { wid, text } = await readBody(c.req.raw, 'Scan');
    return used(c, emulator, (instance, at) => instance.scan(wid, text, at));
  },

  enterPairingCode: async (c, emulator) => {
    const { wid, code } = await readBody(c.req.raw, 'EnteredCode');
    return used(c, emulator, (instance, at) => instance.enterCode(wid, code, at));
  },

  changeBehaviours: async (c, emulator) => {
    const change = await readBody(c.req.raw, 'Behaviours');
    return changed(c, emulator, (instance, at) => instance.changeBehaviours(change, at));
  },

  enqueueMessages: async (c, emulator) => {
    const messages = await readBody(c.req.raw, 'Enqueue');
    if (countOf(messages) > MAX_MESSAGES) {
      throw new Refusal(400, `\`count\` times \`copies\` is more than ${MAX_MESSAGES} messages. Put in fewer at a time.`);
    }
    return changed(c, emulator, (instance, at) => enqueue(instance, messages, { engine: emulator.engine, at }));
  },

  receiveMessage: async (c, emulator) => {
    const incoming = await readBody(c.req.raw, 'IncomingMessage');
    const at = now(emulator);
    const { message, isReported } = receiveMessage(notifyingInstanceOf(c, emulator), incoming, { engine: emulator.engine, at });
    return c.json({ idMessage: message.id, isReported });
  },

  noteReceipts: async (c, emulator) => {
    const { status, idMessage } = await readBody(c.req.raw, 'Receipts');
    const at = now(emulator);
    return c.json({ noted: notifyingInstanceOf(c, emulator).noteReceipt(status, idMessage, at) });
  },
};

function changed(c: Context, emulator: Emulator, change: (instance: Instance, at: number) => void): Response {
  const at = now(emulator);
  const instance = instanceOf(c, emulator);
  change(instance, at);
  return c.json(describeInstance(instance, at));
}

/** Uses a code that connects an account. */
function used(c: Context, emulator: Emulator, use: (instance: Instance, at: number) => PhoneOutcome): Response {
  const at = now(emulator);
  const instance = instanceOf(c, emulator);
  const outcome = use(instance, at);
  return c.json({ outcome, instance: describeInstance(instance, at) });
}

function notifyingInstanceOf(c: Context, emulator: Emulator): Instance {
  const instance = instanceOf(c, emulator);
  if (instance.product !== 'chat-api') return instance;
  throw new Refusal(
    400,
    `The instance ${instance.idInstance} speaks Chat-API, whose notifications are not played. Choose one of another product.`,
  );
}

function instanceOf(c: Context, { engine }: Emulator): Instance {
  const idInstance = c.req.param('idInstance') ?? '';
  const instance = engine.instance(idInstance);
  if (instance === undefined) {
    throw new Refusal(404, `There is no instance ${shortened(idInstance)}; GET /__emulator/instances lists them.`);
  }
  return instance;
}
