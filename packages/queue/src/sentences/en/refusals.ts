import { isoTime } from '../../clock.ts';
import type { Intent, Refusals, Skips } from '../refusals.ts';
import type { Catalogue } from '../catalogue.ts';
import type { JobSentences } from '../job-sentences.ts';
import { jobs } from './jobs.ts';
import { formats, messages, messagesWait, verb } from './words.ts';

const { number, span } = formats;

const ALL_OR_WAIT = 'Wait until all can be seen, or plan to clear everything.';
/** Reading it again does not help a list that is as long as it can be. */
const ALL_OR_FEWER = 'A part can be cleared when fewer wait. Wait for that, or plan to clear everything.';
const PLAN_AGAIN = 'Nothing was sent; plan again.';
const FROM_ITS_SOURCE = 'Send the messages from where they came.';

const changed = (idInstance: string, what: string): string =>
  `The queue of instance ${idInstance} is no longer what the plan was made for: ${what}. Nothing was sent; look at the queue and plan again.`;
const outdated = (idInstance: string, why: string): string =>
  `The queue of instance ${idInstance} may no longer be the captured one: ${why}. Nothing was sent; look at the queue and plan again.`;
const INTENTS: Readonly<Record<Intent, string>> = {
  clear: 'The intent to clear the queue',
  resend: 'The intent to send a message',
  change: 'The intent to change the delay',
};

