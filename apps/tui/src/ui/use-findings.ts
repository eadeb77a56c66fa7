import { SluiceError } from '@sluice/core';
import type { Overview, Reading } from '@sluice/queue';
import { diagnose, type DiagnosisEvidence } from '@sluice/queue/diagnosis';
import { useMemo, useState } from 'react';
import { presentFinding, type PresentedFinding } from '../present/finding.ts';
import { inApp } from '../present/job.ts';
import { useSentences } from './use-sentences.ts';

const NOTHING_KNOWN: readonly PresentedFinding[] = [];

/**
 * Why a queue is as it is, the most important first. Whether anything leaves is seen by comparing with the first reading that this screen had.
 *
 * @param known or why nothing is.
 */
export function useFindings(
  known: Overview | Reading | SluiceError | undefined,
  { job, brake, settingsAt }: Pick<DiagnosisEvidence, 'job' | 'brake' | 'settingsAt'>,
): readonly PresentedFinding[] {
  const sentences = useSentences();
  const seen = known instanceof SluiceError ? undefined : known;
  const [before, setBefore] = useState(seen);
  if (seen !== undefined && before?.idInstance !== seen.idInstance) setBefore(seen);
  return useMemo(
    () =>
      known === undefined
        ? NOTHING_KNOWN
        : diagnose(known, { before, job, brake, settingsAt: settingsAtIn(seen, settingsAt) }).map((finding) => {
            const presented = presentFinding(finding, sentences);
            return job === undefined ? presented : inApp(presented, finding, job, sentences);
          }),
    [known, seen, before, job, brake, settingsAt, sentences],
  );
}

/** Settings that were read after the reading are not those in it, and how old those are is not known. */
function settingsAtIn(known: Overview | Reading | undefined, settingsAt: number | undefined): number | undefined {
  return known !== undefined && settingsAt !== undefined && settingsAt > known.at ? -Infinity : settingsAt;
}
