import { describe, expect, test } from 'vitest';
import { contracts, endpointsOf, gateway } from './contracts.ts';
import { findMembers, memberOf, membersOf, partsOf } from './members.ts';

describe.each(contracts)('$name', ({ document, endpoints }) => {
  test.each(endpoints)('$operationId says its effect and its limit', ({ operation }) => {
    expect(memberOf(operation, 'x-effect')).toBeOneOf(['read', 'send', 'change']);
    expect(memberOf(operation, 'x-rate-limit', 'requests')).toBeGreaterThan(0);
    expect(memberOf(operation, 'x-rate-limit', 'perMilliseconds')).toBe(1000);
  });

  test('what destroys is no read', () => {
    const destructive = endpoints.filter(({ operation }) => memberOf(operation, 'x-destructive') !== undefined);
    expect(new Set(destructive.map(({ operation }) => memberOf(operation, 'x-effect')))).toEqual(new Set(['change']));
  });

  test.each(findMembers(document, 'x-evidence'))(
    'the evidence at $pointer says how certain it is, by what, and of what',
    ({ value }) => {
      expect(value).toEqual({
        certainty: expect.toBeOneOf(['certain', 'inferred', 'unknown', 'contradicted']) as string,
        source: expect.stringMatching(/\S/) as string,
        note: expect.stringMatching(/\S/) as string,
        facts: expect.arrayContaining([expect.stringMatching(/^evidence\/[a-z-]+#[a-z0-9-]+$/)]) as string[],
      });
    },
  );

  test('there is no extension that the description does not explain', () => {
    const names = [...partsOf(document)].flatMap(({ value }) => membersOf(value).map(([name]) => name));
    const used = new Set(names.filter((name) => name.startsWith('x-')));
    const explained = String(memberOf(document, 'info', 'description')).match(/(?<=`)x-[a-z-]+(?=`: )/g) ?? [];
    expect([...used].toSorted()).toEqual(explained.toSorted());
  });
});

describe('the gateway', () => {
  const endpoints = endpointsOf(gateway);
  const v3 = endpoints.filter(({ path }) => path.startsWith('/v3/'));
  const plain = endpoints.filter(({ path }) => !path.startsWith('/v3/'));

  test.each(v3)('$operationId is one of MAX', ({ operation }) => {
    expect(memberOf(operation, 'x-messengers')).toEqual(['max']);
  });

  test.each(plain)('$operationId says whether WhatsApp, Telegram or both have it', ({ operation }) => {
    expect(memberOf(operation, 'x-messengers')).toBeOneOf([['whatsapp'], ['telegram'], ['whatsapp', 'telegram']]);
  });
});

test('these change, and may not be repeated', () => {
  expect(withEffect('change')).toEqual([
    'checkAccount',
    'checkPhone',
    'checkWhatsapp',
    'clearActionsQueue',
    'clearMessagesQueue',
    'clearWebhooksQueue',
    'deleteMessage',
    'deleteNotification',
    'deleteStatus',
    'editMessage',
    'getAuthorizationCode',
    'logout',
    'qr',
    'reboot',
    'sendAuthorizationCode',
    'sendAuthorizationPassword',
    'setSettings',
    'startAuthorization',
    'updateApiToken',
    'uploadFile',
  ]);
});

test('these send, and nothing else does', () => {
  expect(withEffect('send')).toEqual([
    'forwardMessages',
    'sendButtons',
    'sendContact',
    'sendFileByUpload',
    'sendFileByUrl',
    'sendInteractiveButtons',
    'sendInteractiveButtonsReply',
    'sendLink',
    'sendListMessage',
    'sendLocation',
    'sendMediaStatus',
    'sendMessage',
    'sendPoll',
    'sendTemplateButtons',
    'sendTextStatus',
    'sendTyping',
    'sendVoiceStatus',
  ]);
});

test('only these read', () => {
  expect(withEffect('read')).toEqual([
    'getAccountSettings',
    'getMessage',
    'getMessagesCount',
    'getSettings',
    'getStateInstance',
    'getStateInstanceHistory',
    'getStatusInstance',
    'getWaSettings',
    'getWebhooksCount',
    'instanceStatuses',
    'lastOutgoingMessages',
    'receiveNotification',
    'showActionsQueue',
    'showMessagesQueue',
    'status',
  ]);
});

test('the clears, and nothing else, are marked as destructive', () => {
  const marked = contracts.map(({ name, endpoints }) => [
    name,
    endpoints.filter(({ operation }) => memberOf(operation, 'x-destructive') === true).map(({ operationId }) => operationId),
  ]);
  expect(Object.fromEntries(marked)).toEqual({
    gateway: ['clearMessagesQueue', 'clearWebhooksQueue', 'v3ClearMessagesQueue', 'v3ClearWebhooksQueue'],
    'chat-api': ['clearMessagesQueue', 'clearActionsQueue'],
  });
});

test('the clear of notifications, and nothing else, has to wait a minute for the next', () => {
  const cooling = contracts.flatMap(({ endpoints }) =>
    endpoints.flatMap(({ operationId, operation }) => {
      const cooldown = memberOf(operation, 'x-cooldown-milliseconds');
      return cooldown === undefined ? [] : [[operationId, cooldown]];
    }),
  );
  expect(Object.fromEntries(cooling)).toEqual({ clearWebhooksQueue: 60_000, v3ClearWebhooksQueue: 60_000 });
});

test('a Chat-API is asked for its state without being woken up', () => {
  const status = contracts.flatMap(({ endpoints }) => endpoints).find(({ operationId }) => operationId === 'status');
  expect(JSON.stringify(memberOf(status?.operation, 'parameters'))).toContain('/no_wakeup"');
  const chatApi = contracts.find(({ name }) => name === 'chat-api')?.document;
  expect(memberOf(chatApi, 'components', 'parameters', 'no_wakeup')).toMatchObject({ required: true, schema: { const: true } });
});

/** Of all contracts and families, by the name of the method. */
function withEffect(effect: string): readonly string[] {
  const names = contracts.flatMap(({ endpoints }) =>
    endpoints
      .filter(({ operation }) => memberOf(operation, 'x-effect') === effect)
      .map(({ operationId }) => operationId.replace(/^v3(.)/, (_all, first: string) => first.toLowerCase())),
  );
  return [...new Set(names)].toSorted();
}
