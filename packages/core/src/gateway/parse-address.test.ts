import { describe, expect, test } from 'vitest';
import { hintAtAddress, parseGatewayAddress } from './parse-address.ts';

function parse(target: string): unknown {
  const address = parseGatewayAddress(new URL(`https://gateway.example${target}`));
  return address && { ...address, query: String(address.query) };
}

const show = {
  family: 'plain',
  idInstance: '1101000001',
  method: 'showMessagesQueue',
  token: 'token',
  receipt: undefined,
  query: '',
};
const remove = { ...show, method: 'deleteNotification', receipt: '7' };

describe('an address as published clients write it', () => {
  test.each([
    ['/waInstance1101000001/showMessagesQueue/token', show],
    ['/v3/waInstance1101000001/showMessagesQueue/token', { ...show, family: 'v3' }],
    ['//waInstance1101000001/showMessagesQueue/token', show],
    ['//v3/waInstance1101000001/showMessagesQueue/token', { ...show, family: 'v3' }],
    ['/waInstance1101000001/showMessagesQueue/token/', show],
    ['/waInstance1101000001/ShowMessagesQueue/token', { ...show, method: 'ShowMessagesQueue' }],
    ['/waInstance1101000001/showMessagesQueue/token?minutes=5', { ...show, query: 'minutes=5' }],
    ['/waInstance1101000001/showMessagesQueue?minutes=5/token', { ...show, query: 'minutes=5' }],
    ['/waInstance1101000001/showMessagesQueue?minutes=5/token/', { ...show, query: 'minutes=5' }],
    ['/waInstance1101000001/deleteNotification/token/7', remove],
    ['/waInstance1101000001/deleteNotification/token/7/', remove],
    ['/waInstance1101000001/deleteNotification/7/token', remove],
    ['/waInstance1101000001/deleteNotification/token/', { ...remove, receipt: undefined }],
  ])('%s', (target, address) => {
    expect(parse(target)).toEqual(address);
  });

  test.each([
    '/',
    '/waInstance1101000001',
    '/waInstance1101000001/showMessagesQueue',
    '/waInstance1101000001/showMessagesQueue/',
    '/waInstance1101000001/showMessagesQueue/token/7/8',
    '/waInstance/showMessagesQueue/token',
    '///waInstance1101000001/showMessagesQueue/token',
    '/v3/v3/waInstance1101000001/showMessagesQueue/token',
  ])('is not %s', (target) => {
    expect(parse(target)).toBeUndefined();
  });
});

test.each([
  ['/waInstance1101000001/v3/clearMessagesQueue/token', 'Write /v3 before /waInstance.'],
  ['/waaInstance1101000001/showMessagesQueue/token', 'Write waInstance.'],
  ['/waInstance{{idInstance}}/showMessagesQueue/{{apiTokenInstance}}', 'remove the double braces'],
  ['/waInstance1101000001/showMessagesQueue/%7B%7BapiTokenInstance%7D%7D', 'remove the double braces'],
])('%s gets a hint', (target, hint) => {
  expect(hintAtAddress(target)).toContain(hint);
});

test('a right address gets none', () => {
  expect(hintAtAddress('/v3/waInstance1101000001/showMessagesQueue/token')).toBeUndefined();
});
