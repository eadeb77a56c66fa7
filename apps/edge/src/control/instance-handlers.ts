import { SluiceError } from '@sluice/core';
import type { Coordinator } from '../coordinator/coordinator.ts';
import type { InstanceChange } from '../instances/instance-directory.ts';
import type { KnownInstance } from '../instances/known-instance.ts';
import { noInstance } from '../no-instance.ts';
import { mayTouch } from '../principal.ts';
import { askAsItCame } from './call-instance-control.ts';
import type { ControlRoutesOptions } from './control-routes.ts';
import { fieldsOf, textIn, type EdgeHandlers } from './edge-handlers.ts';

type Options = Pick<ControlRoutesOptions, 'instances' | 'coordination'>;

/** The operations on the instances themselves. A key that may touch only some adds, changes and removes only those. */
export function createInstanceHandlers({ instances, coordination }: Options): EdgeHandlers {
  return {
    listInstances: async (c) => {
      const all = await instances.list();
      return c.json(all.filter(({ idInstance }) => mayTouch(c.var.principal, idInstance)).map(instanceJson));
    },
    addInstance: async (c) => {
      const fields = fieldsOf(c.var.body);
      const idInstance = textIn(fields, 'idInstance') ?? '';
      if (!mayTouch(c.var.principal, idInstance)) return noInstance();
      const { name, environment, isProtected = false } = traitsIn(fields);
      const flavor = FLAVORS.find((one) => one === fields['flavor']) ?? 'plain';
      const apiUrl = textIn(fields, 'apiUrl') ?? '';
      const token = textIn(fields, 'token') ?? '';
      const added = await instances.add({ idInstance, flavor, apiUrl, token, name, environment, isProtected });
      return c.json(instanceJson(added), 201);
    },
    // Where the calls of the instance are made: it knows the new token with its next call.
    changeInstance: async (c) => {
      if (coordination.kind === 'elsewhere') {
        const answer = await askAsItCame(coordination, c);
        instances.forget();
        return answer;
      }
      const fields = fieldsOf(c.var.body);
      const idInstance = c.req.param('idInstance') ?? '';
      const changed = await instances.change(idInstance, { ...traitsIn(fields), token: textIn(fields, 'token') });
      // Answers that came by the old token are not shared any more.
      coordination.coordinatorOf(idInstance).changed();
      return c.json(instanceJson(changed));
    },
    removeInstance: async (c) => {
      if (coordination.kind === 'elsewhere') {
        const answer = await askAsItCame(coordination, c);
        instances.forget();
        return answer;
      }
      const idInstance = c.req.param('idInstance') ?? '';
      const coordinator = coordination.coordinatorOf(idInstance);
      // Before the look for an open job, and for good once it is removed: a clear that is being prepared opens none.
      const open = coordinator.removal.close();
      let removed: KnownInstance;
      try {
        removed = await instances.remove(idInstance, () => refuseWhileBusy(coordinator));
      } catch (error) {
        open();
        throw error;
      }
      coordination.removed?.(idInstance);
      return c.json(instanceJson(removed));
    },
  };
}

/** A job that is open could not go on, and a brake could not be released: the instance would stay as slow as it was made. */
function refuseWhileBusy({ queue }: Coordinator): void {
  const { idInstance } = queue.instance;
  const job = queue.openJob();
  if (job !== undefined) {
    throw new SluiceError({
      code: 'busy',
      message: `The job ${job.id} of instance ${idInstance} is open. Wait until it has ended, and remove the instance then: GET /api/v1/instances/${idInstance}/jobs/${job.id}.`,
      idInstance,
    });
  }
  if (queue.brake() === undefined) return;
  throw new SluiceError({
    code: 'busy',
    message: `The brake of instance ${idInstance} is on. Lift its holds, so that the delay is set back, and remove the instance then.`,
    idInstance,
  });
}

const FLAVORS = ['plain', 'v3', 'chat-api'] as const;
const ENVIRONMENTS = ['production', 'test'] as const;

function traitsIn(fields: Readonly<Record<string, unknown>>): Omit<InstanceChange, 'token'> {
  const { protected: isProtected } = fields;
  return {
    name: textIn(fields, 'name'),
    environment: ENVIRONMENTS.find((one) => one === fields['environment']),
    isProtected: typeof isProtected === 'boolean' ? isProtected : undefined,
  };
}

/** An instance as the contract has it: nothing of its token. */
function instanceJson({ idInstance, name, flavor, environment, isProtected, isStored, access }: KnownInstance): object {
  return {
    idInstance,
    name: name ?? idInstance,
    flavor,
    environment: environment ?? null,
    protected: isProtected,
    stored: isStored,
    unusable: 'unusable' in access ? access.unusable : null,
  };
}
