import type { Finding, FindingKind, Severity } from './finding.ts';

// That all is well comes before what is good to know besides.
const SEVERITIES: Readonly<Record<Severity, number>> = { critical: 0, warning: 1, ok: 2, notice: 3 };

/** Among those as severe, the cause before what follows from it, and what can be mended before what can only be looked into. */
const KINDS: Readonly<Record<FindingKind, number>> = {
  unreadable: 0,
  'not-paid': 1,
  blocked: 2,
  suspended: 3,
  'yellow-card': 4,
  'not-authorized': 5,
  'code-wanted': 6,
  'session-conflict': 7,
  'phone-offline': 8,
  'phone-unstable': 9,
  asleep: 10,
  'state-unknown': 11,
  starting: 12,
  'link-dead': 13,
  'recipient-without-account': 14,
  'recipient-malformed': 15,
  'head-stuck': 16,
  hidden: 17,
  'will-expire': 18,
  'near-cap': 19,
  'quota-exceeded': 20,
  leftovers: 21,
  'link-unchecked': 22,
  duplicates: 23,
  'count-disagrees': 24,
  broadcast: 25,
  draining: 26,
  empty: 27,
};

export function byImportance(one: Finding, other: Finding): number {
  return SEVERITIES[one.severity] - SEVERITIES[other.severity] || KINDS[one.kind] - KINDS[other.kind];
}