/** Why Sluice does not do what it was asked for, and what to do. */
const refusals: Catalogue<Omit<Refusals, 'job-open'>> = {
  'nothing-waits': ({ idInstance }) =>
    `Nothing is listed or counted in the queue of instance ${idInstance}: there is nothing to clear.`,
  'selection-fits-nothing': ({ idInstance, waiting }) =>
    `The selection fits none of the ${messages(waiting)} of instance ${idInstance}: nothing would be cleared.`,
  'list-truncated': ({ idInstance, shown, total }) =>
    `Only ${number(shown)} of ${messages(total)} of instance ${idInstance} can be seen, so nothing can be kept safely: what cannot be seen would be destroyed. ${ALL_OR_WAIT}`,
  'list-uncertain': ({ idInstance, shown, counted }) =>
    `The list of instance ${idInstance} has ${messages(shown)} and its count says ${number(counted)}, so nothing can be kept safely: what cannot be seen would be destroyed. ${shown >= counted ? ALL_OR_FEWER : ALL_OR_WAIT}`,
  'age-unknown': () =>
    'How long a message has waited is not known here, so nothing can be selected by age. Select by chat, type, text or ids.',
  'reading-not-awaited': ({ idInstance }) =>
    `The reading of instance ${idInstance} is a promise. Nothing was sent; await it, and plan with what it gives.`,
  'no-reading': ({ idInstance }) =>
    `What the clearing of instance ${idInstance} was to be planned with is no reading. Nothing was sent; plan with what was read, or leave it out.`,
  'reading-of-other-instance': ({ idInstance, wanted }) =>
    `The reading is one of instance ${idInstance}, not of ${wanted}. Nothing was sent; plan with a reading of the instance that you mean.`,
  'number-not-confirmed': ({ idInstance }) =>
    `The number of the instance was not confirmed. Nothing was sent; confirm ${idInstance} to go on.`,
  'actor-missing': () => 'There is no actor. Nothing was sent; the journal needs the name of the operator.',
  'reason-missing': () => 'There is no reason. Nothing was sent; the journal needs to say why.',
  'loss-not-a-number': ({ lost }) =>
    `How many messages may be lost was not confirmed by a whole number. Nothing was sent; confirm ${number(lost)} if you agree to lose as many.`,
  'loss-not-confirmed': ({ lost, confirmed }) =>
    `${messages(lost)} cannot be brought back after this clearing, and only ${number(confirmed)} ${verb(confirmed, 'was', 'were')} confirmed. Nothing was sent; plan again, or confirm ${number(lost)} if you agree to lose as many.`,
  'plan-of-other-instance': ({ idInstance, wanted }) =>
    `The plan is one for instance ${idInstance}, not for ${wanted}. Nothing was sent; plan the clearing of the instance that you mean.`,
  'plan-altered': ({ idInstance }) => `The plan for instance ${idInstance} was changed after it was made. ${PLAN_AGAIN}`,
  'plan-expired': ({ idInstance }) =>
    `The plan for instance ${idInstance} has expired: the queue may be another by now. ${PLAN_AGAIN}`,
  'plan-from-future': ({ idInstance }) =>
    `The plan for instance ${idInstance} was made at a time that the clock of this machine has not reached, so its age is not known. ${PLAN_AGAIN}`,
  'journal-without-bodies': () =>
    'The journal does not keep texts, so what is to stay could not be restored. Nothing was sent; let the journal keep texts, or plan to clear everything.',
  'sends-now': ({ idInstance }) => changed(idInstance, 'it did not send messages when the plan was made, and sends now'),
  'gone-from-middle': ({ idInstance }) => changed(idInstance, 'messages are gone from the middle of the queue'),
  'gone-too-many': ({ idInstance, missing }) =>
    changed(idInstance, `${messages(missing)} ${verb(missing, 'is', 'are')} gone, more than time explains`),
  'joined-unrestorable': ({ idInstance }) => changed(idInstance, 'a message has joined that cannot be restored after the clear'),
  joined: ({ idInstance, joined }) => changed(idInstance, `${messages(joined)} ${verb(joined, 'has', 'have')} joined the queue`),
  'not-all-seen': ({ idInstance }) =>
    `Not everything that waits at instance ${idInstance} can be seen any more, so nothing can be kept safely. Nothing was sent; wait until all can be seen, or plan to clear everything.`,
  'capture-too-old': ({ idInstance, ageMs }) =>
    outdated(idInstance, `it was ${span(ageMs)} old when the clear request was to be sent`),
  'capture-clock-set': ({ idInstance }) => outdated(idInstance, 'the clock was set meanwhile'),
  'senders-not-held': ({ idInstance }) => outdated(idInstance, 'senders were no longer held'),
  'intent-too-old': ({ idInstance, intent, ageMs }) =>
    `${INTENTS[intent]} of instance ${idInstance} was too old when its request was to be sent: ${span(ageMs)} had passed. Nothing was sent.`,
  'intent-clock-set-back': ({ idInstance, intent }) =>
    `${INTENTS[intent]} of instance ${idInstance} was too old when its request was to be sent: the clock was set back. Nothing was sent.`,
  'snapshot-not-named': () => 'No snapshot was named. Nothing was sent; give the id of one, which is a text.',
  'snapshot-of-other-instance': ({ idInstance, wanted }) =>
    `The snapshot is one of instance ${idInstance}, not of ${wanted}. Nothing was sent; restore to the instance that it was taken of.`,
  'snapshot-without-bodies': () =>
    `The snapshot was saved without the texts, so nothing can be restored from it. ${FROM_ITS_SOURCE}`,
  'snapshot-fits-nothing': ({ entries }) =>
    `The selection fits none of the ${messages(entries)} of the snapshot. Nothing was sent; look at what it holds.`,
  'job-of-other-instance': ({ id, idInstance, wanted }) =>
    `The job ${id} is one of instance ${idInstance}, not of ${wanted}. Nothing was sent; resume it there.`,
  'no-brake-here': ({ idInstance }) =>
    `The gateway of instance ${idInstance} has no delay that can be set, so there is no brake. Disconnect its phone from the internet: nothing leaves without it.`,
  'no-brake-on': ({ idInstance }) =>
    `The journal has no brake of instance ${idInstance} that is on. Nothing was sent. If its delay is too long, set it in the console of the gateway.`,
  'delay-unknown': ({ idInstance }) =>
    `The gateway does not say what the delay of instance ${idInstance} is, so it could not be set back. Nothing was sent; set the delay in the console of the gateway.`,
  'delay-read-too-long-ago': ({ idInstance }) =>
    `The delay of instance ${idInstance} was read too long before the request was to be sent, and may be another by now. Nothing was sent; try again.`,
  'keep-not-a-number': () =>
    'How many messages may leave from the number was not confirmed by a whole number. Nothing was done; confirm 0 where nothing is to wait.',
  'watch-out-of-range': () => 'What leaves can be watched for up to 24 hours. Nothing was done; choose a time within that.',
  'already-connected': ({ idInstance }) =>
    `Instance ${idInstance} is connected and sends, so no other number was connected. To connect another, log it out in the console of the gateway first.`,
  'may-be-connected': ({ idInstance }) =>
    `A number may be connected to instance ${idInstance} in a moment: a code was scanned or typed. What leaves is not watched now; resume the job to watch it.`,
  'is-starting': ({ idInstance }) =>
    `Instance ${idInstance} is starting, and may be connected in a moment. No number was connected; try again when it has started, in up to 5 minutes.`,
  'not-decided': ({ idInstance, waiting, keep }) =>
    `${messagesWait(waiting)} at instance ${idInstance}, and ${number(keep)} ${verb(keep, 'was', 'were')} confirmed to leave from the number. Nothing was done; clear them first, or confirm ${number(waiting)} to keep them on purpose.`,
  'decision-too-old': ({ idInstance }) =>
    `What waits at instance ${idInstance} was read too long before a number was to be connected, and may be more by now. Nothing was done; begin again.`,
  'not-connecting': ({ idInstance }) =>
    `No number is being connected to instance ${idInstance} under guard. Nothing was sent; decide first what becomes of what waits.`,
  'no-login-here': ({ idInstance }) =>
    `A number cannot be connected to instance ${idInstance} in this way. Nothing was sent; use the console of the gateway.`,
  'journal-file-locked': ({ file }) =>
    `The journal ${file} is locked by another process, and nothing was written. Try again when that has finished.`,
  'journal-file-read-only': ({ file }) =>
    `The journal ${file} is read-only, and nothing was written. Make file and folder writable for you, or choose another file.`,
  'journal-file-without-room': ({ file }) =>
    `There is no room for the journal ${file}, and nothing was written. Make room, and try again.`,
  'journal-file-damaged': ({ file }) =>
    `The journal ${file} is damaged, or is no journal. Restore a copy, or name the file of the journal; a new journal would not know what was sent before.`,
  'journal-file-unusable': ({ file }) =>
    `The journal ${file} cannot be read or written. Look at its disk, and at whether file and folder are yours.`,
  'journal-file-is-none': ({ file, isFolder }) =>
    `The journal ${file} cannot be read or written: it is ${isFolder ? 'a folder' : 'no file'}. Choose the path of a file.`,
  'journal-file-not-made': ({ file, reason }) => `The file ${file} cannot be made (${reason}). Choose another place for it.`,
  'journal-file-exposed': ({ file }) =>
    `Others can read the file ${file}, which holds what customers were to be sent. Take the right from them: chmod 600.`,
  'journal-newer': ({ version, known }) =>
    `The journal is of version ${version}, and this Sluice knows only version ${known}. Use the newer Sluice that wrote it, or choose another journal.`,
  'journal-too-old': ({ version }) =>
    `The journal is of version ${version}, from before the first release, and cannot be read. Keep the file for your records, and choose another for the journal.`,
  'snapshot-unknown': ({ id }) => `The journal has no snapshot ${id}. Look at the list of snapshots: old ones are deleted.`,
  'hold-not-in-force': ({ id }) => `No hold ${id} is in force: it was lifted, or has ended. Look at the holds of the instance.`,
  'hold-over-already': ({ idInstance, until }) =>
    `A hold of instance ${idInstance} until ${isoTime(until)} would be over already. Choose a later time.`,
  'said-nothing': ({ what }) => `The journal needs to know the ${what}. Say it, and try again.`,
  'said-too-long': ({ what, length, max }) =>
    `The ${what} has ${length} characters, and the journal takes ${max} at most. Nothing was written; say it in fewer.`,
  'too-many-recipients': ({ idInstance, max }) =>
    `From 1 to ${number(max)} recipients of instance ${idInstance} can be checked at once: choose a whole number between them.`,
  'too-many-links': ({ idInstance, max }) =>
    `From 1 to ${number(max)} links of instance ${idInstance} can be checked at once: choose a whole number between them.`,
};

