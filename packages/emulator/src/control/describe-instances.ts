import type { Engine } from '../engine/engine.ts';
import { messengers, type Messenger } from '../engine/messenger.ts';

export interface DescribedInstance {
  readonly idInstance: string;
  /** The emulator's own: it opens nothing anywhere. */
  readonly apiTokenInstance: string;
  readonly name: string;
  readonly messenger: Messenger;
  readonly flavor: 'plain' | 'v3';
  readonly state: string;
  /** How many really wait, which a gateway does not tell. */
  readonly waiting: number;
}

export function describeInstances(engine: Engine, at: number): readonly DescribedInstance[] {
  return engine.instances().map((instance) => {
    const { idInstance, apiTokenInstance, name, messenger } = instance.options;
    const { flavor } = messengers[messenger];
    return { idInstance, apiTokenInstance, name, messenger, flavor, state: instance.state, waiting: instance.waiting(at) };
  });
}
