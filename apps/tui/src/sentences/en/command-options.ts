import type { CommandSentences } from '../command-sentences.ts';

const ONE = 'may be left out when there is one';
const NAME = 'its name or id, or as much of it as no other begins with';

/** What the arguments of commands are. */
export const argumentWords: CommandSentences['arguments'] = {
  instance: `${NAME}; ${ONE}`,
  'filtered-instance': `only those of this instance: ${NAME}`,
  'remembered-instance': 'only those of this instance: its name, or the id of any that ever was',
  job: `its id, or the name or id of its instance; ${ONE}`,
  snapshot: 'its id, or as much of it as no other begins with: sluice snapshots lists them',
  hold: 'the id that sluice hold list shows',
  'held-instance': 'its instance, where several edges have a hold of that id',
  shell: 'bash, zsh or fish',
  command: 'the command, such as clear or hold set',
};

/** What the options of commands mean. */
export const options: CommandSentences['options'] = {
  json: 'print JSON: whole, nothing masked',
  jsonl: 'print a line of JSON for each: whole, nothing masked',
  reveal: 'show phone numbers and message texts',
  lang: 'the language, en or ru; else SLUICE_LANG and the locale decide',
  actor: 'who does it, for the journal',
  confirm: 'the id of the instance, typed out: nothing is done without it',
  reason: 'why, for the journal: nothing is done without it',

  all: 'everything; in a clearing also what cannot be seen',
  chat: 'messages to this chat, as the gateway writes it; may be repeated',
  type: 'messages of this type, such as text, file or poll; may be repeated',
  text: 'messages that say this, in any letter case',
  'older-than': 'messages that wait for longer, such as 90s, 10m or 2h; not known for WhatsApp',
  'newer-than': 'messages that wait for less; not known for WhatsApp',
  id: 'the message of this id; may be repeated',
  'not-chat': 'all but messages to this chat; may be repeated',
  'not-type': 'all but messages of this type; may be repeated',
  'not-text': 'all but messages that say this',
  select: 'a selection as JSON, or @file that holds one',

  limit: 'print so many of them at most',
  'watch-for': 'end after this time, such as 90s, 10m or 2h',
  'check-recipients': 'ask the gateway whether so many recipients have an account; counts against a quota',
  'check-links': 'ask the servers of files whether they are there; calls strangers',
  'watch-diagnose': 'read a second time after so long, such as 30s, to see whether anything leaves',
  histogram: 'show how long the messages of each chat have waited',
  'watch-forecast': 'read a second time after so long, such as 30s, and go by the pace that is seen',
  'keep-guard':
    'write down that what waits is kept on purpose, so many messages at most: the guard ends with 0 then, as long as nothing joins',
  'no-watch': 'end as soon as the gateway has the delay, and do not wait until it is seen to work',
  'out-plan': 'write the plan into a new file, for sluice clear --plan',
  plan: 'carry out this plan, and only this',
  lost: 'how many messages may be lost for good: as many as the plan says, or more',
  'stop-first': 'set the brake before the queue is read, as sluice stop --no-watch does',
  'then-go': 'release the brake once the clearing is done; otherwise it stays on',

  'clear-first': 'clear the queue first, all of it, and connect only when that is verified',
  'lost-connect': 'with --clear: how many messages may be lost for good',
  'keep-connect': 'how many messages may leave from the new number, at most',
  phone: 'connect by a code that is typed: WhatsApp on the phone, MAX and Telegram here',
  'watch-connect': 'how long to watch what leaves then; 1m unless given',
  'brake-on-leak': 'set the brake as soon as something leaves, or waits, that was not decided to leave',
  'qr-file': 'write the picture to scan into a new file, which is gone at the end',

  'out-snapshot': 'a file that is not there yet; only its owner can read it',
  'hold-for': 'for how long, such as 30m, 2h or 1d',
  'reason-hold': 'why, for the journal',
  'event-limit': 'how many at most; 20 unless given',
  'event-instance': 'only those of this instance: its name, or the id of any that ever was',
  'event-job': 'only those of this clearing or restore',
  'event-kind': 'only those of this kind, such as hold-set',
  'no-pager': 'print it at once, and do not open $PAGER',

  'init-name': 'what to call the instance',
  'init-flavor': 'which paths it has: plain (WhatsApp, Telegram), v3 (MAX) or chat-api; plain unless given',
  'init-api-url': 'the address of the gateway that its console shows (apiUrl)',
  'init-id': 'the id of the instance (idInstance)',
  'init-token-variable': 'the environment variable that holds its token',
  'init-token-file': 'a file that holds its token, such as /dev/stdin: the token is written into the configuration',
  'init-environment': 'production or test; production unless given',
  'init-protected': 'refuse clear, restore, stop, go and connect for it',
  'init-add': 'add it to the file that is there',
  'no-check': 'write it without asking the gateway whether it is right',
};
