import { createEdgeClient } from '@sluice/core';
import { ID, selections, stays, waitingAt, type Text } from '../crash/scene.ts';
import type { EdgeProcess } from './edge-process.ts';

/** A task for the edge: the gateway's own clear, a clearing of a part, or the restore of a part of what was cleared. */
export type EdgeTask = 'drop-in' | 'selective' | 'restore';

export const edgeTasks: readonly EdgeTask[] = ['drop-in', 'selective', 'restore'];

/** What waits before all begins. */
export const waiting: readonly Text[] = waitingAt({ flavor: 'plain' });

const SAID = { confirm: ID, reason: 'The number was blocked.' };

/** Whether a message is to wait when the task was carried out. */
export function isKept(task: EdgeTask, text: Text): boolean {
  return task !== 'drop-in' && stays({ flavor: 'plain', kind: 'selective', gateway: 'blocked' }, text);
}

/** Brings the edge to where its task can begin. @returns asks for the task, once; it fails where the edge is killed meanwhile. */
export async function prepare(task: EdgeTask, edge: EdgeProcess, key: string): Promise<() => Promise<void>> {
  const client = createEdgeClient({ edgeUrl: edge.url, key, retries: 0 });
  const clear = async (): Promise<void> => {
    const { status } = await fetch(`${edge.url}/waInstance${ID}/clearMessagesQueue/${key}`);
    if (status !== 200) throw new Error(`The edge answered ${status} to a clear.`);
  };
  switch (task) {
    case 'drop-in':
      return clear;
    case 'selective':
      return async () => {
        const plan = await client.planClearing(ID, { selection: selections.selective });
        await client.startClearing(ID, { plan, lost: plan.lost, ...SAID }, { idempotencyKey: 'the-clearing' });
      };
    case 'restore': {
      await clear();
      await edge.quiet();
      const [snapshot] = await client.listSnapshots(ID);
      const body = { snapshot: snapshot?.id ?? '', selection: { text: 'answer' }, ...SAID };
      return async () => {
        await client.startRestore(ID, body, { idempotencyKey: 'the-restore' });
      };
    }
  }
}