/** All of them. */
export function refusalsWith({ next }: JobSentences): Catalogue<Refusals> {
  return {
    ...refusals,
    'job-open': ({ idInstance, job }) =>
      `Nothing was sent to instance ${idInstance}. ${jobs.open(job)} ${jobs.states[job.kind][job.state]} ${next(job)}`,
  };
}

/** Why an entry was not restored, and what to do. */
export const skips: Catalogue<Skips> = {
  'no-recipient': () => 'The gateway does not name its recipient. Send it from where it came.',
  'not-sendable': () => 'A message of its type cannot be resent. Send it from where it came.',
  'link-too-old': () => 'Its file was uploaded more than 15 days ago and is no longer there. Upload it again.',
  'restored-before': ({ job }) => `It, or one that is the same and has no id, was restored before, by job ${job}.`,
  'cleared-again': ({ job, snapshot }) =>
    `It was restored before, by job ${job}, and cleared again after that. Restore it from the newer snapshot ${snapshot}.`,
  unanswered: () => 'Whether the request to send it arrived is not known. Look into the chat before you send it by hand.',
  'sent-before-clear': () => 'It may have been sent before the clear took effect, and no evidence shows whether it was.',
  damaged: () => 'Its copy in the journal is no longer what was captured. Send it from where it came.',
};
