import { factLink } from '../evidence/fact-link.ts';
import { table } from '../table.ts';

type OwnChoice = readonly [of: string, choice: string, facts: readonly string[]];

/** What the emulator does because it has to do something: no fact supports it, and no behaviour changes it. The facts beside it are known. */
const CHOICES: readonly OwnChoice[] = [
  [
    'Entries of the queue',
    'Buttons, templates, lists and `sendTyping` are listed under the name of their method, with the body of its request. `editMessage`, `deleteMessage` and `deleteStatus` put nothing into the queue by themselves; a control or a scenario can put such an entry in, which changes nothing when it leaves.',
    ['evidence/entries#undocumented-types', 'evidence/sending#typing-waits', 'evidence/sending#edit-and-delete'],
  ],
  [
    'Entries of the queue',
    'A text on Telegram and Chat-API may be as long as one on WhatsApp.',
    ['evidence/entries#text-length-of-telegram', 'evidence/chat-api#text-length'],
  ],
  [
    'Leaving',
    'A message that is in flight when a clear begins stays so until the clear has ended; a clear that comes meanwhile ends with it.',
    ['evidence/queue#hidden-head', 'evidence/queue#clear-misses-in-flight'],
  ],
  ['Leaving', 'Nothing is reported of a notice of typing, and it counts for nothing.', ['evidence/sending#typing']],
  [
    'Statuses of messages',
    'What leaves on Telegram and MAX is `delivered` at once, on WhatsApp `sent`.',
    ['evidence/notifications#message-status', 'evidence/notifications#message-status-elsewhere'],
  ],
  [
    'Statuses of messages',
    '`outgoingAPIMessageReceived` comes when a message leaves, before its status.',
    ['evidence/notifications#sent-by-api'],
  ],
  [
    'Records',
    '`lastOutgoingMessages` lists the newest first, and only what no longer waits. `getMessage` of a message that is not there answers 400 with a sentence of the emulator.',
    ['evidence/notifications#sent-list-extent', 'evidence/notifications#message-record', 'evidence/notifications#record-pending'],
  ],
  [
    'Records',
    'A message with buttons is `interactiveButtons`, `buttonsMessage` or `listMessage`, a forwarded one `extendedTextMessage`; which extension makes a file a picture, a recording or a video.',
    ['evidence/notifications#message-data'],
  ],
  [
    'Notifications',
    '`reason` is `Not found` where `deleteNotification` deletes nothing. Its three sentences for a wrong address come in the JSON of a validation error.',
    [
      'evidence/notifications#delete',
      'evidence/notifications#delete-reason',
      'evidence/errors#delete-parameters',
      'evidence/errors#delete-parameters-form',
    ],
  ],
  [
    'Notifications',
    'When there is none, `receiveNotification` answers `null`. How its refusal goes on after `custom webhook url is set`.',
    ['evidence/notifications#nothing', 'evidence/errors#webhook-is-set'],
  ],
  [
    'Notifications',
    'An instance keeps 100,000 of them. The form in which `webhookUrlToken` is sent.',
    ['evidence/notifications#webhook-token'],
  ],
  [
    'States',
    '`getStateInstanceHistory` lists the oldest first, and 1,000 are kept; `phoneNumber` is a number. `getStatusInstance` is `offline` without an account.',
    ['evidence/states#history', 'evidence/states#history-number', 'evidence/states#socket-status-unreliable'],
  ],
  [
    'Settings',
    '`wid` and `typeInstance` that are sent back change nothing. A restart takes hold in the same moment as the settings that are saved. The settings of a new instance.',
    [
      'evidence/states#settings-restart',
      'evidence/settings#time-to-take',
      'evidence/settings#keys',
      'evidence/settings#further-keys',
    ],
  ],
  [
    'Authorisation',
    'The words `invalid_code` and `too_many_attempts`. `timeout` also for a code or a password that was not asked for. The answer of `getAuthorizationCode` where there is no code, and that a number without an account gets none; the states in which `qr` has no code.',
    [
      'evidence/states#authorisation-refusals',
      'evidence/states#too-many-tries',
      'evidence/states#code-authorisation',
      'evidence/states#connecting',
      'evidence/states#no-code',
    ],
  ],
  [
    'Authorisation',
    'Only the last QR code and the last pairing code are good, a restart voids them, and a pairing code is good only for the number for which it was asked. QR codes change at times that the clock settles. On MAX the password is asked for after a scan too.',
    ['evidence/states#qr-life', 'evidence/states#qr-then-password', 'evidence/states#pairing-code'],
  ],
  [
    'Authorisation',
    'A `suspended` account is connected: `getAccountSettings` says its number, and another cannot be connected without a logout. The suspension does not end by itself, and the queue waits.',
    ['evidence/states#suspended', 'evidence/states#suspended-queue'],
  ],
  [
    'Refusals',
    'The words of a mistake in a body, except for fields that are missing, unknown, empty or too long; of a chat that another messenger would have; of a full queue; of a message that is too old to be changed.',
    ['evidence/errors#validation', 'evidence/sending#edit-times'],
  ],
  [
    'Refusals',
    'Which methods are refused while an instance starts, and that a method which a messenger does not have is answered as an unknown one.',
    ['evidence/errors#not-ready', 'evidence/errors#not-found', 'evidence/addresses#v3-prefix'],
  ],
  [
    'Refusals',
    'The bodies of 403, 429 and 469, which are empty, and the sentence of 500.',
    ['evidence/errors#forbidden-body', 'evidence/limits#refusal-body', 'evidence/errors#max-checks', 'evidence/errors#internal'],
  ],
  [
    'Addresses',
    'HEAD is a wrong verb, and changes nothing. Every header that a web page asks for is allowed.',
    ['evidence/addresses#other-verbs', 'evidence/addresses#options-answer', 'evidence/clients#page-headers'],
  ],
  [
    'Files',
    'The form of the link to an upload, and the name `file` for one that comes without a name.',
    ['evidence/sending#upload', 'evidence/ids#upload-link-life'],
  ],
  [
    'Checks',
    '`checkWhatsapp` with a number and a chat takes the number. `checkAccount` finds nothing in a cache.',
    ['evidence/checks#whatsapp'],
  ],
  [
    'Chat-API',
    'Actions wait until they are cleared; what `body` holds for a file, a place and a contact; statuses other than 401; seconds for `sendDelay`; the order of the history of states.',
    [
      'evidence/chat-api#actions-pace',
      'evidence/chat-api#file-body',
      'evidence/chat-api#undescribed-statuses',
      'evidence/chat-api#send-delay-unit',
    ],
  ],
];

/** The choices of the emulator that rest on no fact. */
export function ownChoices(): string {
  const rows = CHOICES.map(([of, choice, facts]) => [of, choice, facts.map(factLink).join(', ')]);
  return table(['Of', 'What the emulator does', 'Known facts'], rows);
}
