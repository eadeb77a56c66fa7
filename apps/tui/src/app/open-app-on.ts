import { watchJobs } from '../clearing/job-watch.ts';
import type { Session } from '../clearing/session.ts';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import { createFindings } from '../services/findings.ts';
import { createFleet } from '../services/fleet.ts';
import { type AppTerminal, showApp } from './show-app.tsx';

/** Opens the app on a terminal until the operator leaves. The first frame waits for no instance. */
export async function openAppOn(
  terminal: AppTerminal,
  {
    instances,
    session,
    where,
    outputEnded,
  }: {
    readonly instances: readonly ConnectedInstance[];
    readonly session: Session;
    readonly where: string;
    readonly outputEnded: AbortSignal;
  },
): Promise<void> {
  const end = new AbortController();
  try {
    const jobs = watchJobs(session, end.signal);
    // The first frame must not call an instance empty of which a job is open.
    await jobs.refresh();
    const services = {
      session,
      fleet: createFleet(instances, session.clock, end.signal),
      jobs,
      findings: createFindings({ session, jobs }),
      where,
    };
    await showApp({ services, language: 'en', theme: 'dark', chosenKeys: new Map(), outputEnded, terminal });
  } finally {
    end.abort();
  }
}
