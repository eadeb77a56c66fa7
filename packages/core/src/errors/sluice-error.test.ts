import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { SluiceError, type FaultContext } from './sluice-error.ts';

const TOKEN = 'd75b3a66374942c5b3c019c698abc2067e151558acbd412345';

function faultOf(thrown: unknown, context?: FaultContext): SluiceError & { readonly cause: Error } {
  const error = SluiceError.from(thrown, context);
  const { cause } = error;
  if (cause instanceof Error) return Object.assign(error, { cause });
  throw new Error('It has no cause.', { cause: error });
}

function bug(): unknown {
  const nothing = JSON.parse('{}') as { readonly deep: { readonly er: string } };
  try {
    return nothing.deep.er;
  } catch (error) {
    return error;
  }
}

describe('a thrown value', () => {
  test('stays itself where it is an error of Sluice', () => {
    const error = new SluiceError({ code: 'timeout', message: 'Nothing was answered.' });
    expect(SluiceError.from(error, { during: 'the clearing' })).toBe(error);
  });

  test('is a fault of Sluice where it is anything else, and keeps its kind, its text and where it happened', () => {
    const error = faultOf(bug(), { during: 'the clearing of instance 7', idInstance: '7', advice: 'Read the queue.' });
    expect(error).toMatchObject({
      code: 'internal',
      idInstance: '7',
      message: 'A fault of Sluice (TypeError) ended the clearing of instance 7. Read the queue.',
    });
    expect(error.cause).toMatchObject({ name: 'TypeError', message: expect.stringContaining("reading 'er'") as unknown });
    expect(error.cause.stack).toMatch(/^TypeError: .*\n +at bug \(.*sluice-error\.test\.ts:\d+:\d+\)/);
  });

  test.each([
    ['a text', 'string'],
    [undefined, 'undefined'],
    [null, 'object'],
    [7, 'number'],
    [Object.create(null), 'object'],
  ])('is named by its type where it is no error (%o)', (thrown, kind) => {
    expect(SluiceError.from(thrown).message).toBe(`A fault of Sluice (${kind}) ended the work under way. Please report it.`);
  });

  test('keeps its own causes, and ends where they go round in a circle', () => {
    const inner = new RangeError('inner');
    expect(faultOf(new Error('outer', { cause: inner })).cause.cause).toMatchObject({ name: 'RangeError', message: 'inner' });
    const circle = new Error('round');
    circle.cause = circle;
    expect(inspect(faultOf(circle))).toContain('round');
  });
});

const addresses = [
  `https://gateway.example/waInstance1101000001/clearMessagesQueue/${TOKEN}`,
  `https://gateway.example/v3/waInstance1101000001/clearMessagesQueue/${TOKEN}`,
  `https://gateway.example/instance1101000001/clearMessagesQueue?token=${TOKEN}`,
  `https://gateway.example/instance1101000001/status?full=true&token=${TOKEN}`,
];

describe('the cause of a fault', () => {
  test.each(addresses)('says no token that is in an address, in whatever place (%s)', (address) => {
    const thrown = new TypeError(`Failed at ${address}`, { cause: new Error(address, { cause: address }) });
    const error = SluiceError.from(Object.assign(thrown, { url: address, config: { url: address } }));
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain(TOKEN.slice(0, 8));
  });

  test('says no secret that the caller knows of', () => {
    const thrown = Object.assign(new Error(`in ${TOKEN}`), { name: 'tokenofthetests' });
    const redact = (text: string): string => text.replaceAll(TOKEN, '***').replaceAll('tokenofthetests', '***');
    const error = faultOf(thrown, { redact });
    expect(inspect(error, { depth: null, showHidden: true })).not.toMatch(/d75b|tokenofthetests/);
    expect(error.cause.message).toBe('in ***');
  });

  test('is in no JSON', () => {
    expect(JSON.parse(JSON.stringify(SluiceError.from(bug(), { idInstance: '7' })))).toEqual({
      name: 'SluiceError',
      code: 'internal',
      idInstance: '7',
    });
  });
});
