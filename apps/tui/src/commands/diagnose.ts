import { SluiceError } from '@sluice/core';
import type { Finding, Reading } from '@sluice/queue';
import {
  checkLinks,
  checkRecipients,
  diagnose,
  type DiagnosisEvidence,
  type LinkChecks,
  type RecipientChecks,
} from '@sluice/queue/diagnosis';
import type { Clock } from '@sluice/queue/reading';
import { findingSentence, nextSentence } from '@sluice/queue/sentences';
import type { Command } from 'commander';
import { brakeIn } from '../clearing/found-brakes.ts';
import { type FoundJob, jobIn } from '../clearing/found-jobs.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { exitCodeOf } from '../cli/exit-code.ts';
import { isoTime, toJson, toJsonLine } from '../cli/json.ts';
import { decisionOn } from '../cli/kept-on-purpose.ts';
import { brakeJson, findBrake, printBrake } from '../cli/open-brakes.ts';
import { findJob, jobJson, printJob } from '../cli/open-jobs.ts';
import { outputOf } from '../cli/options.ts';
import type { InstanceAccess } from '../access/access.ts';
import { readTwice, type TwoReadings } from '../instances/readings.ts';
import { checksText, diagnosisText } from '../present/finding.ts';
import { en } from '../sentences/en/en.ts';
import { oneLine } from '../present/safe-text.ts';
import { keptByRestore } from '../access/kept-by-restore.ts';
import { denial, errorSentence } from '../sentences/refusal.ts';
import type { AppSentences } from '../sentences/sentences.ts';

interface DiagnoseFlags {
  readonly checkRecipients?: number;
  readonly checkLinks?: boolean;
  readonly watch?: number;
}

/** The answers of others, asked because the operator wanted it. */
interface Checks {
  readonly recipients: RecipientChecks | undefined;
  readonly links: LinkChecks | undefined;
}

export async function diagnoseCommand(context: CommandContext, command: Command): Promise<void> {
  const { host } = context;
  const [wanted] = command.args;
  const flags = command.opts<DiagnoseFlags>();
  const access = await context.choose(wanted);
  const { name, idInstance, edge } = access;
  if (flags.checkRecipients !== undefined && edge !== undefined) throw denial('edge-cannot-check', { idInstance, edge });
  const jobBefore = await findJob(access);
  const read = await readOrError(context, access, flags.watch);
  const found = jobBefore ?? (await findJob(access));
  const brake = await findBrake(access);
  const { json, jsonl } = outputOf(command);
  const journalError = [found, brake].find((one) => one instanceof SluiceError);
  if (json || jsonl) {
    if (found instanceof SluiceError) printJob(context, name, found);
    else if (brake instanceof SluiceError) printBrake(context, access, brake);
  }
  const checks = read instanceof SluiceError ? NO_CHECKS : await check(context, access, read, flags);
  const allFindings =
    read instanceof SluiceError
      ? diagnose(read, { job: jobIn(found), brake: brakeIn(brake) })
      : diagnose(read.reading, {
          ...evidenceOf(read, checks, found),
          brake: brakeIn(brake),
          decision: await decisionOn(access, read.reading),
          keptInClear: read.reading.isSending ? undefined : await keptByRestore(access, read.reading),
        });
  // A job that is not known of may still have to restore what is in no list.
  const findings = journalError === undefined ? allFindings : allFindings.filter(({ severity }) => severity !== 'ok');
  if (json) {
    const readAt = read instanceof SluiceError ? null : isoTime(read.reading.at);
    const openJob = jobJson(found);
    host.write(
      toJson({
        name,
        idInstance,
        readAt,
        openJob,
        brake: brakeJson(brake),
        findings: findings.map(findingJson),
        checks: checksJson(checks),
      }),
    );
  } else if (jsonl) host.write(findings.map((finding) => toJsonLine(findingJson(finding))).join(''));
  else {
    const onJournal = journalError === undefined ? '' : journalText(journalError, host.sentences);
    const text = [onJournal, diagnosisText(findings, name, host.sentences)].filter((part) => part !== '').join('\n');
    host.write(`${text}${checksText(checks, host.sentences)}`);
  }
  if (read instanceof SluiceError) host.exit(exitCodeOf(read));
}

/** In the place of a first finding: while the journal cannot be read, nothing says that all is well. */
function journalText(error: SluiceError, sentences: AppSentences): string {
  const { certainties, reports, screens, severities } = sentences;
  const sentence = oneLine(screens.journalUnread.sentence(errorSentence(error, sentences)));
  return `${reports.diagnosis.finding(severities.critical, certainties.certain, sentence)}\n`;
}

const NO_CHECKS: Checks = { recipients: undefined, links: undefined };

/** Why a queue cannot be read is a finding too. */
async function readOrError(
  { host }: CommandContext,
  access: InstanceAccess,
  apartMs: number | undefined,
): Promise<TwoReadings | SluiceError> {
  try {
    return await readTwice(host, access, apartMs);
  } catch (error) {
    if (error instanceof SluiceError) return error;
    throw error;
  }
}

async function check(
  { host: { clock } }: CommandContext,
  access: InstanceAccess,
  { reading }: TwoReadings,
  { checkRecipients: most, checkLinks: isWanted }: DiagnoseFlags,
): Promise<Checks> {
  return {
    recipients: most === undefined ? undefined : await checkRecipients(reading, access, { limit: most }),
    links: isWanted ? await linksOf(reading, clock) : undefined,
  };
}

/** Only who asks strangers needs what does. */
async function linksOf(reading: Reading, clock: Clock): Promise<LinkChecks> {
  const { nodeLinkPorts } = await import('../cli/link-ports.ts');
  return checkLinks(reading, nodeLinkPorts(clock));
}

function evidenceOf({ before }: TwoReadings, { recipients, links }: Checks, found: FoundJob): DiagnosisEvidence {
  return { before, job: jobIn(found), recipients, links, errors: recipients?.error === undefined ? [] : [recipients.error] };
}

/**
 * A finding as it is: lengths of time are milliseconds, moments milliseconds since the epoch, as their names say. The sentences are English in every
 * language of the operator: programs read them.
 */
function findingJson(finding: Finding): unknown {
  const { remedy, command } = finding.next;
  return {
    ...finding,
    sentence: findingSentence(finding, en),
    next: { remedy, sentence: nextSentence(finding, en), command: command ?? null },
  };
}

function checksJson({ recipients, links }: Checks): unknown {
  const { error, ...asked } = recipients ?? {};
  const recipientsJson = { ...asked, error: error === undefined ? null : { code: error.code, message: error.message } };
  return { recipients: recipients === undefined ? null : recipientsJson, links: links ?? null };
}
