import type { Hold } from '@sluice/queue';
import type { InstanceIdentity } from '../access/access.ts';
import type { AppSentences } from '../sentences/sentences.ts';
import { clip } from './columns.ts';
import type { PresentedFinding } from './finding.ts';
import { maskNumbers } from './mask.ts';
import { oneLine } from './safe-text.ts';
import { shellLine } from './shell.ts';

/** An instance whose senders are held. */
export interface HeldInstance extends Pick<InstanceIdentity, 'name' | 'edge'> {
  /** Whether the operator may lift a hold of it. */
  readonly canLift: boolean;
  /** Whether a brake of it is on or may be: then it cannot be said that what waits goes on. */
  readonly isBraked: boolean;
}

/** As much of a reason as a sentence has room for; `sluice hold list` prints it whole. */
const REASON_COLUMNS = 80;

/**
 * That the senders of an instance are held: until when, by whom, why, what that means, and how to end it. Nothing where they are not.
 *
 * @param holds those in force, the one that lasts longest first.
 */
export function holdFinding(
  holds: readonly Hold[],
  { name, edge, canLift, isBraked }: HeldInstance,
  { screens }: AppSentences,
): PresentedFinding | undefined {
  const [last] = holds;
  if (last === undefined) return undefined;
  const { id, until, actor, reason } = last;
  const instance = oneLine(name);
  const command =
    holds.length === 1
      ? shellLine(['sluice', 'hold', 'lift', String(id), ...(edge === undefined ? [] : [instance]), '--reason', ''])
      : shellLine(['sluice', 'hold', 'list', instance]);
  const said = clip(maskNumbers(oneLine(reason)), REASON_COLUMNS);
  return {
    kind: 'held',
    remedy: 'nothing',
    mark: '!',
    tone: 'waiting',
    sentence: oneLine(
      screens.held.sentence({ id, until, actor: oneLine(actor), reason: said, count: holds.length, edge, isBraked }),
    ),
    evidence: oneLine(''),
    next: oneLine(canLift || holds.length > 1 ? screens.held.next(holds.length, command) : screens.held.ends),
  };
}
