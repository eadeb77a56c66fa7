import { shown } from '../shown.ts';
import type { Stage } from '../stage/stage.ts';

/** What can be looked at without changing anything, in the demo. */
export async function looking({ sluice }: Stage): Promise<Readonly<Record<'instances' | 'queue' | 'forecast' | 'json', string>>> {
  return {
    instances: shown(await sluice('instances')),
    queue: shown(await sluice('queue', 'shop', '--limit', '3')),
    forecast: shown(await sluice('forecast', 'clinic')),
    json: shown(await sluice('count', 'shop', '--json')),
  };
}
