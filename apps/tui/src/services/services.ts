import type { JobWatch } from '../clearing/job-watch.ts';
import type { Session } from '../clearing/session.ts';
import type { Findings } from './findings.ts';
import type { Fleet } from './fleet.ts';
import type { Logins } from './logins.ts';

/** What runs behind the screens, whatever they show. */
export interface Services {
  readonly session: Session;
  readonly fleet: Fleet;
  /** What the journal says of jobs and brakes. */
  readonly jobs: JobWatch;
  readonly findings: Findings;
  readonly logins: Logins;
  /** Which instances these are, for the corner of the screen. */
  readonly where: string;
}
