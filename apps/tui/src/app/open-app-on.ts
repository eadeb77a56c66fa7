import { watchJobs } from '../clearing/job-watch.ts';
import type { Session } from '../clearing/session.ts';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import { createFindings } from '../services/findings.ts';
import { createFleet } from '../services/fleet.ts';
import { createLogins } from '../services/logins.ts';
import { type AppTerminal, showApp, type ShowOptions } from './show-app.tsx';

/** Opens the app on a terminal until the operator leaves. The first frame waits for no instance. */
export async function openAppOn(
  terminal: AppTerminal,
  {
    instances,
    session,
    where,
    outputEnded,
    ...look
  }: {
    readonly instances: readonly ConnectedInstance[];
    readonly session: Session;
    readonly where: string;
    readonly outputEnded: AbortSignal;
  } & Pick<ShowOptions, 'language' | 'theme' | 'chosenKeys' | 'hasMouse' | 'isScreenReader'>,
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
      logins: createLogins(session),
      where,
    };
    await showApp({ services, outputEnded, terminal, ...look });
  } finally {
    end.abort();
  }
}
