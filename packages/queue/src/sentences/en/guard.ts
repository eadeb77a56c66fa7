import type { ReconnectGuards, UnknownReasons } from '../../guard/guard-reconnect.ts';
import type { Leftovers } from '../../guard/leftovers.ts';
import type { Catalogue } from '../catalogue.ts';
import type { JobSentences } from '../job-sentences.ts';
import { jobs } from './jobs.ts';
import { waitingCount } from './options.ts';
import { formats, messages, verb } from './words.ts';

/** Whether a number can be connected, and what to do next. */
export function guardWith({ next }: JobSentences): Catalogue<Omit<ReconnectGuards, 'unknown'> & UnknownReasons> {
  return {
    safe: ({ idInstance, isSending }) =>
      isSending
        ? `Instance ${idInstance} is sending already, and nothing waits; a message on its way out is in no list.`
        : `Nothing waits in instance ${idInstance}: a number can be connected now. Read the queue again if you do so later.`,
    leftovers: ({ idInstance, isSending, leftovers }) => {
      const many = `${waitingCount(leftovers)} ${recipients(leftovers)}`;
      return isSending
        ? `Instance ${idInstance} is sending already: it has ${many} waiting. Decide now what happens to ${verb(leftovers.waiting, 'it', 'them')}.`
        : `A number that is connected to instance ${idInstance} now would send ${many}, and can get blocked for it. Decide first what happens to ${verb(leftovers.waiting, 'it', 'them')}.`;
    },
    kept: ({ idInstance, isSending, leftovers, decision: { actor, at } }) => {
      const many = `${waitingCount(leftovers)} ${recipients(leftovers)}`;
      const decided = `all of it is kept on purpose, as ${actor} decided at ${formats.moment(at)}.`;
      return isSending
        ? `Instance ${idInstance} is sending ${many}: ${decided}`
        : `A number that is connected to instance ${idInstance} now sends ${many}: ${decided}`;
    },
    unfinished: ({ job }) =>
      `Connect no number to instance ${job.idInstance} yet. ${jobs.open(job)} ${jobs.states[job.kind][job.state]} ${next(job)}`,
    unreadable: ({ error }) =>
      `The queue could not be read, so it is not known what a number would send. Connect none until it can be read. ${error.message}`,
    stale: ({ idInstance, ageMs }) =>
      `This is what instance ${idInstance} had waiting ${formats.span(ageMs)} ago. Read the queue again before you connect a number.`,
    hidden: ({ idInstance, counted }) =>
      `The list of instance ${idInstance} is empty, and the gateway counts ${messages(counted)}: the count is old, or a message is not listed. Read the queue again in 10 s, before you connect a number.`,
    'journal-unreadable': ({ idInstance, error }) =>
      `The list of instance ${idInstance} is empty, but the journal cannot be read, so a clearing or a restore may be open. Connect no number until it can be read. ${error.message}`,
  };
}

function recipients({ chats, unseen, withoutRecipient, isExact }: Leftovers): string {
  if (chats === 0) return 'to chats that the gateway does not name';
  const known = `to ${formats.counted(chats, { one: 'chat', other: 'chats' })}`;
  return unseen + withoutRecipient === 0 && isExact ? known : `${known} and perhaps others`;
}
