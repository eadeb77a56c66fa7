import { SluiceError } from '@sluice/core';
import { diagnose, type OpenJob, type Overview, type Reading } from '@sluice/queue';
import { useMemo, useState } from 'react';
import { presentFinding, type PresentedFinding } from '../present/finding.ts';
import { inApp } from '../present/open-job.ts';

const NOTHING_KNOWN: readonly PresentedFinding[] = [];

/**
 * Why a queue is as it is, the most important first. That nothing leaves is told by the first that was seen of it here.
 *
 * @param known or why nothing is.
 */
export function useFindings(
  known: Overview | Reading | SluiceError | undefined,
  job: OpenJob | undefined,
): readonly PresentedFinding[] {
  const seen = known instanceof SluiceError ? undefined : known;
  const [before, setBefore] = useState(seen);
  if (seen !== undefined && before?.idInstance !== seen.idInstance) setBefore(seen);
  return useMemo(
    () =>
      known === undefined
        ? NOTHING_KNOWN
        : diagnose(known, { before, job }).map((finding) => presentFinding(job === undefined ? finding : inApp(finding, job))),
    [known, before, job],
  );
}
