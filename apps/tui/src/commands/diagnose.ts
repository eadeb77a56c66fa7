import { SluiceError } from '@sluice/core';
import type { Finding } from '@sluice/queue';
import {
  checkLinks,
  checkRecipients,
  diagnose,
  type DiagnosisEvidence,
  type LinkChecks,
  type RecipientChecks,
} from '@sluice/queue/diagnosis';
import { findingSentence, nextSentence } from '@sluice/queue/sentences';
import type { Command } from 'commander';
import { brakeIn } from '../clearing/found-brakes.ts';
import { type FoundJob, jobIn } from '../clearing/found-jobs.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { exitCodeOf } from '../cli/exit-code.ts';
import { isoTime, toJson, toJsonLine } from '../cli/json.ts';
import { nodeLinkPorts } from '../cli/link-ports.ts';
import { brakeJson, findBrake, printBrake } from '../cli/open-brakes.ts';
import { findJob, jobJson, printJob } from '../cli/open-jobs.ts';
import { addOutputOptions, outputOf, parseDuration, parseInteger } from '../cli/options.ts';
import type { InstanceAccess } from '../access/access.ts';
import { readTwice, type TwoReadings } from '../instances/readings.ts';
import { checksText, diagnosisText } from '../present/finding.ts';
import { denial } from '../sentences/refusal.ts';
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

// How many are allowed is the queue's to say: it depends on the messenger.
const MAX_CHECKS = 1000;

export function registerDiagnose(program: Command, context: CommandContext): void {
  const { host } = context;
  const command = program
    .command('diagnose')
    .description('say why the queue does or does not move, and what to do')
    .argument('[instance]', 'its name or number; may be left out when there is one')
    .option(
      '--check-recipients <n>',
      'ask the gateway whether so many recipients have an account; counts against a quota',
      parseInteger('--check-recipients', 1, MAX_CHECKS),
    )
    .option('--check-links', 'ask the servers of files whether they are there; calls strangers')
    .option('--watch <time>', 'read a second time after so long, such as 30s, to see whether anything leaves', parseDuration);
  addOutputOptions(command, 'json', 'jsonl');
  command.action(async (wanted: string | undefined, flags: DiagnoseFlags) => {
    const access = await context.choose(wanted);
    const { name, idInstance, edge } = access;
    if (flags.checkRecipients !== undefined && edge !== undefined) throw denial('edge-cannot-check', { idInstance, edge });
    const jobBefore = await findJob(access);
    const read = await readOrError(context, access, flags.watch);
    const found = jobBefore ?? (await findJob(access));
    const brake = await findBrake(access);
    if (found instanceof SluiceError) printJob(context, name, found);
    else if (brake instanceof SluiceError) printBrake(context, access, brake);
    const { json, jsonl } = outputOf(command);
    const checks = read instanceof SluiceError ? NO_CHECKS : await check(context, access, read, flags);
    const findings =
      read instanceof SluiceError
        ? diagnose(read, { job: jobIn(found), brake: brakeIn(brake) })
        : diagnose(read.reading, { ...evidenceOf(read, checks, found), brake: brakeIn(brake) });
    const toFindingJson = (finding: Finding): unknown => findingJson(finding, host.sentences);
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
          findings: findings.map(toFindingJson),
          checks: checksJson(checks),
        }),
      );
    } else if (jsonl) host.write(findings.map((finding) => toJsonLine(toFindingJson(finding))).join(''));
    else host.write(`${diagnosisText(findings, name, host.sentences)}${checksText(checks, host.sentences)}`);
    if (read instanceof SluiceError) host.exit(exitCodeOf(read));
  });
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
    links: isWanted ? await checkLinks(reading, nodeLinkPorts(clock)) : undefined,
  };
}

function evidenceOf({ before }: TwoReadings, { recipients, links }: Checks, found: FoundJob): DiagnosisEvidence {
  return { before, job: jobIn(found), recipients, links, errors: recipients?.error === undefined ? [] : [recipients.error] };
}

/** A finding as it is: lengths of time are milliseconds, moments milliseconds since the epoch, as their names say. */
function findingJson(finding: Finding, sentences: AppSentences): unknown {
  const { remedy, command } = finding.next;
  return {
    ...finding,
    sentence: findingSentence(finding, sentences),
    next: { remedy, sentence: nextSentence(finding, sentences), command: command ?? null },
  };
}

function checksJson({ recipients, links }: Checks): unknown {
  const { error, ...asked } = recipients ?? {};
  const recipientsJson = { ...asked, error: error === undefined ? null : { code: error.code, message: error.message } };
  return { recipients: recipients === undefined ? null : recipientsJson, links: links ?? null };
}
