import { operations, otherMethods } from '@sluice/openapi/operations';
import { describe, expect, it } from 'vitest';
import { CHAT_ID, edgeBefore, ID, OTHER_ID, type EdgeUnderTest } from '../edge-under-test.ts';
import { createKey } from '../key.ts';
import { SCOPES, type Scope } from '../principal.ts';

/** What each scope lets a key call, written out: anything else is not allowed. */
const ALLOWED: Readonly<Record<Scope, string>> = {
  'queue:read': `
    plain/showMessagesQueue plain/getMessagesCount plain/getStateInstance plain/getStatusInstance plain/getSettings
    plain/lastOutgoingMessages
    v3/showMessagesQueue v3/getMessagesCount v3/getStateInstance v3/getSettings v3/lastOutgoingMessages
    chat-api/showMessagesQueue chat-api/showActionsQueue chat-api/status chat-api/getSettings`,
  'queue:clear': 'plain/clearMessagesQueue v3/clearMessagesQueue chat-api/clearMessagesQueue',
  'message:send': `
    plain/sendMessage plain/sendFileByUrl plain/sendFileByUpload plain/sendLocation plain/sendContact plain/sendPoll
    plain/forwardMessages plain/sendInteractiveButtons plain/sendInteractiveButtonsReply plain/sendLink plain/sendButtons
    plain/sendTemplateButtons plain/sendListMessage plain/sendTextStatus plain/sendVoiceStatus plain/sendMediaStatus
    plain/sendTyping plain/uploadFile
    v3/sendMessage v3/sendFileByUrl v3/sendFileByUpload v3/sendLocation v3/sendContact v3/uploadFile
    chat-api/sendMessage`,
  'gateway:call': `
    plain/getWebhooksCount plain/clearWebhooksQueue plain/setSettings plain/reboot plain/logout plain/qr
    plain/getAuthorizationCode plain/startAuthorization plain/sendAuthorizationCode plain/sendAuthorizationPassword
    plain/getAccountSettings plain/getWaSettings plain/getStateInstanceHistory plain/deleteStatus plain/editMessage
    plain/deleteMessage plain/checkWhatsapp plain/checkAccount plain/receiveNotification plain/deleteNotification
    plain/getMessage
    v3/getWebhooksCount v3/clearWebhooksQueue v3/setSettings v3/reboot v3/logout v3/qr v3/startAuthorization
    v3/sendAuthorizationCode v3/sendAuthorizationPassword v3/getAccountSettings v3/editMessage v3/deleteMessage
    v3/checkAccount v3/receiveNotification v3/deleteNotification v3/getMessage
    chat-api/clearActionsQueue chat-api/setSettings chat-api/instanceStatuses chat-api/reboot chat-api/checkPhone`,
  'queue:restore': '',
  'instance:hold': '',
  'journal:read': '',
  'keys:manage': '',
  'instances:manage': '',
  'actor:set': '',
};
const isAllowed = (scope: Scope, name: string): boolean => ALLOWED[scope].trim().split(/\s+/).includes(name);

/** A key for each scope, which has that scope only. */
const keys = new Map(SCOPES.map((scope) => [scope, createKey()]));

interface Case {
  readonly name: string;
  readonly method: string;
  readonly pathFor: (key: string) => string;
}

const ofContracts = operations
  .filter(({ method }) => method !== 'updateApiToken')
  .map((operation): Case => {
    const path = operation.path
      .replace('{idInstance}', ID)
      .replace('{instanceId}', CHAT_ID)
      .replace('{receiptId}', '7')
      .concat(operation.family === 'chat-api' ? '?token={apiTokenInstance}' : '');
    return {
      name: `${operation.family}/${operation.name}`,
      method: operation.verb,
      pathFor: (key) => path.replace('{apiTokenInstance}', key),
    };
  });

/** Keys with every scope that nevertheless open nothing of the instances that are called. */
// A revoked key is answered as one that never was.
const [expired, elsewhere, unknown] = [createKey(), createKey(), createKey()];

