import type { Mistake } from '../control/mistakes.ts';
import type { Behaviours } from '../engine/behaviours.ts';
import { products, type Product } from '../engine/product.ts';
import { defaultSettings } from '../engine/settings.ts';
import type { Scenario, ScenarioEvent, ScenarioInstance } from './scenario.ts';

/** What an instance has, or is to have. */
type Traits = Pick<ScenarioInstance, 'settings' | 'behaviours'> & { readonly state?: string | null | undefined };

/** The behaviours that only one product has; on others they would change nothing. */
const ownBehaviours: ReadonlyMap<string, Product> = new Map<keyof Behaviours, Product>([
  ['showsLast', 'chat-api'],
  ['statusWakes', 'chat-api'],
  ['clearByGet', 'chat-api'],
  ['lastTryInSeconds', 'chat-api'],
  ['recipientInMetadata', 'chat-api'],
  ['errorsWith200', 'chat-api'],
  ['losesWithoutLink', 'max'],
  ['pairingCodeLifeMs', 'whatsapp'],
]);

/**
 * What belongs to another product than the instance is an account of: it would do nothing, or keep everything waiting for ever.
 *
 * @param productOf says the product of what an event names; nothing where it is not there.
 */
export function findForeign(
  { instances, events = [] }: Scenario,
  productOf: (name: string) => Product | undefined,
): readonly Mistake[] {
  return [
    ...instances.flatMap((entry, i) => foreignTraits(entry.product, entry, `/instances/${i}`)),
    ...events.flatMap((event, i) => {
      const product = productOf(event.instance);
      return product === undefined ? [] : foreignIn(product, event, `/events/${i}`);
    }),
  ];
}

function foreignIn(product: Product, event: ScenarioEvent, path: string): readonly Mistake[] {
  switch (event.do) {
    case 'enqueue': {
      const isForeign = event.messages.recipients?.form === 'lid' && !isWhatsApp(product);
      return isForeign
        ? [{ path: `${path}/messages/recipients/form`, expected: `must be another than lid: ${product} has none` }]
        : [];
    }
    case 'enqueue-actions':
      return product === 'chat-api' ? [] : [{ path: `${path}/do`, expected: `must be another: ${product} has no actions` }];
    case 'receive-message':
    case 'note-receipts':
      // Its notifications have another form, and are not played.
      return product === 'chat-api'
        ? [{ path: `${path}/do`, expected: 'must be another: chat-api has no notifications here' }]
        : [];
    case 'change-state':
      return foreignTraits(product, { state: event.change.state }, `${path}/change`);
    case 'change-settings':
    case 'change-behaviours':
      return foreignTraits(product, event, path);
    case 'enter-code':
      return product === 'whatsapp' ? [] : [{ path: `${path}/do`, expected: `must be another: ${product} has no pairing codes` }];
    case 'scan':
    case 'reboot':
    case 'clear':
      return [];
  }
}

function isWhatsApp(product: Product): boolean {
  return product === 'whatsapp' || product === 'chat-api';
}

function foreignTraits(product: Product, { state, settings = {}, behaviours = {} }: Traits, path: string): readonly Mistake[] {
  const own = statesOf(product);
  const isForeign = typeof state === 'string' && !own.includes(state) && statesOf(otherApi(product)).includes(state);
  return [
    ...(isForeign ? [{ path: `${path}/state`, expected: `must be a state of ${product}, such as: ${own.join(', ')}` }] : []),
    ...Object.keys(settings)
      .filter((name) => !(name in defaultSettings(product)) && name in defaultSettings(otherApi(product)))
      .map((name) => ({ path: `${path}/settings/${name}`, expected: `must be a setting of ${product}` })),
    ...Object.keys(behaviours).flatMap((name) => {
      const owner = ownBehaviours.get(name);
      const isMissing = owner === undefined || owner === product;
      return isMissing ? [] : [{ path: `${path}/behaviours/${name}`, expected: `must be left out: only ${owner} behaves so` }];
    }),
  ];
}

function otherApi(product: Product): Product {
  return product === 'chat-api' ? 'whatsapp' : 'chat-api';
}

function statesOf(product: Product): readonly string[] {
  const { sending, starting, loggedOut, blocked } = products[product];
  return [...new Set([sending, starting, loggedOut, blocked])];
}
