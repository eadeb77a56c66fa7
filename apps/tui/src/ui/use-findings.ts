import { SluiceError } from '@sluice/core';
import type { OpenJob, Overview, Reading } from '@sluice/queue';
import type { Brake } from '@sluice/queue/journal';
import { diagnose } from '@sluice/queue/diagnosis';
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
  job: OpenJob | undefined,
  brake: Brake | undefined,
): readonly PresentedFinding[] {
  const sentences = useSentences();
  const seen = known instanceof SluiceError ? undefined : known;
  const [before, setBefore] = useState(seen);
  if (seen !== undefined && before?.idInstance !== seen.idInstance) setBefore(seen);
  return useMemo(
    () =>
      known === undefined
        ? NOTHING_KNOWN
        : diagnose(known, { before, job, brake }).map((finding) => {
            const presented = presentFinding(finding, sentences);
            return job === undefined ? presented : inApp(presented, finding, job, sentences);
          }),
    [known, before, job, brake, sentences],
  );
}
