import { expect, test } from 'vitest';
import { instanceOptions, START } from '../../test/instance-options.ts';
import { Engine } from './engine.ts';

test('the record holds what happened in all instances until the moment asked for, also where nobody has looked', () => {
  const engine = new Engine();
  const first = engine.addInstance(instanceOptions({ idInstance: '1101000001' }), START);
  const second = engine.addInstance(instanceOptions({ idInstance: '4100000001', messenger: 'telegram' }), START);
  const sent = [first, second].map((instance) => instance.accept('sendMessage', {}, START + 5).id);
  expect(engine.record(START + 5)).toEqual([
    { idInstance: '1101000001', messageId: sent[0], outcome: 'left', at: START + 5 },
    { idInstance: '4100000001', messageId: sent[1], outcome: 'left', at: START + 5 },
  ]);
});

test('a number is given to one instance only', () => {
  const engine = new Engine();
  engine.addInstance(instanceOptions(), START);
  expect(() => engine.addInstance(instanceOptions(), START)).toThrow('There is an instance 1101000001 already.');
  expect(engine.instances()).toHaveLength(1);
});
