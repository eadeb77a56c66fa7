import type { FirstRunSentences } from '../first-run-sentences.ts';
import { namedOf } from './doctor.ts';
import { messagesWait } from './words.ts';

/** What `sluice init` asks and says. */
export const firstRun: FirstRunSentences = {
  intro: (file) =>
    `Your answers are written to ${file} at the end. You find apiUrl, idInstance and the token in the console of the gateway.`,
  cancel: 'Ctrl+C: cancel; nothing is written.',
  addInstead: (file) => `There is a configuration ${file} already. Add an instance to it? (y/N) `,
  questions: {
    name: 'Name of the instance (your choice): ',
    flavor: 'Messenger (flavor): plain (WhatsApp, Telegram), v3 (MAX), or chat-api for the Chat-API [plain]: ',
    apiUrl: 'Address of the gateway (apiUrl): ',
    idInstance: 'Id of the instance (idInstance): ',
    token: 'Token, to be written into the file (not shown) [none: it is in an environment variable]: ',
    tokenVariable: 'Name of the environment variable with the token [none: it is written into the file]: ',
    environment: 'Environment: production or test [production]: ',
    protected: 'Refuse to clear, restore and stop it? (y/N) ',
  },
  wrong: (field, fault) => `${field} ${fault}.`,
  empty: (field) => `Type ${field === 'name' ? 'a name' : field}.`,
  taken: (field) => `The file has an instance of this ${field === 'name' ? 'name' : 'id'} already. Choose another.`,
  checking: 'Asking the gateway…',
  reached: (state, count) => `Reached. Its state: ${state}. ${messagesWait(count)}.`,
  tokenNotHere: (variable) => `The variable ${variable} is not set here, so the gateway was not asked.`,
  failures: {
    'token-refused': (idInstance) =>
      `Token refused: the gateway does not take this token for instance ${idInstance}. Copy both from its console again.`,
    'no-such-instance': (idInstance) =>
      `The gateway knows no instance ${idInstance} at this address. Copy apiUrl and idInstance from its console again.`,
    'not-reached': () => 'Nothing answers at this address. Check apiUrl, and whether this machine is connected to the network.',
    'no-gateway': () => 'What answers at this address is not a gateway. Copy apiUrl from the console of the gateway again.',
    'not-answered': () => 'The gateway does not answer as it must. Try again later.',
  },
  again: 'Type it again? (y, or Enter to leave) ',
  nothingWritten: 'Nothing was written.',
  written: (file, name) => `${file} now describes instance ${name}. Only you can read the file.`,
  next: (variable) =>
    `${variable === undefined ? '' : `Set ${variable} to the token of the instance. `}See what waits: sluice. Is everything as it must be? sluice doctor`,
  yes: ['y', 'yes'],
  configRight: (file, instances, edges) => `${file} is right. It describes ${namedOf(instances, edges)}.`,
  noConfig: (file) => `There is no configuration ${file}. Make one: sluice init`,
};
