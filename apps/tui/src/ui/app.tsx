import type { Selection } from '@sluice/queue';
import { type ReactElement, useMemo, useRef, useState } from 'react';
import { filtered } from '../clearing/filter.ts';
import { seenBrake } from '../clearing/found-brakes.ts';
import type { JobWatch } from '../clearing/job-watch.ts';
import type { Session } from '../clearing/session.ts';
import { presentIdentity, presentReadFailure } from '../present/instance.ts';
import { kindOf } from '../present/job.ts';
import { oneLine } from '../present/safe-text.ts';
import { errorSentence } from '../sentences/refusal.ts';
import { ClearScreen } from './clear-screen.tsx';
import { DiagnosisScreen } from './diagnosis-screen.tsx';
import { useIsTooSmall } from './frame-size.tsx';
import { Frame } from './frame.tsx';
import { HelpScreen } from './help-screen.tsx';
import { InstancesScreen } from './instances-screen.tsx';
import { bindings, helpHints, hintsOf } from './keys.ts';
import { QueueScreen, usePage } from './queue-screen.tsx';
import { useExitConfirmation } from './use-exit-confirmation.ts';
import { useFindings } from './use-findings.ts';
import { useEveryKey } from './use-keys.ts';
import { useSentences } from './use-sentences.ts';
import { type ScreenInstance, useReadable, useReadingSince, useWatched } from './use-watched.ts';
import { afterClearing, duringClearing, FIRST_VIEW, handleKey, leaveClearing, selectedIn, type View } from './view.ts';

export interface AppProps {
  readonly instances: readonly [ScreenInstance, ...ScreenInstance[]];
  readonly session: Session;
  readonly jobs: JobWatch;
  /** The instance and the screen, for the corner of the terminal. */
  readonly where: string;
}

const EVERYTHING: Selection = { all: true };

/** The terminal app: which screen is shown, and what a key does. */
export function App({ instances, session, jobs, where }: AppProps): ReactElement {
  const sentences = useSentences();
  const { titles } = sentences.screens;
  const exitConfirmation = useExitConfirmation(session);
  const isTooSmall = useIsTooSmall();
  const page = usePage();
  const [view, setView] = useState(FIRST_VIEW);
  // Several keys can come in one event, before React draws again.
  const latest = useRef(view);
  const item = instances[view.instance] ?? instances[0];
  const isList = view.screen === 'instances';
  const known = useReadable(jobs);
  const { idInstance } = item.connected;
  const job = known.jobs.get(idInstance);
  const brake = known.brakes.get(idInstance);
  const watched = useWatched(item.watch, isList ? 'overview' : 'entries');
  const { overview, settingsAt, readFailure } = watched;
  const reading = useReadingSince(item.watch, watched.reading, isList ? undefined : known.endedAt.get(idInstance));
  // An open job and a brake are shown also for a queue that cannot be read.
  const findings = useFindings(
    (isList ? overview : reading) ?? (job === undefined && brake === undefined ? undefined : (overview ?? readFailure?.error)),
    { job, brake, settingsAt },
  );
  const runs = useReadable(session.runs);
  // A job of this app is shown until the operator has seen its end, after the journal has closed it.
  const run = runs.get(idInstance);
  const jobKind = job?.kind ?? (run === undefined ? 'clear' : kindOf(run.get()));
  const shown = useMemo(() => (reading === undefined ? [] : filtered(reading, view.filter)), [reading, view.filter]);
  const context = { instances: instances.length, reading, findings: findings.length, page };

  function show(wanted: View): void {
    const { connected } = instances[wanted.instance] ?? instances[0];
    const next = session.runs.get().has(connected.idInstance) ? duringClearing(wanted) : wanted;
    latest.current = next;
    setView(next);
  }

  useEveryKey((key) => {
    if (exitConfirmation.handleKey(key)) return;
    // Text is asked for on the screen of a clearing only before it is begun.
    const isQuit = bindings.quit.keys.includes(key) && (isTooSmall || (latest.current.screen === 'clear' && isShown()));
    const next = isQuit ? 'quit' : isTooSmall ? latest.current : handleKey(latest.current, key, context);
    if (next === 'quit') exitConfirmation.exit();
    else show(next);
  });

  function isShown(): boolean {
    return session.runs.get().has(item.connected.idInstance);
  }

  const frame = {
    hints: view.isHelp ? helpHints(sentences.keys) : hintsOf(view.screen, sentences.keys),
    where,
    question: exitConfirmation.question,
    problem:
      readFailure === undefined
        ? known.error && oneLine(errorSentence(known.error, sentences))
        : presentReadFailure(readFailure, overview, sentences),
  };
  const whose = presentIdentity(item.connected, overview, sentences);
  if (view.isHelp) {
    return (
      <Frame {...frame} title={oneLine(titles.keys)}>
        <HelpScreen screen={view.screen} />
      </Frame>
    );
  }
  switch (view.screen) {
    case 'instances':
      return (
        <Frame {...frame} title={oneLine(titles.instances)}>
          <InstancesScreen instances={instances} selected={view.instance} findings={findings} runs={runs} known={known} />
        </Frame>
      );
    case 'queue':
      return (
        <Frame {...frame} title={oneLine(titles.queue(whose))}>
          <QueueScreen
            overview={overview}
            reading={reading}
            findings={findings}
            shown={shown}
            selected={selectedIn(view, context)}
            filter={view.filter}
            job={job}
            brake={seenBrake(brake, { known: overview, settingsAt, job })}
            typed={view.typed}
          />
        </Frame>
      );
    case 'diagnosis':
      return (
        <Frame {...frame} title={oneLine(titles.diagnosis(whose))}>
          <DiagnosisScreen
            item={item}
            session={session}
            reading={reading}
            found={job ?? known.error}
            findings={findings}
            selected={view.finding}
          />
        </Frame>
      );
    case 'clear':
      return (
        <Frame {...frame} title={oneLine(titles.job[jobKind](whose))}>
          <ClearScreen
            item={item}
            session={session}
            reading={reading}
            selection={view.filter?.conditions ?? EVERYTHING}
            onClose={() => show(afterClearing(latest.current))}
            onLeave={() => show(leaveClearing(latest.current))}
          />
        </Frame>
      );
  }
}
