import { shown } from '../shown.ts';
import type { Stage } from '../stage/stage.ts';
import { agreed } from './agreement.ts';

const BAKERY = '1101000002';

/** Of the bakery's queue the wrong price list goes, and the answers to customers stay; of the shop's nothing can be chosen. */
export async function clearAPart({
  sluice,
}: Stage): Promise<Readonly<Record<'plan' | 'cleared' | 'remaining' | 'truncated', string>>> {
  const plan = await sluice('plan', 'bakery', '--type', 'file', '--out', 'price-list.json');
  const cleared = await sluice('clear', '--plan', 'price-list.json', ...agreed(BAKERY, 'The price list is wrong'));
  const remaining = await sluice('queue', 'bakery', '--limit', '5');
  const truncated = await sluice('plan', 'shop', '--text', 'offer');
  return {
    plan: shown(plan),
    cleared: shown(cleared, { from: 'Reading the queue' }),
    remaining: shown(remaining),
    truncated: shown(truncated),
  };
}
