import { SluiceError } from '@sluice/core';
import type { Finding, Hold, OpenJob, Overview, Reading } from '@sluice/queue';
import { diagnose, type DiagnosisEvidence } from '@sluice/queue/diagnosis';
import { isKeyRefused, presentFinding, type PresentedFinding, withKeyRefused } from '../present/finding.ts';
import { holdFinding } from '../present/hold.ts';
import { inApp } from '../present/job.ts';
import { oneLine } from '../present/safe-text.ts';
import { errorSentence } from '../sentences/refusal.ts';
import type { AppSentences } from '../sentences/sentences.ts';
import type { WatchScope } from '@sluice/queue/watch';
import { isCountOld } from './count-old.ts';
import type { FleetInstance } from './fleet.ts';
import type { KeptMessages } from './kept-messages.ts';
import type { Services } from './services.ts';
import { unansweredFor } from './unanswered.ts';

/** The findings from before the queue could no longer be read: none of them is certain now. */
export interface OldFindings {
  /** When it was read, in milliseconds since the epoch. */
  readonly at: number;
  /** How many were counted then. */
  readonly count: number;
  /** Without steps, as these were for then; that all was well is not among them. */
  readonly findings: readonly PresentedFinding[];
}

/** Why a queue is as it is, the most important first. */
export interface Findings {
  /**
   * The findings of now: by its overview, or by the latest list of its entries, which says more and can be older. Where the queue cannot be read now, why,
   * and what the journal says. Nothing where nothing was read.
   *
   * @param kept what is known of the messages that were kept on purpose: a screen that advises what to do with them looks for it.
   */
  readonly of: (item: FleetInstance, scope: WatchScope, kept?: KeptMessages) => readonly PresentedFinding[];
  /** Those of before, where the queue was read and cannot be read now. */
  readonly before: (item: FleetInstance, scope: WatchScope) => OldFindings | undefined;
}

/** Whether anything leaves is seen by comparing with the first reading that this app had, or the first after something had changed by other means. */
export function createFindings({ session, jobs }: Pick<Services, 'session' | 'jobs'>): Findings {
  const { sentences } = session;
  const firsts = new Map<string, Overview | Reading>();
  const current = createCache<readonly PresentedFinding[]>();
  const old = createCache<OldFindings>();

  function seenOf({ access: { idInstance }, watch }: FleetInstance, scope: WatchScope): Overview | Reading | undefined {
    const { overview, reading } = watch.get();
    return scope === 'entries' ? (since(reading, jobs.get().endedAt.get(idInstance)) ?? overview) : overview;
  }

  function evidenceFor(idInstance: string, seen: Overview | Reading, settingsAt: number | undefined): DiagnosisEvidence {
    if (!firsts.has(idInstance)) firsts.set(idInstance, seen);
    return { before: firsts.get(idInstance), settingsAt: settingsAtIn(seen, settingsAt) };
  }

  return {
    of(item, scope, keptMessages) {
      const { idInstance, edge } = item.access;
      const { settingsAt, readFailure } = item.watch.get();
      const known = jobs.get();
      const job = known.jobs.get(idInstance);
      const brake = known.brakes.get(idInstance);
      const holds = known.holds.get(idInstance);
      const journalError = known.errors.get(edge);
      const unansweredMs = unansweredFor(item.watch);
      const seen = seenOf(item, scope);
      // Also of a queue that cannot be read the journal says something.
      const subject = readFailure?.error ?? (isCountOld(seen, known.endedAt.get(idInstance)) ? undefined : seen);
      if (subject === undefined && unansweredMs === undefined) return [];
      const listed = seen !== undefined && 'rows' in seen ? seen : undefined;
      const decision = listed && keptMessages?.decision(listed);
      const restored = listed && keptMessages?.restored(listed);
      const inputs = [subject, job, brake, holds, journalError, settingsAt, unansweredMs, decision, restored];
      return current.get(`${idInstance} ${scope}`, inputs, () => {
        const onJournal = journalError === undefined ? [] : [journalFinding(journalError, sentences)];
        const held = heldFinding(item, holds, brake, sentences);
        if (readFailure === undefined && unansweredMs !== undefined) {
          return [...onJournal, ...ofJournal(job, brake, sentences), ...held, unansweredFinding(unansweredMs, sentences)];
        }
        if (subject === undefined) return [...onJournal, ...held];
        const evidence = subject instanceof SluiceError ? {} : evidenceFor(idInstance, subject, settingsAt);
        const found = diagnose(subject, { ...evidence, job, brake, decision, keptInClear: restored });
        // A job that cannot be seen may still have to restore what is in no list.
        const trueNow = journalError === undefined ? found : found.filter(({ severity }) => severity !== 'ok');
        const presented = trueNow.map((finding) => {
          const said = withKey(presentFinding(finding, sentences), sentences);
          const isOfKey = subject instanceof SluiceError && isKeyRefused(subject, edge);
          const own = isOfKey ? withKeyRefused(said, edge, sentences) : said;
          return job === undefined ? own : inApp(own, finding, job, sentences);
        });
        const critical = presented.filter(({ tone }) => tone === 'bad');
        return [...onJournal, ...critical, ...held, ...presented.filter(({ tone }) => tone !== 'bad')];
      });
    },
    before(item, scope) {
      const { idInstance } = item.access;
      const { readFailure, settingsAt } = item.watch.get();
      const seen = seenOf(item, scope);
      if (seen === undefined || (readFailure === undefined && unansweredFor(item.watch) === undefined)) return undefined;
      return old.get(`${idInstance} ${scope}`, [seen, settingsAt], () => ({
        at: seen.at,
        count: seen.count,
        findings: diagnose(seen, evidenceFor(idInstance, seen, settingsAt))
          .filter(({ severity }) => severity !== 'ok')
          .map((finding) => outdated(presentFinding(finding, sentences))),
      }));
    },
  };
}

