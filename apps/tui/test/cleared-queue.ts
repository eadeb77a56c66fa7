import { untilResolved } from '@sluice/testing';
import type { Queue, Selection } from '@sluice/queue';
import { queueOf } from '../src/instances/connected-instance.ts';
import type { AppOnEmulator } from './app-on-emulator.ts';

/** The queue of an instance of the app, as another process has it. */
export async function queueIn({ instances, session }: AppOnEmulator, idInstance: string): Promise<Queue> {
  const connected = instances.find((one) => one.idInstance === idInstance);
  if (connected === undefined) throw new Error(`The app has no instance ${idInstance}.`);
  return queueOf(connected, session);
}

/** Clears a queue whole. @returns the id of its snapshot. */
export async function clearIn(
  app: AppOnEmulator,
  idInstance: string,
  reason = 'The number was blocked.',
  actor = 'operator@desk',
): Promise<string> {
  const queue = await queueIn(app, idInstance);
  const plan = await untilResolved(queue.plan({ all: true }));
  const { snapshot } = await untilResolved(queue.clear(plan, { confirm: idInstance, lost: plan.lost, actor, reason }));
  return snapshot;
}

/** A clear that is not carried to its end. */
interface LeftClear {
  readonly selection: Selection;
  readonly actor: string;
  readonly reason: string;
  /** How many of the messages to keep are restored by then. */
  readonly restored: number;
}

/** A clear whose process has ended between two messages that it restores; the app has seen that no process goes on with it. */
export async function leaveClearIn(
  app: AppOnEmulator,
  idInstance: string,
  { restored, selection, ...agreed }: LeftClear,
): Promise<void> {
  const queue = await queueIn(app, idInstance);
  const plan = await untilResolved(queue.plan(selection));
  await untilResolved(
    (async () => {
      for await (const step of queue.steps.clear(plan, { confirm: idInstance, lost: plan.lost, ...agreed })) {
        if (step.step === 'restoring' && step.done >= restored) break;
      }
    })(),
  );
  // Only then is it certain that its process is gone.
  await app.pass(3 * 60_000);
  await app.services.jobs.refresh();
}

/** Restores the first messages of a snapshot. */
export async function restoreSomeIn(
  app: AppOnEmulator,
  idInstance: string,
  { snapshot, count, reason }: { readonly snapshot: string; readonly count: number; readonly reason: string },
): Promise<void> {
  const queue = await queueIn(app, idInstance);
  const { entries } = await untilResolved(queue.planRestore(snapshot, { all: true }));
  const ids = entries.slice(0, count).flatMap(({ messageIds }) => messageIds);
  await untilResolved(queue.restore(snapshot, { ids }, { confirm: idInstance, actor: app.session.actor, reason }));
}
