import { fieldsOf } from '../json.ts';
import type { CallContext } from '../transport/call-context.ts';
import { callError, callName } from './call-error.ts';
import { isNotReady } from './from-answer.ts';
import { CHECK_TOKEN } from './next-step.ts';
import { quote } from './quote.ts';
import { retryDelayMs } from './retry-delay.ts';
import type { SluiceError, SluiceErrorCode } from './sluice-error.ts';

/**
 * The flags by which an answer with status 200 says whether it did what was asked (evidence/errors#flags-of-success,
 * evidence/errors#refused-with-200-elsewhere; of Chat-API, evidence/chat-api#reboot, evidence/chat-api#send).
 */
const FLAGS = ['isCleared', 'status', 'result', 'saveSettings', 'isReboot', 'isLogout', 'success', 'sent'] as const;

/** The error that an answer with status 200 means, when it says itself that it failed: a flag that is `false`, or an `error`. */
export function refusalOf(context: CallContext, value: unknown): SluiceError | undefined {
  const answer = fieldsOf(value);
  const { error, message, leftTime, code, description, data } = answer;
  const reason = answer['reason'] ?? fieldsOf(data)['reason'];
  // One method says with status 200 that the token is wrong (evidence/errors#code-in-200).
  const isRefused = code === 401 || typeof error === 'string' || FLAGS.some((flag) => answer[flag] === false);
  if (!isRefused) return undefined;
  const said = [error, reason, message, description].find((words) => typeof words === 'string') ?? '';
  const retryAfterMs = retryDelayMs(leftTime);
  const errorCode = code === 401 ? 'unauthorized' : codeOf(said);
  const advice = errorCode === 'unauthorized' ? CHECK_TOKEN : 'Look at the state of the instance.';
  return callError(context, {
    code: errorCode,
    message: `The gateway refused ${callName(context)}${quote(said, context.redactAnswer)}. Nothing was changed. ${
      retryAfterMs === undefined ? advice : `Try again in ${retryAfterMs / 1000} s.`
    }`,
    status: 200,
    retryAfterMs,
  });
}

function codeOf(said: string): SluiceErrorCode {
  if (isNotReady(said)) return 'instance-not-ready';
  if (/\bwrong token\b/i.test(said)) return 'unauthorized';
  return /limit reached/i.test(said) ? 'rate-limited' : 'refused';
}
