import { shown } from '../shown.ts';
import type { Stage } from '../stage/stage.ts';
import { agreed, snapshotIn } from './agreement.ts';

const SHOP = '1101000001';
const REASON = 'The number is blocked; a new one is to be connected';

/** The blocked shop of the demo is planned, cleared and verified, and what could be seen is exported. */
export async function clearAll({
  sluice,
}: Stage): Promise<Readonly<Record<'plan' | 'refused' | 'cleared' | 'snapshots', string>>> {
  const plan = await sluice('plan', 'shop', '--all', '--out', 'plan.json');
  const refused = await sluice('clear', '--plan', 'plan.json', ...agreed(SHOP, REASON));
  const cleared = await sluice('clear', '--plan', 'plan.json', '--lost', '740', ...agreed(SHOP, REASON));
  const list = await sluice('snapshots', 'list', 'shop');
  const exported = await sluice('snapshots', 'export', snapshotIn(cleared.text), '--out', 'shop.jsonl');
  return {
    plan: shown(plan),
    refused: shown(refused, { from: 'Nothing was cleared' }),
    cleared: shown(cleared, { from: 'Reading the queue' }),
    snapshots: `${shown(list)}\n\n${shown(exported)}`,
  };
}
