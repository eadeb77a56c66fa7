import { mayHoldUp, type RuleContext } from './rule-context.ts';
import type { LinkChecks } from '../check-links.ts';
import type { Certainty, Finding, FindingEvidence } from '../finding.ts';
import { UPLOAD_LIFETIME_MS } from '../../instance/restorable.ts';
import type { QueueRow } from '../../reading/queue-row.ts';
import { linkOf } from '../link-of.ts';
import { namedEntries, planFor } from './named-entries.ts';

/** Files that can no longer be fetched. */
export function linkFindings(given: RuleContext): readonly Finding[] {
  const files = given.listed.flatMap((one): readonly FileLink[] => {
    const link = linkOf(one.entry);
    return link === undefined ? [] : [{ ...one, link, verdict: verdictOn(link, one, given) }];
  });
  const dead = LINK_PROBLEMS.flatMap((why) => deadLinks(given, files, why));
  return [...dead, ...unchecked(given, files)];
}

type LinkProblem = FindingEvidence['link-dead']['why'];
const LINK_PROBLEMS: readonly LinkProblem[] = ['gone', 'unresolved', 'too-old'];

interface FileLink extends QueueRow {
  readonly link: string;
  readonly verdict: LinkProblem | 'fine' | undefined;
}

/** `undefined` where nothing is known. An answer of the file's server goes before a conclusion. */
function verdictOn(link: string, one: QueueRow, { reading, evidence }: RuleContext): FileLink['verdict'] {
  const kind = verdicts(evidence.links).get(link);
  if (kind === 'gone' || kind === 'unresolved') return kind;
  if (kind === 'there') return 'fine';
  const since = reading === undefined ? undefined : (one.acceptedAt?.at ?? lastTryOf(one));
  return reading !== undefined && since !== undefined && since + UPLOAD_LIFETIME_MS <= reading.at ? 'too-old' : undefined;
}

function verdicts(links: LinkChecks | undefined): ReadonlyMap<string, string> {
  return new Map(links?.checked.map(({ link, verdict }) => [link, verdict.kind]));
}

/** Chat-API says when it last tried; it joined the queue before that. */
function lastTryOf({ entry }: QueueRow): number | undefined {
  const lastTryAt = entry.type === 'other' ? entry.body['lastTryAt'] : undefined;
  return typeof lastTryAt === 'number' ? lastTryAt : undefined;
}

const CERTAINTIES: Readonly<Record<LinkProblem, Certainty>> = { gone: 'certain', unresolved: 'inferred', 'too-old': 'inferred' };

function deadLinks(given: RuleContext, files: readonly FileLink[], why: LinkProblem): readonly Finding[] {
  const dead = files.filter(({ verdict }) => verdict === why);
  if (dead.length === 0) return [];
  const isAtHead = mayHoldUp(given, dead);
  return [
    {
      kind: 'link-dead',
      // Old links that are broken are a documented cause of a queue that grows with Chat-API
      // (evidence/chat-api#causes-of-build-up). What the other gateways do with such a message is unknown (evidence/queue#dead-links).
      severity: isAtHead && given.overview.flavor === 'chat-api' ? 'critical' : 'warning',
      certainty: CERTAINTIES[why],
      evidence: { ...namedEntries(dead), links: new Set(dead.map(({ link }) => link)).size, why, isAtHead },
      next: { remedy: 'clear-selected', command: planFor(dead) },
    },
  ];
}

/** Only where files are known to hold up a queue, and nothing has been seen to leave. */
function unchecked(given: RuleContext, files: readonly FileLink[]): readonly Finding[] {
  const unknown = files.filter(({ verdict }) => verdict === undefined);
  if (given.overview.flavor !== 'chat-api' || !mayHoldUp(given, unknown)) return [];
  return [
    {
      kind: 'link-unchecked',
      severity: 'warning',
      certainty: 'inferred',
      evidence: namedEntries(unknown),
      next: { remedy: 'check-links', command: ['diagnose', '--check-links'] },
    },
  ];
}
