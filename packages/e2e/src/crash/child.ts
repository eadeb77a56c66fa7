import { createChatApiClient, createGatewayClient, SluiceError, type Fetch } from '@sluice/core';
import { fetchOnce } from '@sluice/core/node';
import {
  chatApiInstance,
  gatewayInstance,
  openQueue,
  type JobStep,
  type Journal,
  type Queue,
  type QueueInstance,
} from '@sluice/queue';
import { createOwners, type JobHost } from '@sluice/queue/job';
import { openJournal } from '@sluice/queue/journal';
import { openSqliteDatabase } from '@sluice/queue/node';
import { haltAtWrite } from './halt-at-write.ts';
import { halt } from './halt.ts';
import { operationAt } from './http-message.ts';
import { CALL_MS, ID, selections } from './scene.ts';
import { sleepAt } from './sleeping.ts';
import { isTask, type Said } from './task.ts';
import { timeIn } from './time-file.ts';

/** A process that clears a queue, or goes on with what another has left, and may be killed or stopped at any moment. It says in the end what it has done. */
const task: unknown = JSON.parse(process.argv[2] ?? '');
if (!isTask(task)) throw new TypeError('This is no task.');
const { what, host, flavor, kind, url, token, clockUrl, journal: file, timeFile, now, interruption } = task;
const { point, how } = interruption ?? {};
const haltHere = (): void => halt(how ?? 'kill');

let time = now;
/** Also what has passed while the process was stopped. */
const currentTime = (): number => (time = Math.max(time, timeIn(timeFile)));
const clock = {
  now: currentTime,
  monotonic: currentTime,
  origin: 'the time of the history',
  sleep: async (ms: number) => {
    const complete = Math.ceil(ms);
    await sleepAt(clockUrl, complete);
    time = currentTime() + complete;
  },
};
const calls = new Map<string, number>();
const fetch: Fetch = (address, init, beforeWrite) => {
  time += CALL_MS;
  const operation = operationAt(address);
  const nth = (calls.get(operation) ?? 0) + 1;
  calls.set(operation, nth);
  const isHere = point?.at === 'call' && point.operation === operation && point.nth === nth;
  return fetchOnce(address, init, () => {
    if (isHere) haltHere();
    beforeWrite?.();
  });
};
const database = haltAtWrite(openSqliteDatabase(file), point?.at === 'write' ? point : undefined, haltHere);
openJournalAgain();
const madeBy = database.writes();
// The processes of a history follow one another: this one takes that of every other name for gone, also one that was only stopped.
const owners = createOwners({ name: String(process.pid), isGone: () => true });
/** What an operator has said. */
const SAID = { confirm: ID, actor: 'operator', reason: 'The number was blocked.' };
const said = { steps: new Set<string>(), errors: new Array<string>() };

if (what === 'begin') await doJob();
else
  for (const { id } of openJournalAgain().openJobs())
    await listen(host === 'loop' ? openAgain().steps.resume(id) : byAlarms(() => id));
process.stdout.write(
  JSON.stringify({ writes: database.writes(), madeBy, steps: [...said.steps], errors: said.errors } satisfies Said),
);

function connect(): QueueInstance {
  switch (flavor) {
    case 'plain':
      return gatewayInstance(createGatewayClient({ apiUrl: url, idInstance: ID, apiTokenInstance: token, flavor, fetch }));
    case 'v3':
      return gatewayInstance(createGatewayClient({ apiUrl: url, idInstance: ID, apiTokenInstance: token, flavor, fetch }));
    case 'chat-api':
      return chatApiInstance(createChatApiClient({ apiUrl: url, instanceId: ID, token, fetch }));
  }
}

/** Keeps nothing of one that was opened before but the file. */
function openAgain(): Queue {
  return openQueue({ instance: connect(), journal: openJournalAgain(), clock, owners });
}

function openJournalAgain(): Journal {
  return openJournal(database, { now: clock.now, bodies: 'full' });
}

async function doJob(): Promise<void> {
  switch (kind) {
    case 'full':
    case 'selective':
      return clear(kind);
    case 'stop':
      return listen(
        follow(
          (queue) => queue.steps.stop(SAID),
          (by) => openAgain().openStop({ ...SAID, isWatched: true }, by).id,
        ),
      );
    case 'go':
      await listen(
        follow(
          (queue) => queue.steps.stop(SAID, { isWatched: false }),
          (by) => openAgain().openStop({ ...SAID, isWatched: false }, by).id,
        ),
      );
      // As the commands do: what another run has ended meanwhile is no reason to go on.
      if (!said.steps.has('stopped')) return undefined;
      return listen(
        follow(
          (queue) => queue.steps.go(SAID),
          (by) => openAgain().openGo(SAID, by).id,
        ),
      );
    case 'connect':
      return listen(
        follow(
          (queue) => queue.steps.connect({ ...SAID, keep: 8 }, { watchMs: 10_000 }),
          (by) =>
            openAgain().openConnect({ ...SAID, keep: 8 }, { watchMs: 10_000, isOnlyDecided: false, endsAtLeak: false }, by).id,
        ),
      );
  }
}

function follow(byLoop: (queue: Queue) => AsyncIterable<JobStep>, byHost: (by: JobHost) => string): AsyncIterable<JobStep> {
  return host === 'loop' ? byLoop(openAgain()) : byAlarms(byHost);
}

async function clear(wanted: 'full' | 'selective'): Promise<void> {
  const queue = openAgain();
  const plan = await queue.plan(selections[wanted]);
  const confirmation = { ...SAID, lost: plan.lost };
  const steps =
    host === 'loop' ? queue.steps.clear(plan, confirmation) : byAlarms((by) => queue.openClearing(plan, confirmation, by).id);
  await listen(steps);
}

/** Takes each step with everything opened again: from one to the next it keeps the id of the job, its own name and its fencing token. */
async function* byAlarms(begin: (by: JobHost) => string): AsyncGenerator<JobStep, void> {
  const owner = owners.begin();
  let id: string | undefined;
  let fence: number | undefined;
  try {
    id = begin({ owner });
    for (;;) {
      const { job, step, wakeAt } = await openAgain().advance(id, { owner, fence });
      if (step.step !== 'waiting') ({ fence } = job);
      yield step;
      if (wakeAt === undefined) return;
      if (wakeAt > clock.now()) await clock.sleep(wakeAt - clock.now());
    }
  } catch (thrown) {
    const error = SluiceError.from(thrown);
    yield id === undefined ? { step: 'failed', error } : { step: 'interrupted', job: id, error };
  }
}

async function listen(steps: AsyncIterable<JobStep>): Promise<void> {
  for await (const step of steps) {
    said.steps.add(step.step);
    if ('error' in step && step.error !== undefined) said.errors.push(`${step.error.code}: ${step.error.message}`);
  }
}
