import { capabilities } from '../capabilities.ts';
import type { RuleContext } from './rule-context.ts';
import type { Finding } from './finding.ts';
import { formatMessageCount, formatSpan } from '../format.ts';

// From then on, a choice.
const NEAR = 0.8;

/** Whether there is more than can leave in time, or than a queue holds. */
export function loadFindings(given: RuleContext): readonly Finding[] {
  const expiry = expiryFinding(given);
  return [...(expiry === undefined ? capFinding(given, 'pace') : [expiry]), ...capFinding(given, 'documented')];
}

function expiryFinding({ overview, forecast, waiting }: RuleContext): Finding | undefined {
  const { retentionMs } = capabilities[overview.flavor];
  if (forecast.kind !== 'draining' || forecast.expiry.kind !== 'bounded' || retentionMs === undefined) return undefined;
  const { atLeast, atMost, first } = forecast.expiry;
  if (atLeast === 0) return undefined;
  const { msPerMessage, certainty } = forecast.drainRate;
  return {
    kind: 'will-expire',
    severity: 'critical',
    certainty,
    evidence: { waiting, atLeast, atMost, firstBy: first?.latest, msPerMessage, retentionMs },
    sentence: `At one message in ${formatSpan(msPerMessage)}, at least ${atLeast.toLocaleString('en')} of the ${formatMessageCount(waiting)} that wait are dropped before their turn: the gateway keeps a message for ${formatSpan(retentionMs)}.`,
    next: {
      remedy: 'shorten-delay',
      sentence: 'Shorten the delay between two messages in the console of the gateway, or clear what matters least.',
      command: ['forecast'],
    },
  };
}

function capFinding({ overview, waiting }: RuleContext, by: 'documented' | 'pace'): readonly Finding[] {
  const cap = by === 'documented' ? capabilities[overview.flavor].queueCap : capByPace(overview);
  if (cap === undefined || waiting < NEAR * cap) return [];
  // What becomes of a message that is one too many is not documented (evidence/chat-api#queue-overflow).
  const sentence =
    by === 'documented'
      ? `${formatMessageCount(waiting)} wait, and the queue holds ${cap}: ${waiting < cap ? `there is room for ${cap - waiting} more` : 'it is full'}.`
      : `${formatMessageCount(waiting)} wait, and at this pace no more than ${cap.toLocaleString('en')} leave before the gateway drops them.`;
  return [
    {
      kind: 'near-cap',
      severity: 'warning',
      // The one is documented (evidence/chat-api#queue-cap), the other follows from the delay (evidence/queue#sendable-within-retention).
      certainty: by === 'documented' ? 'certain' : 'inferred',
      evidence: { waiting, cap, by },
      sentence,
      next: {
        remedy: 'send-less',
        sentence: 'Stop sending until fewer wait, or clear what need not go out.',
        command: ['queue'],
      },
    },
  ];
}

/** As many as leave within the time that the gateway keeps a message. */
function capByPace({ isSending, flavor, settings: { delayMs } }: RuleContext['overview']): number | undefined {
  const { retentionMs, minDelayMs } = capabilities[flavor];
  if (!isSending || retentionMs === undefined || delayMs === undefined) return undefined;
  return Math.floor(retentionMs / Math.max(delayMs, minDelayMs, 1));
}
