import type { SluiceError } from '@sluice/core';
import type { Finding, ReconnectGuard } from '@sluice/queue';
import {
  errorSentence,
  findingSentence,
  guardSentence,
  nextSentence,
  optionSentence,
  type Sentences,
} from '@sluice/queue/sentences';

/** A finding with its sentences. Lengths of time are milliseconds, moments milliseconds since the epoch, as their names say. */
export function findingJson(finding: Finding, said: Sentences): object {
  const { remedy, command = null } = finding.next;
  return {
    ...finding,
    sentence: findingSentence(finding, said),
    next: { remedy, sentence: nextSentence(finding, said), command },
  };
}

/** The guard with its sentences. */
export function guardJson(guard: ReconnectGuard, said: Sentences): object {
  return {
    ...guard,
    ...('error' in guard && { error: { code: guard.error.code, message: errorSentence(guard.error, said) } }),
    ...('options' in guard && {
      options: guard.options.map((option) => ({ ...option, sentence: optionSentence(option, said) })),
    }),
    sentence: guardSentence(guard, said),
  };
}

export function errorJson({ code, message }: SluiceError): object {
  return { code, message };
}
