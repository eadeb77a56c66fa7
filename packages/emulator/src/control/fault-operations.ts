import { operationMistake } from '../faults/known-operation.ts';
import type { Operations } from './operation.ts';
import { Refusal } from './refusal.ts';
import { invalidBody, readBody } from './request-body.ts';
import { shortened } from './shortened.ts';

// As many as the contract lets a list hold.
const MAX_FAULTS = 10_000;

/** What goes wrong on demand. */
export const faultOperations: Operations<'listFaults' | 'plantFault' | 'removeFault' | 'removeFaults'> = {
  listFaults: (c, { faults }) => c.json(faults.list()),

  plantFault: async (c, { faults }) => {
    const rule = await readBody(c.req.raw, 'FaultRule');
    const mistake = operationMistake(rule);
    if (mistake !== undefined)
      throw invalidBody([{ path: '/operation', expected: `${mistake}, and not ${shortened(rule.operation ?? '')}` }]);
    if (faults.list().length >= MAX_FAULTS) {
      throw new Refusal(409, `${MAX_FAULTS} faults are planted, and no more can be listed. Remove some first.`);
    }
    return c.json(faults.plant(rule), 201);
  },

  removeFault: (c, { faults }) => {
    const id = c.req.param('id') ?? '';
    // By its digits: an empty text is 0 for JavaScript, and `0x1` is 1.
    if (!/^\d{1,15}$/.test(id) || !faults.remove(Number(id))) {
      throw new Refusal(404, `There is no fault ${shortened(id)}; GET /__emulator/faults lists them.`);
    }
    return c.json({ removed: 1 });
  },

  removeFaults: (c, { faults }) => c.json({ removed: faults.removeAll() }),
};
