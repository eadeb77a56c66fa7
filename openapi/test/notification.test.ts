import { expect, test } from 'vitest';
import { gateway } from './contracts.ts';
import { schemaAt } from './validator.ts';

const { KnownEvent, NotificationBody } = gateway.components.schemas;
const kinds = [...KnownEvent.oneOf, ...NotificationBody.oneOf.filter(({ $ref }) => !$ref.endsWith('/KnownEvent'))];
const branches = kinds.map(({ $ref }) => ({
  name: $ref.slice($ref.lastIndexOf('/') + 1),
  validate: schemaAt('gateway', $ref.slice(1)),
}));
const isNotification = schemaAt('gateway', '/components/responses/Notification/content/application~1json/schema');

function branchesOf(body: unknown): readonly string[] {
  return branches.filter(({ validate }) => validate(body)).map(({ name }) => name);
}

const events = {
  OutgoingMessageStatus: { typeWebhook: 'outgoingMessageStatus', idMessage: 'BAE5AAAA00000001', status: 'delivered' },
  StateInstanceChanged: { typeWebhook: 'stateInstanceChanged', stateInstance: 'blocked' },
  QuotaExceededEvent: {
    typeWebhook: 'quotaExceeded',
    quotaData: { method: 'correspondents', used: 3, total: '3', status: 'CORRESPONDENTS_QUOTA_EXCEEDED' },
  },
};
const everything = Object.assign({}, ...Object.values(events)) as object;

test.each(Object.entries(events))('an event is %s only by its typeWebhook, whatever else it carries', (name, body) => {
  expect(branchesOf(body)).toEqual([name]);
  expect(branchesOf({ ...everything, ...body })).toEqual([name]);
  expect(branchesOf({ typeWebhook: body.typeWebhook })).toEqual([]);
});

test.each(['incomingMessageReceived', 'incomingBlock', 'somethingNew', ''])(
  'an event of the unlisted type "%s" is kept',
  (type) => {
    expect(branchesOf({ ...everything, typeWebhook: type })).toEqual(['OtherEvent']);
  },
);

test.each(['newStatus', 'yellowCard'])('an unknown status, such as %s, is one', (status) => {
  expect(branchesOf({ ...events.OutgoingMessageStatus, status })).toEqual(['OutgoingMessageStatus']);
});

test('there may be no notification', () => {
  expect(isNotification(null)).toBe(true);
  expect(isNotification({ receiptId: 1, body: events.StateInstanceChanged })).toBe(true);
});

test.each([{}, { receiptId: 1 }, { receiptId: 1, body: {} }, { receiptId: '1', body: events.StateInstanceChanged }, []])(
  '%j is no notification',
  (value) => {
    expect(isNotification(value)).toBe(false);
  },
);
