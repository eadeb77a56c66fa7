import { capabilities } from '../../capabilities.ts';
import type { RuleContext } from './rule-context.ts';
import type { Finding } from '../finding.ts';

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
    next: { remedy: 'shorten-delay', command: ['forecast'] },
  };
}

function capFinding({ overview, waiting }: RuleContext, by: 'documented' | 'pace'): readonly Finding[] {
  const cap = by === 'documented' ? capabilities[overview.flavor].queueCap : capByPace(overview);
  if (cap === undefined || waiting < NEAR * cap) return [];
  return [
    {
      kind: 'near-cap',
      severity: 'warning',
      // The one is documented (evidence/chat-api#queue-cap), the other follows from the delay (evidence/queue#sendable-within-retention).
      certainty: by === 'documented' ? 'certain' : 'inferred',
      evidence: { waiting, cap, by },
      next: { remedy: 'send-less', command: ['queue'] },
    },
  ];
}

/** As many as leave within the time that the gateway keeps a message. */
function capByPace({ isSending, flavor, settings: { delayMs } }: RuleContext['overview']): number | undefined {
  const { retentionMs, minDelayMs } = capabilities[flavor];
  if (!isSending || retentionMs === undefined || delayMs === undefined) return undefined;
  return Math.floor(retentionMs / Math.max(delayMs, minDelayMs, 1));
}
