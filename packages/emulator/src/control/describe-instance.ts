import type { Instance } from '../engine/instance.ts';
import { products } from '../engine/product.ts';
import type { components } from '../gen/control.ts';

/** An instance as the controls show it. */
export type DescribedInstance = components['schemas']['Instance'];

export function describeInstance(instance: Instance, at: number): DescribedInstance {
  const waiting = instance.waiting(at);
  const { idInstance, apiTokenInstance, name, product, state, substatus, wid, totals, settings, behaviours } = instance;
  return {
    idInstance,
    apiTokenInstance,
    name,
    product,
    flavor: products[product].flavor,
    state,
    substatus,
    wid,
    waiting,
    totals: { ...totals },
    settings,
    behaviours,
  };
}
