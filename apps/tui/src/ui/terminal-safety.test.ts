import { createGatewayClient, createRateLimiter } from '@sluice/core';
import { gatewayInstance, type Journal } from '@sluice/queue';
import { createFakedClock } from '@sluice/testing';
import { jobInState } from '@sluice/queue/testing';
import { watchQueue } from '@sluice/queue/watch';
import { expect, it } from 'vitest';
import { drawApp, type DrawnApp } from '../../test/drawn-app.tsx';
import { memoryJournal, sessionWith } from '../../test/session.ts';
import { watchJobs } from '../clearing/job-watch.ts';

/** Clears the screen, renames the window, begins a colour in the C1 form, ends a line, turns the direction, has an unassigned character. */
const HOSTILE = 'A\u001B[2J\u001B]0;owned\u0007\u009B35mB\r\nC\u2028D\u202EE\u{E0041}F\uE000';
/** The visible rest of it. */
const SAFE = 'A[2J]0;owned35mB C DEF';

/** Whatever a terminal may obey, but the ends of lines and what joins the parts of letters and emoji. */
const OBEYED = /(?![\n\u200C\u200D])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;
/** The colours and weights that the app itself writes where the tests run on a terminal. */
// oxlint-disable-next-line no-control-regex -- It is what the app writes.
const STYLES = /\u001B\[(?:1|2|7|22|27|31|32|33|39)m/g;

const ID = '1101000001';
const clock = createFakedClock();

const ANSWERS: Readonly<Record<string, unknown>> = {
  showMessagesQueue: [
    { messageID: HOSTILE, type: HOSTILE, body: { chatId: HOSTILE, message: HOSTILE } },
    { messageID: 'BAE502', type: 'sendMessage', body: { chatId: HOSTILE, message: HOSTILE } },
    { messageID: 'BAE503', type: 'sendContact', body: { chatId: HOSTILE, contact: { phoneContact: 7, firstName: HOSTILE } } },
  ],
  getMessagesCount: { count: 3 },
  getStateInstance: { stateInstance: HOSTILE },
  getSettings: { typeInstance: HOSTILE, delaySendMessagesMilliseconds: 1000 },
};

/** For the limits of the gateway it passes with every look at it, so that no call waits. */
let time = 0;

/** The app at an instance of which everything that can be a text is hostile. */
async function hostileApp(journal: Journal, answers: typeof ANSWERS = ANSWERS): Promise<DrawnApp> {
  const client = createGatewayClient({
    apiUrl: 'https://hostile.example',
    idInstance: ID,
    apiTokenInstance: 'a-token-of-the-tests',
    flavor: 'plain',
    retries: 0,
    limiter: createRateLimiter({ now: () => (time += 1000), sleep: () => Promise.resolve() }),
    fetch: async (url) => {
      const [, operation = ''] = /waInstance\d+\/(\w+)/.exec(url) ?? [];
      return operation in answers ? Response.json(answers[operation]) : new Response(HOSTILE, { status: 500, statusText: 'No' });
    },
  });
  const session = sessionWith({ clock, opened: journal, actor: HOSTILE });
  const instance = gatewayInstance(client);
  const connected = { name: HOSTILE, idInstance: ID, instance, environment: 'production', isProtected: false } as const;
  const jobs = watchJobs(session, AbortSignal.abort());
  await jobs.refresh();
  return drawApp({ connected, watch: watchQueue({ instance, clock }) }, session, jobs);
}

function expectSafe(app: DrawnApp): void {
  expect(OBEYED.exec(app.written().replaceAll(STYLES, ''))).toBeNull();
}

it('draws nothing that a terminal obeys, whatever the gateway, its messages and the configuration say', async () => {
  const app = await hostileApp(memoryJournal());
  await app.type('', SAFE);
  await app.type('l', `${SAFE}, id`);
  await app.type('s', 'Only chat');
  await app.type('t', 'Only type');
  await app.type('\u001B', 'Next:');
  await app.type('d', 'Before you connect a number');
  await app.type('?', 'Keys');
  expectSafe(app);
});

it('draws nothing that a terminal obeys, whatever a clear that fails is answered', async () => {
  const app = await hostileApp(memoryJournal());
  await app.type('l', `${SAFE}, id`);
  await app.type('c', `Type ${ID}`);
  await app.type(ID, ID);
  await app.type('\r', 'Say why');
  await app.type('Blocked', 'Blocked');
  await app.type('\r', 'it is not sent again');
  expectSafe(app);
});

it('draws nothing that a terminal obeys, whatever the actor and the reason of an open job say', async () => {
  const journal = memoryJournal();
  jobInState(journal, { idInstance: ID, actor: HOSTILE, reason: HOSTILE, state: 'opened', owner: 'a process that is gone' });
  const app = await hostileApp(journal);
  await app.type('l', 'job');
  await app.type('d', `The clearing of ${SAFE}`);
  await app.type('\u001B', 'TYPE');
  await app.type('c', 'began it at');
  expectSafe(app);
});

it('draws nothing that a terminal obeys, whatever a gateway says that cannot be read', async () => {
  const app = await hostileApp(memoryJournal(), {});
  await app.type('', '✕');
  await app.type('l', '✕');
  expectSafe(app);
});
