import { refusal } from '@sluice/queue/sentences';
import type { Command } from 'commander';
import { addAgreementOptions, type AgreementFlags, agreementOf, checkConfirmed, completeAgreement } from '../cli/agreement.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { refuseWhileOpen } from '../cli/open-jobs.ts';
import { addOutputOptions, outputOf, parseDuration, parseInteger } from '../cli/options.ts';
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

const MAX_MESSAGES = 999_999_999;

export function registerConnect(program: Command, context: CommandContext): void {
  const command = program
    .command('connect')
    .description('connect a number under guard: decide what becomes of what waits, scan or type a code, and see what leaves')
    .argument('[instance]', 'its name or number; may be left out when there is one')
    .option('--clear', 'clear the queue first, all of it, and connect only when that is verified')
    .option('--lost <n>', 'with --clear: how many messages may be lost for good', parseInteger('--lost', 0, MAX_MESSAGES))
    .option('--keep <n>', 'how many messages may leave from the new number, at most', parseInteger('--keep', 0, MAX_MESSAGES))
    .option('--phone <digits>', 'connect by a code that is typed: WhatsApp on the phone, MAX and Telegram here', parsePhone)
    .option('--watch <time>', 'how long to watch what leaves then; 1m unless given', parseDuration)
    .option('--brake-on-leak', 'set the brake as soon as something leaves, or waits, that was not decided to leave')
    .option('--qr-file <png>', 'write the picture to scan into a new file, which is gone at the end');
  addAgreementOptions(command);
  addOutputOptions(command, 'json', 'jsonl', 'reveal');
  command.action(async (wanted: string | undefined, flags: ConnectFlags) => {
    const output = outputOf(command);
    const { host } = context;
    const isShown = host.interactive && !output.json && !output.jsonl;
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
  });
}

function parsePhone(text: string): string {
  if (/^\d{7,15}$/.test(text)) return text;
  throw usageError('phone', {});
}
