import type { Finding, FindingKind, Severity } from './finding.ts';

// That all is well comes before what is good to know besides.
const SEVERITIES: Readonly<Record<Severity, number>> = { critical: 0, warning: 1, ok: 2, notice: 3 };

/** Among those as severe, the cause before what follows from it, and what can be mended before what can only be looked into. */
const KINDS: Readonly<Record<FindingKind, number>> = {
  'job-open': 0,
  unreadable: 1,
  'not-paid': 2,
  blocked: 3,
  suspended: 4,
  'yellow-card': 5,
  'not-authorized': 6,
  'code-required': 7,
  'session-conflict': 8,
  'phone-offline': 9,
  'phone-unstable': 10,
  asleep: 11,
  'state-unknown': 12,
  starting: 13,
  'link-dead': 14,
  'recipient-without-account': 15,
  'recipient-malformed': 16,
  'head-stuck': 17,
  hidden: 18,
  'will-expire': 19,
  'near-cap': 20,
  'quota-exceeded': 21,
  leftovers: 22,
  'link-unchecked': 23,
  duplicates: 24,
  'count-disagrees': 25,
  broadcast: 26,
  draining: 27,
  empty: 28,
};

export function byImportance(one: Finding, other: Finding): number {
  return SEVERITIES[one.severity] - SEVERITIES[other.severity] || KINDS[one.kind] - KINDS[other.kind];
}
