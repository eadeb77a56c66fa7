import type { SluiceError } from '@sluice/core';
import type { Finding, ReconnectGuard } from '@sluice/queue';
import { en, findingSentence, guardSentence, nextSentence, optionSentence } from '@sluice/queue/sentences';

/** A finding with its sentences. Lengths of time are milliseconds, moments milliseconds since the epoch, as their names say. */
export function findingJson(finding: Finding): object {
  const { remedy, command = null } = finding.next;
  return {
    ...finding,
    sentence: findingSentence(finding, en),
    next: { remedy, sentence: nextSentence(finding, en), command },
  };
}

/** The guard with its sentences. */
export function guardJson(guard: ReconnectGuard): object {
  return {
    ...guard,
    ...('error' in guard && { error: errorJson(guard.error) }),
    ...('options' in guard && { options: guard.options.map((option) => ({ ...option, sentence: optionSentence(option, en) })) }),
    sentence: guardSentence(guard, en),
  };
}

export function errorJson({ code, message }: SluiceError): object {
  return { code, message };
}
