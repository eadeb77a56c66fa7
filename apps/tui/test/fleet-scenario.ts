import { readScenario } from '@sluice/emulator';

export const FIRST_ID = 1_101_000_001;

/** So many shops with two messages in each queue. @param change the instances that are not blocked, by their places. */
export function fleetScenario(count: number, change: (at: number) => object | undefined): ReturnType<typeof readScenario> {
  const instances = Array.from({ length: count }, (_, at) => ({
    name: `shop-${at + 1}`,
    idInstance: String(FIRST_ID + at),
    product: 'whatsapp',
    ...(change(at) ?? { state: 'blocked' }),
  }));
  const events = instances.map(({ name }) => ({
    do: 'enqueue',
    atSeconds: -60,
    instance: name,
    messages: { count: 2, text: 'order' },
  }));
  return readScenario(JSON.stringify({ title: 'A fleet', description: 'Many shops.', instances, events }));
}
