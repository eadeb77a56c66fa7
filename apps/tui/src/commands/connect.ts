import { refusal } from '@sluice/queue/sentences';
import type { Command } from 'commander';
import { type AgreementFlags, agreementOf, checkConfirmed, completeAgreement } from '../cli/agreement.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { canDraw } from '../cli/can-draw.ts';
import { refuseWhileOpen } from '../cli/open-jobs.ts';
import { outputOf } from '../cli/options.ts';
import { connectUnderGuard } from '../connecting/connect-under-guard.ts';
import { decide } from '../connecting/decide.ts';
import { refuseUnless } from '../access/refuse.ts';
import { usageError } from '../sentences/refusal.ts';

export interface ConnectFlags extends AgreementFlags {
  readonly clear?: boolean;
  readonly lost?: number;
  readonly keep?: number;
  readonly phone?: string;
  readonly watch?: number;
  readonly brakeOnLeak?: boolean;
  readonly qrFile?: string;
}

export async function connectCommand(context: CommandContext, command: Command): Promise<void> {
  const [wanted] = command.args;
  const flags = command.opts<ConnectFlags>();
  const output = outputOf(command);
  const { host } = context;
  if (flags.phone !== undefined) checkPhone(flags.phone);
  const isShown = canDraw(host) && !output.json && !output.jsonl;
  if (flags.clear === true && flags.keep !== undefined) throw usageError('clear-or-keep', {});
  if (flags.phone !== undefined && flags.qrFile !== undefined) throw usageError('phone-or-file', {});
  if (flags.phone !== undefined && !isShown) throw usageError('no-terminal-for-phone', {});
  const connected = await context.chooseConnected(wanted);
  const access = await context.accessTo(connected);
  refuseUnless(access, 'connect');
  const { idInstance } = connected;
  if (connected.client === undefined) throw refusal('no-login-here', { idInstance });
  checkConfirmed(idInstance, flags);
  await refuseWhileOpen(context, access);
  const decision = await decide(context, connected, output, { flags, isShown });
  if (decision === undefined) return;
  if (flags.qrFile === undefined && flags.phone === undefined && !isShown) throw usageError('no-terminal-for-code', {});
  const given = isShown ? await completeAgreement(context, idInstance, flags) : flags;
  const agreed = agreementOf(context, idInstance, given);
  await connectUnderGuard(context, connected, output, { flags: given, isShown, agreed, decision });
}

function checkPhone(text: string): void {
  if (/^\d{7,15}$/.test(text)) return;
  throw usageError('phone', {});
}
