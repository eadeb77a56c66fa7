export type { FirstHour, Leftovers } from '../guard/leftovers.ts';
export { GUARD_MAX_AGE_MS, guardReconnect, type UnknownReason } from '../guard/guard-reconnect.ts';
export { keptOnPurpose, type KeptOnPurpose } from '../guard/kept-on-purpose.ts';
export type { ReconnectOption } from '../guard/reconnect-options.ts';
export { checkLinks, MAX_LINK_CHECKS, type LinkCheckOptions, type LinkChecks } from './check-links.ts';
export { checkRecipients, MAX_RECIPIENT_CHECKS, type RecipientCheckOptions, type RecipientChecks } from './check-recipients.ts';
export { diagnose } from './diagnose.ts';
export type { DiagnosisEvidence, KeptInClear } from './diagnosis-evidence.ts';
export type {
  Certainty,
  EntryPosition,
  ErrorEvidence,
  FindingEvidence,
  FindingKind,
  NamedEntries,
  NextStep,
  Remedy,
  Severity,
  StateEvidence,
} from './finding.ts';
export type { LinkVerdict, LinkAnswer, LinkPorts, LinkRequest } from './follow-link.ts';
export type { RecipientForm } from './recipient-form.ts';
export { isWithoutEffect, shownDelay } from './shown-delay.ts';
