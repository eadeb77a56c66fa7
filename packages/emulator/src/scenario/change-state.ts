import type { Instance } from '../engine/instance.ts';
import type { Moment } from './enqueue.ts';
import type { ScenarioEvent } from './scenario.ts';

type Change = Pick<Extract<ScenarioEvent, { readonly do: 'change-state' }>, 'change' | 'forSeconds'>;

/** Changes the state of an instance, for a time where one is given: then the state is as it was before, unless the instance is gone. */
export function changeState(instance: Instance, { change, forSeconds }: Change, { engine, at }: Moment): void {
  const { state, substatus } = instance;
  instance.changeState(change, at);
  if (forSeconds === undefined) return;
  engine.schedule({
    at: at + Math.round(forSeconds * 1000),
    run: (moment) => {
      if (engine.instance(instance.idInstance) !== instance) return;
      const back = {
        ...(change.state !== undefined && { state }),
        ...(change.substatus !== undefined && { substatus }),
      };
      // A change of the account only is for good.
      if (Object.keys(back).length > 0) instance.changeState(back, moment);
    },
  });
}
