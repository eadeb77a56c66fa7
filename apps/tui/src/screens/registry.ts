import type { ScreenDefinition, ScreenWords } from '../app/screen.ts';
import { type BrakeParams, brakeScreen } from './brake/brake-screen.ts';
import { type ClearingParams, clearingScreen } from './clearing/clearing-screen.ts';
import { type ConnectParams, connectScreen } from './connect/connect-screen.ts';
import { type DiagnosisParams, diagnosisScreen } from './diagnosis/diagnosis-screen.ts';
import { type EntryParams, entryScreen } from './entry/entry-screen.ts';
import { fleetScreen } from './fleet/fleet-screen.ts';
import { type GuardParams, guardScreen } from './guard/guard-screen.ts';
import { type JournalParams, journalScreen } from './journal/journal-screen.ts';
import { type PlanParams, planScreen } from './plan/plan-screen.ts';
import { type QueueParams, queueScreen } from './queue/queue-screen.ts';
import { type RestoreParams, restoreScreen } from './restore/restore-screen.ts';
import { setupScreen } from './setup/setup-screen.ts';
import { type SnapshotParams, snapshotScreen } from './snapshot/snapshot-screen.ts';
import { type SnapshotsParams, snapshotsScreen } from './snapshots/snapshots-screen.ts';

/** Every screen there is, with what it is opened with. */
export interface ScreenParams {
  readonly fleet: undefined;
  readonly queue: QueueParams;
  readonly entry: EntryParams;
  readonly plan: PlanParams;
  readonly clearing: ClearingParams;
  readonly snapshots: SnapshotsParams;
  readonly snapshot: SnapshotParams;
  readonly restore: RestoreParams;
  readonly journal: JournalParams;
  readonly diagnosis: DiagnosisParams;
  readonly guard: GuardParams;
  readonly connect: ConnectParams;
  readonly brake: BrakeParams;
  readonly setup: undefined;
}

export type ScreenName = keyof ScreenParams;
export type ParamsOf<Name extends ScreenName> = ScreenParams[Name];

/** The app, the help, the palette and the docs go by this: a new screen is a folder, and its lines here. */
export const screens: { readonly [Name in ScreenName]: ScreenDefinition<ScreenParams[Name], string, ScreenWords> } = {
  fleet: fleetScreen,
  queue: queueScreen,
  entry: entryScreen,
  plan: planScreen,
  clearing: clearingScreen,
  snapshots: snapshotsScreen,
  snapshot: snapshotScreen,
  restore: restoreScreen,
  journal: journalScreen,
  diagnosis: diagnosisScreen,
  guard: guardScreen,
  connect: connectScreen,
  brake: brakeScreen,
  setup: setupScreen,
};
