import { chance } from '../engine/chance.ts';
import type { Engine } from '../engine/engine.ts';
import type { Instance } from '../engine/instance.ts';
import { newInstance } from '../engine/new-instance.ts';
import type { Faults } from '../faults/faults.ts';
import { changeState } from './change-state.ts';
import { findContradictions } from './contradictions.ts';
import { enqueue, type Moment } from './enqueue.ts';
import { receiveMessage } from './incoming.ts';
import { castOf, membersOf } from './members.ts';
import { ScenarioError } from './scenario-error.ts';
import type { Scenario, ScenarioEvent } from './scenario.ts';
import { usePhone } from './use-phone.ts';

export type { Scenario } from './scenario.ts';

export interface Stage {
  readonly engine: Engine;
  readonly faults: Faults;
  /** The moment from which the scenario counts its seconds. */
  readonly at: number;
}

/** @throws {ScenarioError} where a scenario contradicts itself. */
export function checkScenario(scenario: Scenario): void {
  const contradictions = findContradictions(scenario);
  if (contradictions.length > 0) throw new ScenarioError(contradictions);
}

/**
 * Lets a scenario happen: its past at once, its future as the time moves on. The engine has to be as new.
 *
 * @throws {ScenarioError} where it contradicts itself; nothing has happened then.
 */
export function playScenario(scenario: Scenario, { engine, faults, at: zero }: Stage): void {
  checkScenario(scenario);
  const events = (scenario.events ?? []).map((event, index) => ({
    event,
    at: zero + Math.round((event.atSeconds + laterBy(event, index, engine.seed)) * 1000),
  }));
  const start = events.reduce((earliest, { at }) => Math.min(earliest, at), zero);
  for (const { options } of scenario.instances.flatMap(membersOf)) engine.addInstance(newInstance(options), start);
  const cast = castOf(scenario.instances);
  for (const { event, at } of events) {
    const called = cast.get(event.instance) ?? [];
    engine.schedule({
      at,
      run: (moment) => {
        for (const { idInstance } of called) handler(event, engine.instance(idInstance), { engine, at: moment });
      },
    });
  }
  engine.advance(zero);
  for (const rule of scenario.faults ?? []) faults.plant(rule);
}

/** The seconds by which the seed moves an event. Other events do not change them. */
function laterBy(event: ScenarioEvent, index: number, seed: number): number {
  return event.do === 'change-state' ? (event.withinSeconds ?? 0) * chance(seed, `moment of event ${index}`) : 0;
}

function handler(event: ScenarioEvent, instance: Instance | undefined, { engine, at }: Moment): void {
  // It can have been removed since it was scheduled.
  if (instance === undefined) return;
  switch (event.do) {
    case 'enqueue':
      return enqueue(instance, event.messages, { engine, at });
    case 'enqueue-actions':
      return instance.enqueueActions(event.count, at);
    case 'change-state':
      return changeState(instance, event, { engine, at });
    case 'change-settings':
      return instance.changeSettings(event.settings, at);
    case 'change-behaviours':
      return instance.changeBehaviours(event.behaviours, at);
    case 'reboot':
      return instance.reboot(at);
    case 'clear':
      instance.clearMessages(at);
      return;
    case 'scan':
    case 'enter-code':
      return usePhone(instance, event, { engine, at });
    case 'receive-message':
      receiveMessage(instance, event.message, { engine, at });
      return;
    case 'note-receipts':
      instance.noteReceipt(event.receipts.status, event.receipts.idMessage, at);
  }
}