/** That the senders of an instance are held, where they are. */
function heldFinding(
  { access }: FleetInstance,
  holds: readonly Hold[] | undefined,
  brake: DiagnosisEvidence['brake'],
  sentences: AppSentences,
): readonly PresentedFinding[] {
  if (holds === undefined) return [];
  const { name, edge } = access;
  const canLift = access.refusalOf('hold') === undefined;
  const found = holdFinding(holds, { name, edge, canLift, isBraked: brake !== undefined }, sentences);
  return found === undefined ? [] : [found];
}

/** What the journal says of a queue of which nothing is known now. */
function ofJournal(
  job: OpenJob | undefined,
  brake: DiagnosisEvidence['brake'],
  sentences: AppSentences,
): readonly PresentedFinding[] {
  const found = diagnose(NOT_ANSWERED, { job, brake }).filter(({ kind }) => kind !== 'unreadable');
  return found.map((finding: Finding) => {
    const presented = withKey(presentFinding(finding, sentences), sentences);
    return job === undefined ? presented : inApp(presented, finding, job, sentences);
  });
}

/** What a command does in a shell, a key does here. */
function withKey(finding: PresentedFinding, { screens }: AppSentences): PresentedFinding {
  if (finding.remedy === 'release-brake') return { ...finding, next: oneLine(screens.brakeNext.release) };
  return finding.remedy === 'set-brake-again' ? { ...finding, next: oneLine(screens.brakeNext.setAgain) } : finding;
}

const NOT_ANSWERED = new SluiceError({ code: 'timeout', message: 'The gateway has not answered yet.' });

function unansweredFinding(ms: number, { screens, formats }: AppSentences): PresentedFinding {
  const { sentence, next } = screens.unanswered;
  return {
    kind: 'unreadable',
    remedy: 'wait',
    mark: '!',
    tone: 'waiting',
    sentence: oneLine(sentence(formats.span(ms))),
    evidence: oneLine(''),
    next: oneLine(next),
  };
}

function journalFinding(error: SluiceError, sentences: AppSentences): PresentedFinding {
  return {
    kind: 'unreadable',
    remedy: 'nothing',
    mark: '✕',
    tone: 'bad',
    sentence: oneLine(sentences.screens.journalUnread.sentence(errorSentence(error, sentences))),
    evidence: oneLine(''),
    next: undefined,
  };
}

function outdated(finding: PresentedFinding): PresentedFinding {
  return { ...finding, mark: '·', tone: 'waiting', evidence: oneLine(''), next: undefined, remedy: 'nothing' };
}

interface Cache<Value> {
  /** The value that the same inputs had before, or a new one. */
  readonly get: (key: string, inputs: readonly unknown[], make: () => Value) => Value;
}

function createCache<Value>(): Cache<Value> {
  const made = new Map<string, { readonly inputs: readonly unknown[]; readonly value: Value }>();
  return {
    get(key, inputs, make) {
      const known = made.get(key);
      if (known?.inputs.length === inputs.length && inputs.every((input, at) => input === known.inputs[at])) return known.value;
      const value = make();
      made.set(key, { inputs, value });
      return value;
    },
  };
}

/** A list from the middle of a job is not one of the queue as it is. */
function since(reading: Reading | undefined, endedAt: number | undefined): Reading | undefined {
  return reading !== undefined && endedAt !== undefined && reading.since <= endedAt ? undefined : reading;
}

/** Settings that were read after the reading are not those in it, and how old those are is not known. */
function settingsAtIn(known: Overview | Reading, settingsAt: number | undefined): number | undefined {
  return settingsAt !== undefined && settingsAt > known.at ? -Infinity : settingsAt;
}
