import type { JobWatch } from '../clearing/job-watch.ts';
import type { Session } from '../clearing/session.ts';
import type { Archive } from './archive.ts';
import type { Edges } from './edges.ts';
import type { Findings } from './findings.ts';
import type { Fleet } from './fleet.ts';
import type { Logins } from './logins.ts';
import type { Setup } from './setup.ts';

/** What runs behind the screens, whatever they show. */
export interface Services {
  readonly session: Session;
  readonly fleet: Fleet;
  readonly edges: Edges;
  /** What the journals say of jobs and brakes. */
  readonly jobs: JobWatch;
  readonly archive: Archive;
  readonly findings: Findings;
  readonly logins: Logins;
  /** What adds an instance; nothing in the demo, which has no configuration. */
  readonly setup: Setup | undefined;
  /** Which instances these are, for the corner of the screen. */
  readonly where: string;
}
