import { expect, test } from 'vitest';
import { instanceOptions, SECOND, START } from '../../test/instance-options.ts';
import { Engine } from '../engine/engine.ts';
import type { Instance } from '../engine/instance.ts';
import { changeState } from './change-state.ts';

function engineWith(): { readonly engine: Engine; readonly instance: Instance } {
  const engine = new Engine(1);
  return { engine, instance: engine.addInstance(instanceOptions({ state: 'blocked' }), START) };
}

test('a state that is changed for a time is as before then, and the account stays', () => {
  const { engine, instance } = engineWith();
  const change = { state: 'authorized', wid: '79990000009@c.us' };
  changeState(instance, { change, forSeconds: 1.5 }, { engine, at: START });
  engine.advance(START + 1.5 * SECOND - 1);
  expect([instance.state, instance.wid]).toEqual(['authorized', '79990000009@c.us']);
  engine.advance(START + 1.5 * SECOND);
  expect([instance.state, instance.substatus, instance.wid]).toEqual(['blocked', 'normal', '79990000009@c.us']);
});

test('only what was changed is as before then', () => {
  const { engine, instance } = engineWith();
  changeState(instance, { change: { substatus: 'offline' }, forSeconds: 1 }, { engine, at: START });
  instance.changeState({ state: 'authorized' }, START);
  engine.advance(START + SECOND);
  expect([instance.state, instance.substatus]).toEqual(['authorized', 'normal']);
});

test('a state that is changed for no time stays', () => {
  const { engine, instance } = engineWith();
  changeState(instance, { change: { state: 'authorized' } }, { engine, at: START });
  expect(engine.nextScheduledAt).toBe(Infinity);
  expect(instance.state).toBe('authorized');
});

test('an instance of the same number that was made meanwhile is another', () => {
  const { engine, instance } = engineWith();
  changeState(instance, { change: { state: 'authorized' }, forSeconds: 1 }, { engine, at: START });
  engine.removeInstance(instance.idInstance, START);
  const other = engine.addInstance(instanceOptions({ state: 'notAuthorized' }), START);
  engine.advance(START + SECOND);
  expect([instance.state, other.state]).toEqual(['authorized', 'notAuthorized']);
});
