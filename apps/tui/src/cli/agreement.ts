import type { SluiceError } from '@sluice/core';
import type { Confirmation } from '@sluice/queue/job';
import { isVisible } from '@sluice/queue/sentences';
import type { Act, InstanceAccess } from '../access/access.ts';
import { refuseUnless } from '../access/refuse.ts';
import { denial } from '../sentences/refusal.ts';
import { ask } from './ask.ts';
import type { CommandContext, CommandOutput } from './command-context.ts';

/** The flags by which the operator agrees to the job. */
export interface AgreementFlags {
  readonly confirm?: string;
  readonly reason?: string;
}

/** An id that was typed and is another's is a mistake about the instance. The command reports it before it asks a gateway anything. */
export function checkConfirmed(idInstance: string, { confirm }: AgreementFlags): void {
  if (confirm === undefined || confirm === idInstance) return;
  throw denial('confirmation-of-other', { idInstance, isTyped: false });
}

/**
 * @param lost how many messages are lost, where their number has to be typed too and was not.
 * @throws {SluiceError} `confirmation-required` when something is missing, naming all of it.
 */
export function agreementOf({ actor }: CommandContext, idInstance: string, flags: AgreementFlags, lost?: number): Confirmation {
  const { confirm, reason } = flags;
  if (confirm !== idInstance || !hasReason(reason) || lost !== undefined) throw missing(idInstance, flags, lost);
  return { confirm, reason, actor };
}

function missing(idInstance: string, { confirm, reason }: AgreementFlags, lost?: number): SluiceError {
  const isConfirmed = confirm === idInstance;
  return denial('agreement-missing', { idInstance, isConfirmed, hasReason: hasReason(reason), lost });
}

function hasReason(reason: string | undefined): reason is string {
  return reason !== undefined && isVisible(reason);
}

/**
 * Asks a person at the terminal for the part that is missing: the id of the instance, and why. Nothing more is asked after another id, none,
 * or an interrupt.
 *
 * @throws {SluiceError} `confirmation-required` where the id was not typed, or another.
 */
export async function completeAgreement<Flags extends AgreementFlags>(
  { host }: CommandContext,
  idInstance: string,
  flags: Flags,
): Promise<Flags> {
  const { confirm } = host.sentences.screens;
  const typed = flags.confirm ?? (await ask(host, `${confirm.instance(idInstance)}: `));
  if (typed === '') throw missing(idInstance, flags);
  if (typed !== idInstance) throw denial('confirmation-of-other', { idInstance, isTyped: true });
  return { ...flags, confirm: typed, reason: flags.reason ?? (await ask(host, `${confirm.reason}: `)) };
}

/**
 * What the operator has agreed to, of a command that asks the gateway nothing before. A person at a terminal is asked for the part that is missing:
 * that takes less time than another command.
 *
 * @throws {SluiceError} `protected` where jobs on the instance are refused, `confirmation-required` when something is missing or of another.
 */
export async function agreedTo(
  context: CommandContext,
  access: InstanceAccess,
  act: Act,
  { flags, output }: { readonly flags: AgreementFlags; readonly output: CommandOutput },
): Promise<Confirmation> {
  const { idInstance } = access;
  refuseUnless(access, act);
  checkConfirmed(idInstance, flags);
  const isAsked = context.host.interactive && !output.json && !output.jsonl;
  const given = isAsked ? await completeAgreement(context, idInstance, flags) : flags;
  return agreementOf(context, idInstance, given);
}
