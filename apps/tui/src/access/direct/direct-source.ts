import type { InstanceAccess, InstanceSource } from '../access.ts';
import { openJobs } from '@sluice/queue/job';
import type { DirectPorts } from './direct-access.ts';

/** The instances whose gateways Sluice calls itself, and the journal of this machine. */
export function directSource(ports: DirectPorts, instances: () => Promise<readonly InstanceAccess[]>): InstanceSource {
  const { clock, owners } = ports;
  return {
    instances,
    openJobs: async () =>
      (await ports.hasJournal()) ? openJobs({ journal: await ports.journal(), owners, now: () => clock.now() }) : [],
    brakesOn: async () => ((await ports.hasJournal()) ? (await ports.journal()).brakesOn() : []),
    async holds() {
      if (!(await ports.hasJournal())) return [];
      const journal = await ports.journal();
      return (await instances()).flatMap(({ idInstance }) => journal.holdsOf(idInstance));
    },
  };
}
