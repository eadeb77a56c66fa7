import type { SluiceError } from '@sluice/core';
import { untilResolved } from '@sluice/testing';
import type { QueueFlavor } from '../src/capabilities.ts';
import { clearQueue } from '../src/job/clear-queue.ts';
import type { ClearingOrder } from '../src/job/order.ts';
import { createOwners, type Owners } from '../src/job/owners.ts';
import type { JobPorts } from '../src/job/ports.ts';
import type { JobStep } from '../src/job/steps.ts';
import { openJobJournal, type JobJournal } from '../src/journal/job-journal.ts';
import { planClearing } from '../src/plan/plan-clearing.ts';
import type { Plan } from '../src/plan/plan.ts';
import { readQueue } from '../src/reading/reading.ts';
import type { Selection } from '../src/selection/selection.ts';
import { openMemoryDatabase } from '../src/node/index.ts';
import type { AccountOptions, GatewayUnderTest } from './gateway.ts';
import { ID } from './reading.ts';

/** Those who carry out jobs in the tests. */
export const ACTOR = 'operator';
export const REASON = 'The number was blocked.';

/** Those of the process that the tests are. */
const OWNERS: Owners = createOwners();

export function journalOf({ clock }: Pick<GatewayUnderTest, 'clock'>): JobJournal {
  return openJobJournal(openMemoryDatabase(), { now: () => clock.now(), bodies: 'full' });
}

export function portsOf(gateway: GatewayUnderTest, different: Partial<JobPorts> = {}): JobPorts {
  const { instance, clock } = gateway;
  return { instance, clock, journal: journalOf(gateway), owners: OWNERS, ...different };
}

export async function planOf({ instance, clock }: GatewayUnderTest, selection: Selection = { all: true }): Promise<Plan> {
  const reading = await readQueue({ instance, clock });
  return planClearing(reading, selection, { now: () => clock.now(), newId: () => crypto.randomUUID() });
}

export function orderOf(plan: Plan, different: Partial<ClearingOrder> = {}): ClearingOrder {
  return { plan, lost: plan.lost, confirm: ID, actor: ACTOR, reason: REASON, ...different };
}

/** All steps; of those of one kind that follow one another only the last. */
export async function stepsOf<Step extends JobStep>(steps: AsyncIterable<Step>): Promise<readonly Step[]> {
  const all: Step[] = [];
  for await (const step of steps) {
    if (all.at(-1)?.step === step.step) all.pop();
    all.push(step);
  }
  return all;
}

export function namesOf(steps: readonly { readonly step: string }[]): readonly string[] {
  return steps.map(({ step }) => step);
}

/** The account of a flavor whose entries can all be restored. */
export function accountOf(flavor: QueueFlavor): AccountOptions {
  return { flavor, ...(flavor === 'chat-api' && { behaviours: { recipientInMetadata: true } }) };
}

/** One a second, once it is connected. */
export const SENDING: AccountOptions = { settings: { delaySendMessagesMilliseconds: 1000 } };

/** From now on messages leave. */
export function connect({ account, clock }: GatewayUnderTest): void {
  account.changeState({ state: 'authorized' }, clock.now());
}

/** A plan, and the clearing of it, to its end. */
export async function clear(
  gateway: GatewayUnderTest,
  {
    selection,
    ports = portsOf(gateway),
    ...order
  }: Partial<ClearingOrder> & { readonly selection?: Selection; readonly ports?: JobPorts } = {},
): Promise<readonly JobStep[]> {
  const plan = order.plan ?? (await untilResolved(planOf(gateway, selection)));
  gateway.calls.length = 0;
  return untilResolved(stepsOf(clearQueue(ports, orderOf(plan, order))));
}

/** How many clear requests came. */
export function clearsOf({ calls }: GatewayUnderTest): number {
  return calls.filter((call) => call === 'clearMessagesQueue').length;
}

/** What the last step says went wrong. */
export function errorOf(steps: readonly JobStep[]): SluiceError | undefined {
  const last = steps.at(-1);
  return last !== undefined && 'error' in last ? last.error : undefined;
}
