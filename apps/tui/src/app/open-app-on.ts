import type { InstanceAccess, Sources } from '../access/access.ts';
import { watchJobs } from '../clearing/job-watch.ts';
import type { Session } from '../clearing/session.ts';
import { createArchive } from '../services/archive.ts';
import { joinEdges } from '../services/edges.ts';
import { createFindings } from '../services/findings.ts';
import { createFleet } from '../services/fleet.ts';
import { createLogins } from '../services/logins.ts';
import type { Setup } from '../services/setup.ts';
import { announceJobs } from '../services/announce-jobs.ts';
import { clipboardSequence } from './clipboard.ts';
import { type AppOptions, createApp } from './create-app.ts';
import { type AppLook, type AppTerminal, showApp } from './show-app.tsx';
import { terminalAnnouncer } from './terminal-announcer.ts';

/** Opens the app on a terminal until the operator leaves. The first frame waits for no instance. */
export async function openAppOn(
  terminal: AppTerminal,
  {
    instances,
    sources: { direct, edges },
    session,
    setup,
    where,
    outputEnded,
    language,
    chosenKeys,
    ...look
  }: {
    /** Those of the direct source. */
    readonly instances: readonly InstanceAccess[];
    readonly sources: Sources;
    readonly session: Session;
    readonly setup: Setup | undefined;
    readonly where: string;
    readonly outputEnded: AbortSignal;
  } & Pick<AppOptions, 'language' | 'chosenKeys'> &
    AppLook,
): Promise<void> {
  const end = new AbortController();
  try {
    const jobs = watchJobs(session, direct, end.signal);
    // The first frame must not call an instance empty of which a job is open.
    await jobs.refresh();
    const { clock } = session;
    const fleet = createFleet(instances, clock, end.signal);
    const services = {
      session,
      fleet,
      edges: joinEdges(edges, { fleet, jobs, clock }, end.signal),
      jobs,
      archive: createArchive(direct, fleet),
      findings: createFindings({ session, jobs }),
      logins: createLogins(session),
      setup,
      where,
    };
    const copy = (text: string): unknown => terminal.stdout.write(clipboardSequence(text));
    const running = createApp({ services, language, chosenKeys, copy });
    const announcer = terminalAnnouncer(terminal.stdout);
    const silence = announceJobs(services, language, announcer);
    end.signal.addEventListener('abort', () => {
      silence();
      announcer.release();
      running.close();
    });
    await showApp(running, terminal, look, outputEnded);
  } finally {
    end.abort();
  }
}
