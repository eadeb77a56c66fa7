export { capabilities, type Ability, type Capabilities, type Capability, type Support } from './capabilities.ts';
export type { Clock, JobClock, JobTime, Moment } from './clock.ts';
export { checkLinks, MAX_LINK_CHECKS, type LinkCheckOptions, type LinkChecks } from './diagnosis/check-links.ts';
export type { LinkAnswer, LinkPorts, LinkRequest } from './diagnosis/link-ports.ts';
export {
  checkRecipients,
  MAX_RECIPIENT_CHECKS,
  type RecipientCheckOptions,
  type RecipientChecks,
} from './diagnosis/check-recipients.ts';
export { diagnose } from './diagnosis/diagnose.ts';
export type { DiagnosisEvidence } from './diagnosis/diagnosis-evidence.ts';
export type {
  Certainty,
  ErrorEvidence,
  Finding,
  FindingEvidence,
  FindingKind,
  NextStep,
  Severity,
  StateEvidence,
  Remedy,
} from './diagnosis/finding.ts';
export type { LinkVerdict } from './diagnosis/follow-link.ts';
export type { EntryPosition, NamedEntries } from './diagnosis/named-entries.ts';
export type { RecipientForm } from './diagnosis/recipient-form.ts';
export {
  AGE_BUCKETS,
  ageHistogram,
  type AgeBucket,
  type AgeHistogram,
  type AgeCounts,
  type ChatAges,
} from './forecast/age-histogram.ts';
export type { Ages } from './forecast/ages.ts';
export type { Expiry, FirstExpiry } from './forecast/expiry.ts';
export { forecast, type Forecast } from './forecast/forecast.ts';
export { observeRate, type ObservedRate } from './forecast/observed-rate.ts';
export type { DrainRate } from './forecast/drain-rate.ts';
export type { ReconnectOption } from './guard/reconnect-options.ts';
export { GUARD_MAX_AGE_MS, guardReconnect, type UnknownReason, type ReconnectGuard } from './guard/guard-reconnect.ts';
export type { FirstHour, Leftovers } from './guard/leftovers.ts';
export { chatApiInstance } from './instance/chat-api-instance.ts';
export type { QueueFlavor } from './instance/flavor.ts';
export { gatewayInstance } from './instance/gateway-instance.ts';
export type {
  CallOptions,
  ClearResponse,
  ConnectionStatus,
  Listing,
  QueueInstance,
  QueueSettings,
  SentEvidence,
} from './instance/queue-instance.ts';
export type { Damage } from './journal/check-journal.ts';
export type { Database, SqlRow, SqlValue } from './journal/database.ts';
export type { EventFilter, EventPage, JournalEvent } from './journal/events.ts';
export type { Hold, NewHold } from './journal/holds.ts';
export { openJournal, type Journal, type JournalSettings } from './journal/journal.ts';
export type { ResendAttempt, ResendOutcome } from './journal/resend-attempts.ts';
export type { Pruned } from './journal/retention.ts';
export type { SnapshotInfo, StoredEntry } from './journal/snapshots.ts';
export type { BodyPolicy } from './journal/texts.ts';
export type { Job } from './journal/job.ts';
export { STATES, TRANSITIONS, type JobKind, type JobState } from './journal/job-states.ts';
export type { EntryStatus, RestoreEntry, SkipReason } from './journal/restore-entries.ts';
export type { Claim } from './journal/jobs.ts';
export type { Ledger, LedgerEntry } from './ledger/ledger.ts';
export { createMemoryLedger, type MemoryLedger } from './ledger/memory-ledger.ts';
export { parsePlan } from './plan/parse-plan.ts';
export type { Plan, PlannedEntry, Tally } from './plan/plan.ts';
export { PLAN_LIFETIME_MS, planClearing, type PlanPorts } from './plan/plan-clearing.ts';
export type { AcceptedAt } from './reading/accepted-at.ts';
export { unseenIn, type Completeness } from './reading/completeness.ts';
export { keyOf, type EntryKey } from './reading/entry-key.ts';
export type { QueueRow } from './reading/queue-row.ts';
export { readOverview, readQueue, type Overview, type Reading, type ReadPorts } from './reading/reading.ts';
export { advance } from './job/advance.ts';
export type { Advanced } from './job/advanced.ts';
export { clearQueue } from './job/clear-queue.ts';
export type { Agreement, ClearingOrder, RestoreOrder } from './job/order.ts';
export { restoreEntries } from './job/restore-entries.ts';
export { queueEntryFrom } from './job/restored.ts';
export {
  isCancellableStep,
  isLastStep,
  type ClearingReport,
  type JobStep,
  type Restoring,
  type Unprotected,
  type Waiting,
} from './job/steps.ts';
export { whyUnrestorable, type UnrestorableReason } from './instance/restorable.ts';
export { parseSelection } from './selection/parse-selection.ts';
export { select } from './selection/select.ts';
export { isAll, type Conditions, type Selection } from './selection/selection.ts';
export { textOf } from './selection/text-of.ts';
export { watchQueue, type QueueWatch, type WatchPorts } from './watch/watch-queue.ts';
export type { ReadFailure, WatchScope, Watched } from './watch/watched.ts';
export { endedStep } from './job/ended-job.ts';
export type { RestoreReport, SkippedEntry } from './job/restore-report.ts';
export { SILENT_MS } from './job/claim.ts';
export { resumeJob } from './job/resume.ts';
export { openJobOf, openJobs, type OpenJob, type OpenJobPorts } from './job/open-job.ts';
export { createOwners, type Owners, type ProcessIdentity } from './job/owners.ts';
export type { JobPorts, StepPorts } from './job/ports.ts';
