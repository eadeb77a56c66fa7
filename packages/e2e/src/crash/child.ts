import { createChatApiClient, createGatewayClient, type Fetch } from '@sluice/core';
import { fetchOnce } from '@sluice/core/node';
import {
  chatApiInstance,
  clearQueue,
  createOwners,
  gatewayInstance,
  openJournal,
  planClearing,
  readQueue,
  resumeWork,
  type ClearingStep,
  type QueueInstance,
  type RestoreStep,
  type WorkPorts,
} from '@sluice/queue';
import { openSqliteDatabase } from '@sluice/queue/node';
import { dieAtWrite } from './die-at-write.ts';
import { CALL_MS, ID, selections, TOKEN } from './scene.ts';
import { sleepAt } from './sleeping.ts';
import { isTask, type Said } from './task.ts';

/** A process that clears a queue, or goes on with what another has left, and may be killed at any moment. It says in the end what it has done. */
const task: unknown = JSON.parse(process.argv[2] ?? '');
if (!isTask(task)) throw new TypeError('This is no task.');
const { what, flavor, kind, url, journal: file, now, dieAt } = task;

let time = now;
const clock = {
  now: () => time,
  monotonic: () => time,
  sleep: async (ms: number) => {
    const whole = Math.ceil(ms);
    await sleepAt(url, whole);
    time += whole;
  },
};
const fetch: Fetch = (address, init, beforeWrite) => {
  time += CALL_MS;
  return fetchOnce(address, init, beforeWrite);
};
const database = dieAtWrite(openSqliteDatabase(file), dieAt);
const journal = openJournal(database, { now: clock.now, texts: 'keep' });
// The processes of a history follow one another: when this one begins, that of every other name is dead.
const owners = createOwners({ name: String(process.pid), isGone: () => true });
const ports: WorkPorts = { instance: connect(), journal, clock, owners };
const said = { steps: new Set<string>(), errors: new Array<string>() };

if (what === 'clear') await clear();
else for (const { id } of journal.openWorks()) await listen(resumeWork(ports, id));
process.stdout.write(JSON.stringify({ writes: database.writes(), steps: [...said.steps], errors: said.errors } satisfies Said));

function connect(): QueueInstance {
  switch (flavor) {
    case 'plain':
      return gatewayInstance(createGatewayClient({ apiUrl: url, idInstance: ID, apiTokenInstance: TOKEN, flavor, fetch }));
    case 'v3':
      return gatewayInstance(createGatewayClient({ apiUrl: url, idInstance: ID, apiTokenInstance: TOKEN, flavor, fetch }));
    case 'chat-api':
      return chatApiInstance(createChatApiClient({ apiUrl: url, instanceId: ID, token: TOKEN, fetch }));
  }
}

async function clear(): Promise<void> {
  const plan = await planClearing(await readQueue(ports), selections[kind], { now: clock.now, newId: () => crypto.randomUUID() });
  await listen(clearQueue(ports, { plan, lost: plan.lost, confirm: ID, actor: 'operator', reason: 'The number was blocked.' }));
}

async function listen(steps: AsyncIterable<ClearingStep | RestoreStep>): Promise<void> {
  for await (const step of steps) {
    said.steps.add(step.step);
    if ('error' in step && step.error !== undefined) said.errors.push(`${step.error.code}: ${step.error.message}`);
  }
}
