import { SluiceError } from '@sluice/core';
import type { Confirmation } from '@sluice/queue/job';
import type { Command } from 'commander';
import type { CommandContext } from './command-context.ts';
import { addActorOption } from './options.ts';

/** The flags by which the operator agrees to the job. */
export interface AgreementFlags {
  readonly confirm?: string;
  readonly reason?: string;
}

export function addAgreementOptions(command: Command): Command {
  return addActorOption(command)
    .option('--confirm <idInstance>', 'the number of the instance, typed out: nothing is done without it')
    .option('--reason <text>', 'why, for the journal: nothing is done without it');
}

/** A number that was typed and is another is a mistake about the instance. The command reports it before it asks a gateway anything. */
export function checkConfirmed(idInstance: string, { confirm }: AgreementFlags): void {
  if (confirm === undefined || confirm === idInstance) return;
  throw notConfirmed(idInstance, `--confirm is not the number of this instance, which is ${idInstance}. Nothing was sent.`);
}

/**
 * @param more what else is missing, as flags.
 * @throws {SluiceError} `confirmation-required` when something is missing, naming all of it.
 */
export function agreementOf(
  { actor }: CommandContext,
  idInstance: string,
  { confirm, reason = '' }: AgreementFlags,
  more: readonly string[] = [],
): Confirmation {
  const missing = [
    ...(confirm === idInstance ? [] : [`--confirm ${idInstance}`]),
    ...(reason.trim() === '' ? ['--reason with why'] : []),
    ...more,
  ];
  if (confirm !== undefined && missing.length === 0) return { confirm, reason, actor };
  throw notConfirmed(idInstance, `Nothing was sent. To go on, add ${missing.join(', ')}.`);
}

function notConfirmed(idInstance: string, message: string): SluiceError {
  return new SluiceError({ code: 'confirmation-required', message, idInstance });
}
