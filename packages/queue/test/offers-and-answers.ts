import { clearQueue } from '../src/job/clear-queue.ts';
import type { JobPorts } from '../src/job/ports.ts';
import type { JobStep } from '../src/job/steps.ts';
import { vi } from 'vitest';
import { orderOf, planOf, stepsOf } from './clearing.ts';
import { gatewayWith, type AccountOptions, type GatewayUnderTest } from './gateway.ts';

export const ANSWERS: readonly string[] = ['Answer A 0', 'Answer B 0', 'Answer C 0'];

/** Three answers that are to stay, each before an offer that goes. */
export function offersAndAnswers(account: AccountOptions = {}): GatewayUnderTest {
  const gateway = gatewayWith(0, account);
  for (const text of ['Answer A', 'Offer A', 'Answer B', 'Offer B', 'Answer C', 'Offer C']) gateway.fill(1, text);
  vi.advanceTimersByTime(10_000);
  return gateway;
}

/** The texts that reach a recipient, or have: each as often as it was accepted and not cleared. */
export function reached(gateway: GatewayUnderTest): readonly string[] {
  const outcomes = gateway.messageOutcomes();
  return gateway.emulator.engine.record
    .all()
    .flatMap((item) =>
      item.event === 'accepted' && outcomes.get(item.messageId) !== 'cleared' ? [String(item.body['message'])] : [],
    );
}

/** Clears the offers, so that the answers are restored. */
export async function clearOffers(gateway: GatewayUnderTest, ports: JobPorts): Promise<readonly JobStep[]> {
  const plan = await planOf(gateway, { text: 'offer' });
  return stepsOf(clearQueue(ports, orderOf(plan)));
}

/** Answers the second send as the test says, and all others as the gateway does. */
export function breakSecondSend(gateway: GatewayUnderTest, answer: (pass: () => Promise<Response>) => Promise<Response>): void {
  let sendCount = 0;
  gateway.breakWith('sendMessage', (pass) => ((sendCount += 1) === 2 ? answer(pass) : pass()));
}
