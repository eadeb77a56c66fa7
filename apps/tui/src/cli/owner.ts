import { createOwners, type Owners } from '@sluice/queue/job';
import { isProcessGone, processIdentity, type ProcessHost } from './process-identity.ts';

/** The runs of this process, and what says whether those of another have ended. One for each process: it knows which runs go on. */
export function ownersOf(host: ProcessHost): Owners {
  return createOwners({
    // Two processes can look the same where the system says little of them; then they must not be taken for one.
    name: JSON.stringify({ ...processIdentity(host), process: crypto.randomUUID() }),
    isGone: (name) => isProcessGone(name, host),
  });
}
