// What the types promise; checked by the compiler, and run only to show that they compile.
import { expectTypeOf, test } from 'vitest';
import type { Conditional, EdgeAnswer, EdgeClient, EdgeComponents } from '../index.ts';

type Schemas = EdgeComponents['schemas'];

const callMethods = (edge: EdgeClient): void => {
  void edge.planClearing('1101000001', { selection: { all: true } });
  // @ts-expect-error A selection of nothing at all never means everything, and is said with true.
  void edge.planClearing('1101000001', { selection: { all: false } });
  // @ts-expect-error There is no such condition.
  void edge.planClearing('1101000001', { selection: { chat: '79990000001@c.us' } });
  void edge.readQueue('1101000001', { limit: 5, type: 'sendMessage' });
  // @ts-expect-error A limit is a number.
  void edge.readQueue('1101000001', { limit: '5' });
  void edge.readJournal('1101000001', { order: 'oldest-first' });
  // @ts-expect-error There is no such order.
  void edge.readJournal('1101000001', { order: 'random' });
  const order = { snapshot: '', selection: { all: true }, confirm: '1101000001', reason: '' } as const;
  void edge.startRestore('1101000001', order, { idempotencyKey: '1' });
  // @ts-expect-error What sends is not begun without a key by which it is done once.
  void edge.startRestore('1101000001', order);
  void edge.createKey({ name: 'wallboard', scopes: ['queue:read'] });
  // @ts-expect-error There is no such scope.
  void edge.createKey({ name: 'wallboard', scopes: ['queue:*'] });
};

test('an answer has the type that the contract gives it', () => {
  type Answer<Method extends (...args: never) => unknown> = Awaited<ReturnType<Method>>;
  expectTypeOf(callMethods).toBeFunction();
  expectTypeOf<Answer<EdgeClient['planClearing']>>().toEqualTypeOf<Schemas['Plan']>();
  expectTypeOf<Answer<EdgeClient['startClearing']>>().toEqualTypeOf<Schemas['Job']>();
  expectTypeOf<Answer<EdgeClient['listHolds']>>().toEqualTypeOf<readonly Schemas['Hold'][]>();
  expectTypeOf<Answer<EdgeClient['readQueue']>>().toEqualTypeOf<Conditional<Schemas['QueuePage']>>();
  expectTypeOf<Answer<EdgeClient['streamEvents']>>().toEqualTypeOf<Response>();
  expectTypeOf<EdgeAnswer<'createKey'>['key']>().toEqualTypeOf<string>();
});

const look = (job: EdgeAnswer<'readJob'>): void => {
  if (job.kind === 'clear') expectTypeOf(job.report).toEqualTypeOf<Schemas['ClearingReport'] | null>();
  if (job.kind === 'restore') expectTypeOf(job.report).toEqualTypeOf<Schemas['RestoreReport'] | null>();
};

test('what kind of job it is says which report it has', () => {
  expectTypeOf(look).parameter(0).toEqualTypeOf<Schemas['Job']>();
});
