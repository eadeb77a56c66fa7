import { diagnose, type Overview, type Reading } from '@sluice/queue';
import { useMemo, useState } from 'react';
import { presentFinding, type PresentedFinding } from '../present/finding.ts';

const NOTHING_KNOWN: readonly PresentedFinding[] = [];

/** Why a queue is as it is, the most important first. That nothing leaves is told by the first that was seen of it here. */
export function useFindings(known: Overview | Reading | undefined): readonly PresentedFinding[] {
  const [before, setBefore] = useState(known);
  if (known !== undefined && before?.idInstance !== known.idInstance) setBefore(known);
  return useMemo(
    () => (known === undefined ? NOTHING_KNOWN : diagnose(known, { before }).map((finding) => presentFinding(finding))),
    [known, before],
  );
}
