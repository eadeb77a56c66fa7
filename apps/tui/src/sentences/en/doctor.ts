import { en, type JobSentences } from '@sluice/queue/sentences';
import type { DoctorSentences } from '../doctor-sentences.ts';
import { formats, messagesWait } from './words.ts';

const { counted, moment, number, span } = formats;
const jobs: JobSentences = en.jobs;
const DAY_MS = 86_400_000;

const instancesOf = (count: number): string => counted(count, { one: 'instance', other: 'instances' });

/** What a configuration has: `2 instances and 1 edge`. */
export const namedOf = (instances: number, edges: number): string => {
  const behind = counted(edges, { one: 'edge', other: 'edges' });
  if (edges === 0) return instancesOf(instances);
  return instances === 0 ? behind : `${instancesOf(instances)} and ${behind}`;
};

/** What `sluice doctor` says. */
export const doctor: DoctorSentences = {
  topics: {
    configuration: 'configuration',
    journal: 'journal',
    retention: 'retention',
    texts: 'texts',
    unfinished: 'unfinished',
    brake: 'brake',
    hold: 'hold',
  },
  end: (wrong) => {
    if (wrong === 0) return 'Nothing is wrong.';
    return wrong === 1 ? 'One thing is wrong.' : `${number(wrong)} things are wrong.`;
  },
  variables: 'the variables GREEN_API_*',
  unusable: (where) => `${where} cannot be used.`,
  noFile: (file) => `There is no file ${file}.`,
  describeThere: 'Describe your instance: sluice init. To try it without an account: sluice demo',
  named: (file, from, mode, instances, edges) => {
    const source = from === 'variable' ? '$SLUICE_CONFIG' : 'the usual place';
    return `${file} (${source}${mode === undefined ? '' : `, mode ${mode}`}) names ${namedOf(instances, edges)}.`;
  },
  namedByVariables: (file, instances) => `There is no file ${file}. The variables GREEN_API_* name ${instancesOf(instances)}.`,
  othersCanRead: 'Others can read or change it; no token is in it.',
  retention: (ms) =>
    ms === undefined
      ? 'Nothing in the journal is ever deleted.'
      : `sluice journal prune deletes rows that are older than ${counted(ms / DAY_MS, { one: 'day', other: 'days' })}.`,
  noJournalYet: (file) => `There is no ${file} yet; the first clearing or hold makes it.`,
  journalOpens: (file, version = 'unknown') => `${file} opens and can be written, version ${version}.`,
  journalUnusable: 'The journal cannot be used: nothing can be cleared or restored.',
  bodiesNotKept: (bodies) =>
    `Message texts are ${bodies === 'masked' ? 'masked' : 'left out'} in snapshots (bodies = "${bodies}"): nothing can be restored from them, nor can a part of a queue be cleared.`,
  openJob: (job) => {
    const what = `Instance ${job.idInstance}: The ${jobs.kinds[job.kind]} that ${job.actor} began ${moment(job.openedAt)} is not at its end.`;
    return job.isLeft
      ? `${what} No process carries it out any more; it was last heard of ${moment(job.heartbeatAt)}. ${jobs.states[job.kind][job.state]}`
      : `${what} It is being carried out.`;
  },
  brakeWithoutEffect: (again, close) => `With the reason between the quotes: ${again} or, to leave that delay as it is: ${close}`,
  withReason: (command) => `With the reason between the quotes: ${command}`,
  brake: (idInstance, sentence) => `Instance ${idInstance}: ${sentence}`,
  hold: ({ id, idInstance, until, actor }) =>
    `Hold ${id} of instance ${idInstance} by ${actor} is in force until ${moment(until)}.`,
  instanceUnreachable: 'The instance cannot be asked.',
  reached: (environment, state, count, isSending) =>
    `Reached (${environment}). Its state: ${state}. ${messagesWait(count)}.${isSending ? '' : ' Nothing leaves.'}`,
  edgeUnreachable: 'The edge cannot be asked.',
  edgeReached: (key, instances, missing) => {
    const reached = `Reached. The key ${key} may touch ${instancesOf(instances)}`;
    return missing.length === 0 ? `${reached}, and do there all that sluice can.` : `${reached}. It lacks ${missing.join(', ')}.`;
  },
  clockSkew: (ms) => `The clock here is ${span(Math.abs(ms))} ${ms > 0 ? 'ahead of' : 'behind'} that of the gateway.`,
  setClock: 'Set it right: the ages of messages are reckoned by it.',
};
