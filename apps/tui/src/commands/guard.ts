import { SluiceError } from '@sluice/core';
import type { Reading, ReconnectGuard } from '@sluice/queue';
import { readQueue } from '@sluice/queue/reading';
import { guardSentence, optionSentence } from '@sluice/queue/sentences';
import type { Command } from 'commander';
import { guardWith } from '../clearing/found-jobs.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { exitCode, type ExitCode } from '../cli/exit-code.ts';
import { errorJson, isoTime, toJson } from '../cli/json.ts';
import { brakeJson, findBrake, printBrake } from '../cli/open-brakes.ts';
import { findJob, jobJson, printJob } from '../cli/open-jobs.ts';
import { addOutputOptions, outputOf } from '../cli/options.ts';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import { guardText } from '../present/guard.ts';
import type { AppSentences } from '../sentences/sentences.ts';

const CODES: Readonly<Record<ReconnectGuard['verdict'], ExitCode>> = {
  safe: exitCode.done,
  leftovers: exitCode.refused,
  unfinished: exitCode.refused,
  unknown: exitCode.unknown,
};

export function registerGuard(program: Command, context: CommandContext): void {
  const { host } = context;
  const command = program
    .command('guard')
    .description('say whether a number that is connected now would send what is left over: 0 safe, 3 it would, 4 not known')
    .argument('[instance]', 'its name or number; may be left out when there is one');
  addOutputOptions(command, 'json', 'reveal');
  command.action(async (wanted: string | undefined) => {
    const connected = await context.choose(wanted);
    const { name, idInstance } = connected;
    // Before and after: a job that ended or began while the queue was read makes what was read doubtful too.
    const before = await findJob(context, idInstance);
    const reading = await readOrError(context, connected);
    const found = before ?? (await findJob(context, idInstance));
    const guard = guardWith(reading, host.clock.now(), found);
    const brake = await findBrake(context, idInstance);
    const { json, reveal } = outputOf(command);
    if (found instanceof SluiceError) printJob(context, name, found);
    else printBrake(context, connected, brake);
    if (json) {
      const readAt = reading instanceof SluiceError ? null : isoTime(reading.at);
      host.write(
        toJson({
          name,
          idInstance,
          readAt,
          ...guardJson(guard, host.sentences),
          openJob: jobJson(found),
          brake: brakeJson(brake),
        }),
      );
    } else host.write(guardText(guard, reveal, host.sentences));
    if (guard.verdict !== 'safe') host.exit(CODES[guard.verdict]);
  });
}

/** The guard with its sentences. */
function guardJson(guard: ReconnectGuard, sentences: AppSentences): object {
  return {
    ...guard,
    ...('error' in guard && { error: errorJson(guard.error) }),
    ...('options' in guard && {
      options: guard.options.map((option) => ({ ...option, sentence: optionSentence(option, sentences) })),
    }),
    sentence: guardSentence(guard, sentences),
  };
}

/** A queue that cannot be read is one of the answers. */
async function readOrError({ host: { clock } }: CommandContext, { instance }: ConnectedInstance): Promise<Reading | SluiceError> {
  try {
    return await readQueue({ instance, clock });
  } catch (error) {
    if (error instanceof SluiceError) return error;
    throw error;
  }
}