function edgeWithKeys(): EdgeUnderTest {
  return edgeBefore(() => Response.json({}), {
    moreKeys: [
      { name: 'expired', sha256: expired.sha256, scopes: SCOPES, expiresAt: '2020-01-01', callsPerSecond: 10_000 },
      { name: 'elsewhere', sha256: elsewhere.sha256, scopes: SCOPES, instances: [OTHER_ID], callsPerSecond: 10_000 },
      ...[...keys].map(([scope, { sha256 }]) => ({ name: scope, sha256, scopes: [scope], callsPerSecond: 10_000 })),
    ],
  });
}

/** Sends a poll by the paths of MAX, whose contract has none. */
async function pollBy(scope: Scope): Promise<number> {
  const path = `/v3/waInstance${ID}/sendPoll/${keys.get(scope)?.key ?? ''}`;
  return (await edgeWithKeys().call(path, { method: 'POST', body: '{}' })).status;
}

/** Asks for a status of MAX, whose contract has none. */
async function statusBy(scope: Scope, method: string): Promise<number> {
  const path = `/v3/waInstance${ID}/getStatusInstance/${keys.get(scope)?.key ?? ''}`;
  return (await edgeWithKeys().call(path, { method })).status;
}

describe('The scopes', () => {
  it('allow each operation by one of them, and by nothing that is not written', () => {
    const written = SCOPES.flatMap((scope) => ALLOWED[scope].trim().split(/\s+/).filter(Boolean));
    expect(written.toSorted()).toEqual(ofContracts.map(({ name }) => name).toSorted());
  });

  it.each(ofContracts)('let pass $name, or answer 403 and send nothing', async ({ name, method, pathFor }) => {
    for (const [scope, { key }] of keys) {
      const edge = edgeWithKeys();
      const answer = await edge.call(pathFor(key), { method });
      const expected = isAllowed(scope, name) ? [200, 1] : [403, 0];
      expect([scope, answer.status, edge.upstream.length]).toEqual([scope, ...expected]);
    }
  });

  it.each(ofContracts)(
    'of a key that has expired, is not known or is for another instance let nothing pass to $name',
    async ({ method, pathFor }) => {
      const edge = edgeWithKeys();
      const statuses: number[] = [];
      for (const { key } of [expired, unknown, elsewhere]) statuses.push((await edge.call(pathFor(key), { method })).status);
      expect([statuses, edge.upstream.length]).toEqual([[401, 401, 403], 0]);
    },
  );

  it.each(otherMethods.filter(({ secret }) => !secret))(
    'let pass $method, which no contract describes, by gateway:call only',
    async ({ method, verb }) => {
      for (const [scope, { key }] of keys) {
        const edge = edgeWithKeys();
        const answer = await edge.call(`/waInstance${ID}/${method}/${key}`, { method: verb });
        const expected = scope === 'gateway:call' ? [200, 1] : [403, 0];
        expect([scope, answer.status, edge.upstream.length]).toEqual([scope, ...expected]);
      }
    },
  );

  it('ask the same where only the other family knows the method: another path makes nothing cheaper', async () => {
    expect([await pollBy('message:send'), await pollBy('gateway:call')]).toEqual([200, 403]);
  });

  it('ask for gateway:call where a read that only the other family knows is asked for by another verb', async () => {
    expect([await statusBy('queue:read', 'GET'), await statusBy('queue:read', 'DELETE')]).toEqual([200, 403]);
    expect([await statusBy('gateway:call', 'GET'), await statusBy('gateway:call', 'DELETE')]).toEqual([403, 200]);
  });

  it('are named in the refusal', async () => {
    const key = keys.get('queue:read')?.key ?? '';
    const answer = await edgeWithKeys().call(`/waInstance${ID}/clearMessagesQueue/${key}`);
    expect(await answer.json()).toMatchObject({
      code: 'forbidden',
      detail:
        'clearMessagesQueue needs the scope queue:clear, which the key queue:read does not have. Nothing was sent to the gateway; use a key with that scope.',
    });
  });
});
