import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { KIOSK, OFFERS, openAppDesk, ORDERS, STALL, type AppDesk } from './app-desk.ts';
import { SLUICE } from './configured-sluice.ts';
import type { Terminal } from './terminal.ts';
import { answerAgreement, typeAgreement } from './typed-agreement.ts';

const ENTER = '\r';
const ORDER_TEXTS = Array.from({ length: ORDERS }, (_, at) => `Order ${at + 1} is ready`);
const STORY_MS = 3 * 60_000;

const it = test.extend<{ desk: AppDesk }>({
  desk: async ({ task }, use) => {
    const desk = await openAppDesk(task.id);
    await use(desk);
    await desk.close();
  },
});

/** From the first look to the plan of a clear of the broadcast. */
async function planBroadcast(app: Terminal): Promise<void> {
  await app.until((screen) => /› kiosk .*✕ blocked .* 65 /.test(screen));
  app.type(ENTER);
  await app.shows('Queue of kiosk', `listed messages are one broadcast to ${OFFERS} chats.`);
  app.type('B');
  await app.shows('Plan of a clear: kiosk (', `To clear: ${OFFERS}`, `To keep: ${ORDERS}`);
}

/** What the gateway knows: one clear, and each text of a customer restored once. */
async function expectClearedOnce({ emulator }: AppDesk, sentMeanwhile = 0): Promise<void> {
  expect(await emulator.countCalls(KIOSK, 'clearMessagesQueue')).toBe(1);
  expect(await emulator.countCalls(KIOSK, 'sendMessage')).toBe(OFFERS + ORDERS + ORDERS + sentMeanwhile);
}

/** The story of a broadcast that is cleared while a customer writes. @param also what a screen of the clear has besides. */
async function expectBroadcastCleared(desk: AppDesk, also: string): Promise<void> {
  const app = desk.open();
  await planBroadcast(app);
  await typeAgreement(app, { idInstance: KIOSK, reason: 'A broadcast to a bought list' });
  await app.shows('✓ The gateway says that the queue is cleared', also);
  await desk.send(900, 'Yes, we are open until nine');
  const done = await app.shows('✓ Done');
  expect(done.replaceAll(/\s+/g, ' ')).toContain(`${ORDERS} of ${ORDERS} messages restored`);
  await expectClearedOnce(desk, 1);
  expect((await desk.waiting()).toSorted()).toEqual([...ORDER_TEXTS, 'Yes, we are open until nine'].toSorted());
  app.type('q');
  expect(await app.exited()).toBe(0);
  // The receipt stays where the shell goes on.
  await app.until((screen) => app.emulator.buffer.active.type === 'normal' && screen.includes('snapshot'));
}

it(
  'A broadcast and a ban, from the first look to the verified clear, while a customer writes in the middle',
  ({ desk }) => expectBroadcastCleared(desk, 'Clear: kiosk ('),
  STORY_MS,
);

it(
  'Through an edge: a broadcast and a ban, from the first look to the verified clear, while a customer writes in the middle',
  async ({ task }) => {
    const desk = await openAppDesk(task.id, 'edge');
    try {
      await expectBroadcastCleared(desk, 'office');
    } finally {
      await desk.close();
    }
  },
  STORY_MS,
);

it(
  'Three of what was cleared are undone: each is sent once, and nothing else',
  async ({ desk }) => {
    const clear = ['clear', 'kiosk', '--all', '--confirm', KIOSK, '--reason', 'A mistake'];
    await promisify(execFile)(process.execPath, [SLUICE, ...clear], { env: desk.environment });
    await desk.emulator.advance(10_000);
    const app = desk.open();
    await app.until((screen) => /› kiosk .*✕ blocked .* 0 /.test(screen));
    app.type(ENTER);
    await app.shows('Queue of kiosk');
    app.type('S');
    await app.shows('Snapshots: kiosk (', '1 snapshot');
    app.type(ENTER);
    await app.shows(`${OFFERS + ORDERS} messages, texts kept`);
    app.type('G');
    await app.until((screen) => /› +65 /.test(screen));
    app.type('kk');
    await app.until((screen) => /› +63 /.test(screen));
    // Each mark goes on to the next.
    for (const marked of [1, 2, 3]) {
      app.type(' ');
      await app.shows(`${marked} marked`);
    }
    app.type('r');
    await app.shows('3 are resent', 'kiosk is not sending (blocked)');
    expect(await desk.emulator.countCalls(KIOSK, 'sendMessage')).toBe(OFFERS + ORDERS);
    await answerAgreement(app, { idInstance: KIOSK, reason: 'The customers wait for these' });
    await app.shows('✓ 3 of 3 messages restored');
    expect(await desk.emulator.countCalls(KIOSK, 'sendMessage')).toBe(OFFERS + ORDERS + 3);
    expect(await desk.waiting()).toEqual(ORDER_TEXTS.slice(-3));
  },
  STORY_MS,
);

it(
  'Killed in the middle of a clear and opened again, the app shows what is not finished, and finishes it without a second clear',
  async ({ desk }) => {
    const killed = desk.open();
    await planBroadcast(killed);
    await typeAgreement(killed, { idInstance: KIOSK, reason: 'A broadcast to a bought list' });
    await killed.shows('✓ The gateway says that the queue is cleared');
    await killed.kill();
    const app = desk.open();
    await app.shows('A job of kiosk is not finished. u: show it.', 'job left open');
    app.type('u');
    await app.shows('A clear of this instance is not finished.', 'No process is running this job.', 'Enter: finish');
    expect(await desk.emulator.countCalls(KIOSK, 'sendMessage')).toBe(OFFERS + ORDERS);
    app.type(ENTER);
    // It looks for two minutes whether any of them has been sent by the one that was killed.
    await app.until((screen) => screen.includes('✓ Done'), STORY_MS - 40_000);
    await expectClearedOnce(desk);
    expect((await desk.waiting()).toSorted()).toEqual(ORDER_TEXTS);
  },
  STORY_MS,
);

it('One instance that hangs holds up no other: the first frame is there, and the others are filled', async ({ desk }) => {
  await desk.emulator.hang(STALL);
  const app = desk.open();
  // The app gives a call up after thirty seconds, and this is before.
  const screen = await app.until((shown) => /kiosk .*✕ blocked .* 65 /.test(shown), 15_000);
  expect(screen).toMatch(/stall .*… reading…/);
  app.type(ENTER);
  await app.shows('Queue of kiosk', 'listed messages are one broadcast to');
});

it(
  'The window changes its size at every step of a clear: it is one clear, and no message is sent twice',
  async ({ desk }) => {
    const app = desk.open();
    async function resize(): Promise<void> {
      app.resize(72, 18);
      await app.until((screen) => !screen.includes('enlarge the window') && screen.split('\n')[0]?.includes('kiosk') === true);
      app.resize(50, 12);
      await app.shows('enlarge the window to 72×18.');
      app.resize(140, 40);
      await app.until((screen) => screen.split('\n')[0]?.includes('kiosk') === true);
      app.resize(80, 24);
    }
    await planBroadcast(app);
    await resize();
    await typeAgreement(app, { idInstance: KIOSK, reason: 'A broadcast to a bought list' });
    await app.shows('Captur');
    await resize();
    await app.shows('✓ The gateway says that the queue is cleared');
    await resize();
    await app.shows('Making sure');
    await resize();
    await app.shows('✓ Done');
    await resize();
    await app.shows('✓ Done');
    await expectClearedOnce(desk);
    expect((await desk.waiting()).toSorted()).toEqual(ORDER_TEXTS);
  },
  STORY_MS,
);
