import type { SluiceError } from '@sluice/core';
import type { Overview, Reading } from '../reading/reading.ts';
import type { KeptOnPurpose } from '../guard/kept-on-purpose.ts';
import type { OpenJob } from '../job/open-job.ts';
import type { Brake } from '../journal/brakes.ts';
import type { LinkChecks } from './check-links.ts';
import type { RecipientChecks } from './check-recipients.ts';

/** Who has cleared the queue but for what waits. */
export interface KeptInClear {
  readonly actor: string;
  /** When the last of what waits was restored, in milliseconds since the epoch. */
  readonly at: number;
}

/** The evidence besides the reading. */
export interface DiagnosisEvidence {
  /** An earlier reading of the same instance: it says whether anything has left since. */
  readonly before?: Overview | Reading | undefined;
  /** The open job of the instance, if it has one. */
  readonly job?: OpenJob | undefined;
  /** That an operator has decided to keep all that waits, as `keptOnPurpose` finds it. */
  readonly decision?: KeptOnPurpose | undefined;
  /** That all that waits was kept when the queue was cleared, and restored: an operator has chosen it, and not yet decided that a number may send it. */
  readonly keptInClear?: KeptInClear | undefined;
  /** The brake of the instance that is on, or may be. */
  readonly brake?: Brake | undefined;
  /** When the settings were read, in milliseconds since the epoch, where they are older than the reading, as those of a watch are. */
  readonly settingsAt?: number | undefined;
  /** What `checkRecipients` found. */
  readonly recipients?: RecipientChecks | undefined;
  /** What `checkLinks` found. */
  readonly links?: LinkChecks | undefined;
  /** What went wrong meanwhile, such as a check that met the end of a quota. */
  readonly errors?: readonly SluiceError[] | undefined;
}
