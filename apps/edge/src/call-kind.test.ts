import { expect, test } from 'vitest';
import { callKindOf } from './call-kind.ts';
import { operationOf } from './pipeline/resolve-operation.ts';

/** What a path is taken for, in the letters in which a caller writes its method. */
function kindAt(family: 'plain' | 'v3' | 'chat-api', method: string, verb: string): string {
  const address = { family, idInstance: '1101000001', method, key: undefined, receipt: undefined, query: new URLSearchParams() };
  const operation = operationOf(address, verb);
  return operation instanceof Response ? String(operation.status) : callKindOf(operation, 0);
}

// A code came through the path of the other family when its method was written in small letters.
test.each(['plain', 'v3'] as const)(
  'what connects a number is kept from that over leftovers on the paths of %s, in any letters',
  (family) => {
    for (const [method, verb] of [
      ['qr', 'GET'],
      ['getAuthorizationCode', 'POST'],
      ['startAuthorization', 'POST'],
    ] as const) {
      for (const written of [method, method.toLowerCase(), method.toUpperCase()]) {
        expect([written, kindAt(family, written, verb)]).toEqual([written, 'reconnect']);
      }
    }
  },
);

test.each(['plain', 'v3', 'chat-api'] as const)('a clear on the paths of %s is one in any letters', (family) => {
  const verb = family === 'chat-api' ? 'POST' : 'GET';
  for (const written of ['clearMessagesQueue', 'clearmessagesqueue', 'CLEARMESSAGESQUEUE']) {
    expect([written, kindAt(family, written, verb)]).toEqual([written, 'clear']);
  }
});
