import { openJobs } from '@sluice/queue/job';
import type { DirectSource, InstanceAccess } from '../access.ts';
import type { DirectPorts } from './direct-access.ts';
import { jobDetailsHere } from './job-details.ts';
import { journalSnapshots } from './journal-snapshots.ts';

/** The instances whose gateways Sluice calls itself, and the journal of this machine. */
export function directSource(ports: DirectPorts, instances: () => Promise<readonly InstanceAccess[]>): DirectSource {
  const { clock, owners } = ports;
  return {
    instances,
    kept: {
      snapshots: journalSnapshots(ports),
      jobDetails: async (idInstance, ended) => jobDetailsHere(ports, idInstance, ended),
      events: async (page) => (await ports.journal()).events(page),
    },
    openJobs: async () =>
      (await ports.hasJournal()) ? openJobs({ journal: await ports.journal(), owners, now: () => clock.now() }) : [],
    brakesOn: async () => ((await ports.hasJournal()) ? (await ports.journal()).brakesOn() : []),
    holds: async () => ((await ports.hasJournal()) ? (await ports.journal()).holdsInForce() : []),
  };
}
