import type { QueueFlavor } from '../capabilities.ts';
import type { StateKind } from './finding.ts';

/** The states of the gateway's own API (evidence/states#list). */
const GATEWAY: ReadonlyMap<string, StateKind> = new Map([
  ['notAuthorized', 'not-authorized'],
  ['blocked', 'blocked'],
  ['yellowCard', 'yellow-card'],
  ['suspended', 'suspended'],
  ['starting', 'starting'],
  ['sleepMode', 'asleep'],
  ['pendingCode', 'code-required'],
  ['pendingPassword', 'code-required'],
]);

/** The states of Chat-API (evidence/chat-api#status). To ask one in `init` for its state can wake it (evidence/chat-api#status-wakes). */
const CHAT_API: ReadonlyMap<string, StateKind> = new Map([
  ['got qr code', 'not-authorized'],
  ['not_paid', 'not-paid'],
  ['init', 'asleep'],
  ['loading', 'starting'],
]);

/**
 * Why Chat-API is loading, or does not send though it is authenticated: its substatuses and reasons (evidence/chat-api#substatus). What
 * `computer` and `proxyblock` mean is not documented.
 */
const REASONS: ReadonlyMap<string, StateKind> = new Map([
  ['expired', 'not-paid'],
  ['conflict', 'session-conflict'],
  ['pairing', 'session-conflict'],
  ['phone', 'phone-offline'],
  ['offline', 'phone-offline'],
  ['timeout', 'phone-unstable'],
  ['battery_low_1', 'phone-unstable'],
  ['battery_low_2', 'phone-unstable'],
  ['loading', 'starting'],
  ['opening', 'starting'],
  ['connecting', 'starting'],
  ['syncing', 'starting'],
]);

/** What a state in which nothing leaves means. */
export function stateKindOf(flavor: QueueFlavor, state: string | null, reason: string | undefined): StateKind {
  // While it is being created (evidence/states#null-while-created).
  if (state === null) return 'starting';
  if (flavor !== 'chat-api') return GATEWAY.get(state) ?? 'state-unknown';
  const isMoreSpecific = state === 'loading' || state === 'authenticated';
  if (isMoreSpecific && reason !== undefined) return REASONS.get(reason) ?? 'state-unknown';
  return CHAT_API.get(state) ?? 'state-unknown';
}
