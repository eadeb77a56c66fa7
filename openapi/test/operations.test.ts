import { expect, test } from 'vitest';
import { contracts, type Endpoint } from './contracts.ts';
import { memberOf } from './members.ts';

const [gateway, chatApi] = contracts.map(({ endpoints }) => endpoints);
const plain = gateway?.filter(({ path }) => !path.startsWith('/v3/')) ?? [];
const v3 = gateway?.filter(({ path }) => path.startsWith('/v3/')) ?? [];

function named(endpoints: readonly Endpoint[] | undefined): readonly string[] {
  return (endpoints ?? []).map(({ verb, operationId }) => `${verb} ${operationId}`).toSorted();
}

test('the plain family has these operations', () => {
  expect(named(plain)).toEqual([
    'delete clearWebhooksQueue',
    'delete deleteNotification',
    'get clearMessagesQueue',
    'get getAccountSettings',
    'get getMessagesCount',
    'get getSettings',
    'get getStateInstance',
    'get getStateInstanceHistory',
    'get getStatusInstance',
    'get getWaSettings',
    'get getWebhooksCount',
    'get lastOutgoingMessages',
    'get logout',
    'get qr',
    'get reboot',
    'get receiveNotification',
    'get showMessagesQueue',
    'get updateApiToken',
    'post checkAccount',
    'post checkWhatsapp',
    'post deleteMessage',
    'post deleteStatus',
    'post editMessage',
    'post forwardMessages',
    'post getAuthorizationCode',
    'post getMessage',
    'post sendAuthorizationCode',
    'post sendAuthorizationPassword',
    'post sendButtons',
    'post sendContact',
    'post sendFileByUpload',
    'post sendFileByUrl',
    'post sendInteractiveButtons',
    'post sendInteractiveButtonsReply',
    'post sendLink',
    'post sendListMessage',
    'post sendLocation',
    'post sendMediaStatus',
    'post sendMessage',
    'post sendPoll',
    'post sendTemplateButtons',
    'post sendTextStatus',
    'post sendTyping',
    'post sendVoiceStatus',
    'post setSettings',
    'post startAuthorization',
    'post uploadFile',
  ]);
});

test('the family under /v3 has these operations', () => {
  expect(named(v3)).toEqual([
    'delete v3ClearWebhooksQueue',
    'delete v3DeleteNotification',
    'get v3ClearMessagesQueue',
    'get v3GetAccountSettings',
    'get v3GetMessagesCount',
    'get v3GetSettings',
    'get v3GetStateInstance',
    'get v3GetWebhooksCount',
    'get v3LastOutgoingMessages',
    'get v3Logout',
    'get v3Qr',
    'get v3Reboot',
    'get v3ReceiveNotification',
    'get v3ShowMessagesQueue',
    'post v3CheckAccount',
    'post v3DeleteMessage',
    'post v3EditMessage',
    'post v3GetMessage',
    'post v3SendAuthorizationCode',
    'post v3SendAuthorizationPassword',
    'post v3SendContact',
    'post v3SendFileByUpload',
    'post v3SendFileByUrl',
    'post v3SendLocation',
    'post v3SendMessage',
    'post v3SetSettings',
    'post v3StartAuthorization',
    'post v3UploadFile',
  ]);
});

test('Chat-API has these operations', () => {
  expect(named(chatApi)).toEqual([
    'get checkPhone',
    'get getSettings',
    'get instanceStatuses',
    'get showActionsQueue',
    'get showMessagesQueue',
    'get status',
    'post clearActionsQueue',
    'post clearMessagesQueue',
    'post reboot',
    'post sendMessage',
    'post setSettings',
  ]);
});

test.each(gateway ?? [])('$operationId is named as the method in its path $path', ({ path, operationId }) => {
  const { prefix, method } =
    /^(?<prefix>(?:\/v3)?)\/waInstance\{idInstance\}\/(?<method>\w+)\/\{apiTokenInstance\}/.exec(path)?.groups ?? {};
  expect(operationId).toBe(prefix === '' ? method : `v3${method?.charAt(0).toUpperCase()}${method?.slice(1)}`);
});

const pairs = v3.flatMap((endpoint) => {
  const like = plain.find(({ path }) => `/v3${path}` === endpoint.path);
  return like === undefined ? [] : [{ ...endpoint, like }];
});

test('all of it is in the plain family too', () => {
  const paired = new Set(pairs.map(({ operationId }) => operationId));
  expect(v3.filter(({ operationId }) => !paired.has(operationId))).toEqual([]);
});

test.each(pairs)(
  '$operationId is by the same verb, to the same effect and limited as in the plain family',
  ({ verb, operation, like }) => {
    expect({ verb, ...policyOf(operation) }).toEqual({ verb: like.verb, ...policyOf(like.operation) });
  },
);

test.each(gateway ?? [])('$verb $path says what each answer of a gateway means', ({ operationId, responses }) => {
  const special = operationId === 'v3CheckAccount' ? ['469'] : [];
  const expected = ['200', '400', '401', '403', '404', '429', '466', ...special, '500', '502', 'default'];
  expect(Object.keys(responses)).toEqual(expected);
});

test.each(chatApi ?? [])('$verb $path says what each answer of a Chat-API means', ({ responses }) => {
  expect(Object.keys(responses)).toEqual(['200', '401', 'default']);
});

test('an upload, and nothing else, goes to the address for uploads', () => {
  const elsewhere = contracts.flatMap(({ document, endpoints }) =>
    endpoints.filter(({ path }) => memberOf(document, 'paths', path, 'servers') !== undefined),
  );
  expect(elsewhere.map(({ operationId }) => operationId)).toEqual([
    'sendFileByUpload',
    'uploadFile',
    'v3SendFileByUpload',
    'v3UploadFile',
  ]);
});

/** What a client goes by; how certain it is may differ. */
function policyOf(operation: unknown): object {
  return {
    effect: memberOf(operation, 'x-effect'),
    destructive: memberOf(operation, 'x-destructive'),
    requests: memberOf(operation, 'x-rate-limit', 'requests'),
    cooldown: memberOf(operation, 'x-cooldown-milliseconds'),
  };
}
