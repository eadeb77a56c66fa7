import { english, type Sentences } from '@sluice/queue/sentences';

/** What Sluice says about an instance to a caller of the control API: it names requests, and writes times as RFC 3339 does. */
export function edgeSentences(idInstance: string): Sentences {
  const path = `/api/v1/instances/${idInstance}`;
  const showJob = (job: string): string => `GET ${path}/jobs/${job}`;
  return english(
    {
      resume: showJob,
      showJob,
      diagnose: `GET ${path}/diagnosis`,
      stop: `POST ${path}/holds with brake: true`,
      go: `DELETE ${path}/holds/{hold}`,
    },
    { moment: toTheSecond, time: toTheSecond },
  );
}

/** The zone of the machine that the edge runs on means nothing to a caller. */
function toTheSecond(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}
