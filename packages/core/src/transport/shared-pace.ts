import { createPace, type Pace } from './pace.ts';
import { sleep } from './sleep.ts';

const paces = new Map<string, Pace>();

/** The pace of an instance, the same for all clients of this process that name it: the gateway counts them as one. */
export function sharedPace(instance: string): Pace {
  let pace = paces.get(instance);
  if (pace === undefined) {
    pace = createPace({ now: () => performance.now(), sleep });
    paces.set(instance, pace);
  }
  return pace;
}
