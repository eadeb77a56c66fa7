import type { ReconnectGuard } from '@sluice/queue';
import { refusal } from '@sluice/queue/sentences';
import type { AgreementFlags } from '../cli/agreement.ts';
import { ask } from '../cli/ask.ts';
import type { CommandContext, CommandOutput } from '../cli/command-context.ts';
import { exitCode } from '../cli/exit-code.ts';
import { toJson } from '../cli/json.ts';
import { guardJson } from '../cli/guard-json.ts';
import type { ConnectedInstance } from '../instances/connected-instance.ts';
import { guardText } from '../present/guard.ts';
import { oneLine } from '../present/safe-text.ts';
import { shellLine } from '../present/shell.ts';
import { MAX_TRIES } from './login-dialogue.ts';

/** What becomes of what waits. */
export interface ConnectChoice {
  /** Whether it is cleared before a number can be connected. */
  readonly clears: boolean;
  /** How many may leave from the number, at most. */
  readonly keep: number;
}

interface ChoiceFlags extends AgreementFlags {
  readonly clear?: boolean;
  readonly keep?: number;
}

/**
 * Reads what waits and says it. Where something does, the operator has to have decided what becomes of it, by a flag, or by a word that is typed on
 * a terminal. Nothing is changed.
 *
 * @returns `undefined` where nothing may be connected: it was said why, and what to do.
 * @throws {SluiceError} `busy` where an account is connected already.
 */
export async function decide(
  context: CommandContext,
  connected: ConnectedInstance,
  output: CommandOutput,
  { flags, isShown }: { readonly flags: ChoiceFlags; readonly isShown: boolean },
): Promise<ConnectChoice | undefined> {
  const { host } = context;
  const { idInstance } = connected;
  const queue = await context.queueOf(connected);
  const guard = await queue.guard();
  if (guard.verdict === 'unknown' && guard.why === 'unreadable') throw guard.error;
  if (guard.isSending === true) throw refusal('already-connected', { idInstance });
  // Before anything is cleared for it: an instance that starts may be connected in a moment.
  const { state } = await queue.instance.connectionStatus();
  if (state === 'starting') throw refusal('is-starting', { idInstance });
  const isText = !output.json && !output.jsonl;
  if (isText) host.write(guardText(guard, { restored: undefined, reveal: output.reveal }, host.sentences));
  if (isText && state === 'blocked') host.writeError(oneLine(host.sentences.connecting.blocked));
  const decided = byFlags(guard, flags);
  if (decided !== undefined) return decided;
  const asked = guard.verdict === 'leftovers' && isShown ? await askFor(context, guard.leftovers.waiting) : undefined;
  if (asked !== undefined) return asked === 'wait' ? undefined : asked;
  const choices = choicesOf(connected, guard);
  if (isText) printChoices(context, choices);
  else host.write(toJson({ name: connected.name, idInstance, ...guardJson(guard), choices }));
  host.exit(guard.verdict === 'unknown' ? exitCode.unknown : exitCode.refused);
  return undefined;
}

function byFlags(guard: ReconnectGuard, { clear = false, keep }: ChoiceFlags): ConnectChoice | undefined {
  switch (guard.verdict) {
    case 'safe':
      return { clears: false, keep: keep ?? 0 };
    case 'kept':
      return clear ? { clears: true, keep: 0 } : { clears: false, keep: keep ?? guard.leftovers.waiting };
    case 'leftovers':
      if (clear) return { clears: true, keep: 0 };
      return keep === undefined ? undefined : { clears: false, keep };
    case 'unknown':
      // A count can be old: the connect itself reads it again before anything can be scanned.
      return guard.why === 'hidden' ? { clears: false, keep: keep ?? 0 } : undefined;
    case 'unfinished':
      return undefined;
  }
}

async function askFor({ host }: CommandContext, waiting: number): Promise<ConnectChoice | 'wait'> {
  const { connecting } = host.sentences;
  for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
    const typed = await ask(host, `${connecting.choose(waiting)} `);
    const answer = typed.toLowerCase();
    if (answer === connecting.answers.clear) return { clears: true, keep: 0 };
    if (answer === connecting.answers.keep) return { clears: false, keep: waiting };
    if (answer === '' || answer === connecting.answers.wait) break;
    host.writeError(oneLine(connecting.notUnderstood));
  }
  host.writeError(oneLine(connecting.waits));
  host.exit(exitCode.refused);
  return 'wait';
}

type Choices = Readonly<Record<'clear' | 'keep' | 'wait', string>>;

/** The commands to choose from; nothing where the guard leaves no choice. */
function choicesOf({ name, idInstance }: ConnectedInstance, guard: ReconnectGuard): Choices | null {
  if (guard.verdict !== 'leftovers') return null;
  const { waiting, unseen } = guard.leftovers;
  const connect = ['sluice', 'connect', oneLine(name)];
  // The reason is empty, which is refused: the operator has to type one.
  const agreed = ['--confirm', idInstance, '--reason', ''];
  return {
    clear: shellLine([...connect, '--clear', ...(unseen > 0 ? ['--lost', String(unseen)] : []), ...agreed]),
    keep: shellLine([...connect, '--keep', String(waiting), ...agreed]),
    wait: shellLine(['sluice', 'guard', oneLine(name)]),
  };
}

function printChoices({ host }: CommandContext, choices: Choices | null): void {
  if (choices === null) return;
  const words = host.sentences.connecting.choices;
  host.writeError(oneLine(words.heading));
  for (const choice of ['clear', 'keep', 'wait'] as const) {
    host.writeError(`  ${oneLine(words[choice])}`);
    host.writeError(`    ${choices[choice]}`);
  }
}

/** Asks how many messages may be lost; `undefined` where no number was typed. */
export async function askLost({ host }: CommandContext, lost: number): Promise<number | undefined> {
  const typed = await ask(host, `${host.sentences.screens.confirm.lost(lost)}: `);
  return /^\d{1,9}$/.test(typed) ? Number(typed) : undefined;
}
