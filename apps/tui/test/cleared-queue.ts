import { untilResolved } from '@sluice/testing';
import type { Queue } from '@sluice/queue';
import { queueOf } from '../src/instances/connected-instance.ts';
import type { AppOnEmulator } from './app-on-emulator.ts';

/** The queue of an instance of the app, as another process has it. */
export async function queueIn({ instances, session }: AppOnEmulator, idInstance: string): Promise<Queue> {
  const connected = instances.find((one) => one.idInstance === idInstance);
  if (connected === undefined) throw new Error(`The app has no instance ${idInstance}.`);
  return queueOf(connected, session);
}

/** Clears a queue whole. @returns the id of its snapshot. */
export async function clearIn(app: AppOnEmulator, idInstance: string, reason = 'The number was blocked.'): Promise<string> {
  const queue = await queueIn(app, idInstance);
  const plan = await untilResolved(queue.plan({ all: true }));
  const { snapshot } = await untilResolved(
    queue.clear(plan, { confirm: idInstance, lost: plan.lost, actor: 'operator@desk', reason }),
  );
  return snapshot;
}
