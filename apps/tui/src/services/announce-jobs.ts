import { clearingWords } from '../screens/clearing/clearing-words.ts';
import { hasEnded, runningOf, type StepsRun } from '../clearing/runs.ts';
import type { Language } from '../app/screen.ts';
import { kindOf } from '../present/job.ts';
import { oneLine } from '../present/safe-text.ts';
import { presentStep } from '../present/step.ts';
import type { Services } from './services.ts';

/** How a terminal says something to an operator who looks elsewhere. */
export interface Announcer {
  readonly bell: () => void;
  readonly title: (text: string) => void;
}

/**
 * Says in the title of the terminal which job goes on, and how the last one has ended, and rings when one ends: it takes minutes, and an operator looks elsewhere meanwhile.
 *
 * @returns what ends it.
 */
export function announceJobs(
  { session, fleet }: Pick<Services, 'session' | 'fleet'>,
  language: Language,
  announcer: Announcer,
): () => void {
  const { runs, sentences } = session;
  const words = clearingWords[language];
  let said = '';
  let ended = runs.ended().length;

  function titleOf(idInstance: string, run: Pick<StepsRun, 'get'>): string {
    const steps = run.get();
    const last = steps.at(-1);
    const name = oneLine(fleet.find(idInstance)?.access.name ?? idInstance);
    const mark = last === undefined || !hasEnded(steps) ? '…' : presentStep(last, sentences).mark;
    return `${mark} ${words.title[kindOf(steps)](name)}`;
  }

  function announce(): void {
    const [running] = runningOf(runs);
    // Its last step is heard of before its end.
    if (running === undefined && said !== '' && runs.ended().length === ended) return;
    const latest = runs.ended().at(-1);
    const text =
      running !== undefined
        ? titleOf(running.idInstance, running.run)
        : latest === undefined
          ? 'Sluice'
          : titleOf(latest.idInstance, { get: () => latest.steps });
    if (text !== said) announcer.title(text);
    said = text;
    if (runs.ended().length > ended) announcer.bell();
    ended = runs.ended().length;
  }

  announce();
  const ends = [runs.subscribe(announce), runs.stepCount.subscribe(announce)];
  return () => {
    for (const end of ends) end();
  };
}
