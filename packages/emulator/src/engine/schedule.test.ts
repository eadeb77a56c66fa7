import { expect, test } from 'vitest';
import { instanceOptions, SECOND, START } from '../../test/instance-options.ts';
import { Engine } from './engine.ts';
import type { Instance } from './instance.ts';

const draft = { type: 'sendMessage', body: { chatId: '79990000002@c.us', message: 'Good morning.' } } as const;

function engineOfTwo(): { readonly engine: Engine; readonly instances: readonly [Instance, Instance] } {
  const engine = new Engine(1);
  const [first, second] = ['1101000001', '1101000002'].map((id) =>
    engine.addInstance(instanceOptions({ idInstance: id }), START),
  );
  if (first === undefined || second === undefined) throw new Error('There are two.');
  return { engine, instances: [first, second] };
}

test('a scheduled event happens at its time, in its order, however far the time moves at once', () => {
  const { engine } = engineOfTwo();
  const ran: (readonly [what: string, at: number])[] = [];
  for (const [what, at] of [
    ['c', 3],
    ['a', 1],
    ['b', 1],
    ['d', 99],
  ] as const) {
    engine.schedule({ at: START + at, run: (moment) => ran.push([what, moment - START]) });
  }
  engine.advance(START + 50);
  expect(ran).toEqual([
    ['a', 1],
    ['b', 1],
    ['c', 3],
  ]);
});

test('what happens can schedule more, which takes its place among the rest', () => {
  const { engine } = engineOfTwo();
  const ran: number[] = [];
  const every = (step: number, at: number): void =>
    engine.schedule({
      at,
      run: (moment) => {
        ran.push(moment - START);
        every(step, moment + step);
      },
    });
  every(10, START);
  every(7, START + 5);
  engine.advance(START + 30);
  expect(ran).toEqual([0, 5, 10, 12, 19, 20, 26, 30]);
});

test('an event that was scheduled for the past happens now', () => {
  const { engine, instances } = engineOfTwo();
  engine.advance(START + 5 * SECOND);
  engine.schedule({ at: START, run: (at) => instances[0].accept(draft, at) });
  engine.advance(START + 6 * SECOND);
  expect(engine.record.all()[0]).toMatchObject({ event: 'accepted', at: START + 5 * SECOND });
});

test('the record is in the order of time, and at one moment in that of the instances, whichever had its event first', () => {
  const { engine, instances } = engineOfTwo();
  for (const [index, seconds] of [
    [1, 1],
    [0, 1],
    [1, 2],
    [0, 3],
  ] as const) {
    engine.schedule({ at: START + seconds * SECOND, run: (at) => instances[index].accept(draft, at) });
  }
  engine.advance(START + 60 * SECOND);
  expect(
    engine.record.all().map(({ n, at, idInstance, event }) => [n, (at - START) / SECOND, idInstance.slice(-1), event]),
  ).toEqual([
    [1, 1, '1', 'accepted'],
    [2, 1, '1', 'sent'],
    [3, 1, '2', 'accepted'],
    [4, 1, '2', 'sent'],
    [5, 2, '2', 'accepted'],
    [6, 2, '2', 'sent'],
    [7, 3, '1', 'accepted'],
    [8, 3, '1', 'sent'],
  ]);
});

test('what goes wrong in the middle loses no line of the record', () => {
  const { engine, instances } = engineOfTwo();
  engine.schedule({ at: START, run: (at) => instances[0].accept(draft, at) });
  engine.schedule({
    at: START + 1,
    run: () => {
      throw new Error('Broken.');
    },
  });
  expect(() => engine.advance(START + 2)).toThrow('Broken.');
  engine.advance(START + 2);
  expect(engine.record.all().map(({ event }) => event)).toEqual(['accepted', 'sent']);
});
