import contract from '@sluice/openapi/emulator.json' with { type: 'json' };
import type { components } from '../gen/control.ts';
import type { Product } from './product.ts';

/** Some of the behaviours of an instance: those that are to change. */
export type BehaviourChange = components['schemas']['Behaviours'];

/** How an instance behaves where gateways differ, misbehave or are not documented. The contract of the controls describes each. */
export type Behaviours = Required<BehaviourChange>;

const described = contract.components.schemas.Behaviours.properties;

/** The behaviours of a product unless something else is asked for. */
export function defaultBehaviours(product: Product): Behaviours {
  const defaults = Object.entries(described).map(([name, property]) => [
    name,
    product === 'chat-api' && 'x-default-chat-api' in property ? property['x-default-chat-api'] : property.default,
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The type and the defaults come from the same contract; a test holds each default against its schema.
  return Object.fromEntries(defaults) as Behaviours;
}
