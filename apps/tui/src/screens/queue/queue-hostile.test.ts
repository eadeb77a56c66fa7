import { createGatewayClient, createRateLimiter } from '@sluice/core';
import { gatewayInstance } from '@sluice/queue';
import { expect, it } from 'vitest';
import { type AppOnEmulator, useAppOnEmulator } from '../../../test/app-on-emulator.ts';
import { NUMBERS, shopScenario } from '../../../test/shop-scenario.ts';

/** Clears the screen, renames the window, begins a colour in the C1 form, ends a line, turns the direction, has an unassigned character. */
const HOSTILE = 'A\u001B[2J\u001B]0;owned\u0007\u009B35mB\r\nC\u2028D\u202EE\u{E0041}F\uE000';
/** The visible rest of it. */
const SAFE = 'A[2J]0;owned35mB C DEF';
const OBEYED = /(?![\n\u200C\u200D])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;

const ANSWERS: Readonly<Record<string, unknown>> = {
  showMessagesQueue: [
    {
      messageID: HOSTILE,
      type: HOSTILE,
      body: { chatId: HOSTILE, message: HOSTILE, [HOSTILE]: { [HOSTILE]: [HOSTILE, { a: HOSTILE }] } },
    },
    { messageID: 'BAE502', type: 'sendMessage', body: { chatId: HOSTILE, message: HOSTILE } },
    { messageID: 'BAE503', type: 'sendContact', body: { chatId: HOSTILE, contact: { phoneContact: 7, firstName: HOSTILE } } },
  ],
  getMessagesCount: { count: 3 },
  getStateInstance: { stateInstance: HOSTILE },
  getSettings: { typeInstance: HOSTILE, delaySendMessagesMilliseconds: 1000 },
};

const open = useAppOnEmulator();
/** For the limits of the gateway it passes with every look at it, so that no call waits. */
let time = 0;

/** The app at an instance of which everything that can be a text is hostile. */
function openHostile(answers: typeof ANSWERS): AppOnEmulator {
  const client = createGatewayClient({
    apiUrl: 'https://hostile.example',
    idInstance: NUMBERS.kiosk,
    apiTokenInstance: 'a-token-of-the-tests',
    flavor: 'plain',
    retries: 0,
    limiter: createRateLimiter({ now: () => (time += 1000), sleep: () => Promise.resolve() }),
    fetch: async (url) => {
      const [, operation = ''] = /waInstance\d+\/(\w+)/.exec(url) ?? [];
      return operation in answers ? Response.json(answers[operation]) : new Response(HOSTILE, { status: 500, statusText: 'No' });
    },
  });
  const app = open({
    scenario: shopScenario(),
    change: (connected) =>
      connected.idInstance === NUMBERS.kiosk ? { ...connected, name: HOSTILE, instance: gatewayInstance(client) } : connected,
  });
  app.running.app.open('queue', { idInstance: NUMBERS.kiosk });
  return app;
}

it('draws nothing that a terminal obeys, whatever the gateway, its messages and the configuration say', async () => {
  const app = openHostile(ANSWERS);
  await app.until((screen) => /› +1 /.test(screen));
  app.hit('v');
  expect(app.screen()).toContain(`Queue of ${SAFE}`);
  for (const key of [
    'down',
    't',
    's',
    'escape',
    'o',
    'o',
    'o',
    'o',
    'y',
    'Y',
    'x',
    'home',
    'enter',
    'escape',
    'G',
    'enter',
    'escape',
    '?',
    'escape',
    ':',
  ]) {
    app.hit(key);
    expect({ key, obeyed: OBEYED.exec(app.screen()) }).toEqual({ key, obeyed: null });
  }
});

it('copies a command that no terminal obeys, although the text of its condition is hostile', async () => {
  const app = openHostile(ANSWERS);
  await app.until((screen) => /› +1 /.test(screen));
  app.hit('down', 't', 's', 'x');
  expect(app.copied).toHaveLength(1);
  expect(OBEYED.exec(app.copied.join(''))).toBeNull();
});

it('draws nothing that a terminal obeys, whatever a gateway says that cannot be read', async () => {
  const app = openHostile({});
  const screen = await app.until((shown) => shown.includes('✕'));
  expect(OBEYED.exec(screen)).toBeNull();
  expect(screen).toContain('Next:');
});
