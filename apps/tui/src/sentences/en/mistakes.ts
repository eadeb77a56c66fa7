import type { JobKind } from '@sluice/queue/journal';
import type { Catalogue } from '@sluice/queue/sentences';
import type { Denials, GatewayVariable, Mistakes, SettingBlock, SettingFault } from '../mistake-sentences.ts';
import { formats } from './words.ts';

const { number } = formats;
const TRY_DEMO = 'try it without an account: sluice demo';

/** What each variable holds that describes an instance. */
export const variables: Readonly<Record<GatewayVariable, string>> = {
  GREEN_API_URL: 'the address of the gateway (apiUrl)',
  GREEN_API_ID_INSTANCE: 'the id of the instance (idInstance)',
  GREEN_API_TOKEN_INSTANCE: 'its token (apiTokenInstance)',
  GREEN_API_PREFIX: '/v3 for an instance of MAX',
};

const blockOf = (at: number, name: string | undefined): string => (name === undefined ? `block ${at + 1}` : `"${name}"`);

/** What a setting must be that is wrong. */
export const settings: Readonly<Record<SettingFault, (figure: number, other?: string) => string>> = {
  table: () => 'must be a table',
  'journal-table': () => 'must be a table: [journal]',
  'instance-table': () => 'must be a table: [[instances]]',
  instances: () => 'must be one or several tables: [[instances]]',
  'too-many-instances': (max) => `must be ${max} at most`,
  'edge-table': () => 'must be a table: [[edges]]',
  edges: () => 'must be one or several tables: [[edges]]',
  'too-many-edges': (max) => `must be ${max} at most`,
  'same-edge': (at) => `is also that of block ${at + 1}: every edge has its own`,
  'key-or-variable': () => 'or keyVariable must be there, and not both',
  unknown: () => 'is no setting that Sluice knows. Correct its name, or take it out',
  missing: () => 'is missing',
  invalid: () => 'is not valid',
  path: () => 'must be the path of a file',
  'path-too-long': () => 'is longer than a path can be',
  bodies: () => 'must be "full", "masked" or "none"',
  days: (max) => `must be a whole number of days from 1 to ${max}`,
  name: () => 'must begin with a letter or a digit, and have 1 to 64 letters, digits, spaces, ".", "_" and "-"',
  'same-name': (at) => `is also that of block ${at + 1}: every instance has its own`,
  'name-is-number': (at, other) => `is the id of ${blockOf(at, other)}: choose another name`,
  flavor: () => 'must be "plain", "v3" or "chat-api"',
  origin: () => 'must begin with https:// or http:// and have no path, no query and no user name',
  number: () => 'must be the id of the instance, in quotes',
  'gateway-number': () => 'must be 4 to 20 digits',
  'chat-api-number': () => 'must be 1 to 64 letters, digits, "_" and "-"',
  'same-number': (at, other) => `is also that of ${blockOf(at, other)}: every instance is here once`,
  text: () => 'must be a text in quotes',
  token: () => 'must have only letters, digits, ".", "_", "~" and "-"',
  'token-or-variable': () => 'or tokenVariable must be there, and not both',
  variable: () => 'must be the name of an environment variable',
  environment: () => 'must be "production" or "test"',
  boolean: () => 'must be true or false',
  'screen-table': () => 'must be a table: [screen]',
  theme: () => 'must be "dark", "light", "contrast" or "none"',
  'keys-table': () => 'must be a table: [keys]',
  'key-names': () => 'must be a list of one to eight keys, such as ["m"]',
  'key-name': () => 'is no key: a key is one character, "ctrl+" and a letter, or a name such as "enter", "up" or "pageDown"',
  'command-unknown': () => 'is no command of the app: the docs have their ids, in “Keys of the app”',
  'key-taken': () => 'has a key that another command has on the same screen, or everywhere',
  'key-twice': () => 'has the same key twice',
  'key-reserved': () => 'has ctrl+c or ctrl+z, which always leave or suspend the app',
};

const code = (systemCode: string | undefined): string => (systemCode === undefined ? '' : ` (${systemCode})`);
/** @param setting that names the variable. */
const variableOf = (setting: string, { where, variable }: { where: string; variable: string | undefined }): string =>
  variable === undefined
    ? `The environment variable that ${setting} names in ${where}`
    : `The environment variable ${variable}, which ${setting} names in ${where},`;
const placeOf = (block: SettingBlock | undefined): string => {
  if (block === undefined) return '';
  const which = block.name === undefined ? `block ${block.at + 1}` : `name = "${block.name}"`;
  return ` ([[${block.table}]], ${which})`;
};
/** What may have been meant. */
const meant = (near: readonly string[]): string => (near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`);
const names = (known: readonly string[], more: number): string =>
  `${known.join(', ')}${more > 0 ? ` and ${number(more)} more` : ''}`;

/** What the operator can correct, and how. */
export const mistakes: Catalogue<Mistakes> = {
  'unknown-command': ({ command, help, near }) => `There is no command ${command}.${meant(near)} See what there is: ${help}`,
  'unknown-option': ({ option, help, near }) => `There is no option ${option} here.${meant(near)} See what there is: ${help}`,
  'too-many-arguments': ({ help }) =>
    `There are more words than the command takes. Put a text with spaces in quotes. See: ${help}`,
  'missing-argument': ({ argument, help }) => `The command needs <${argument}>. See: ${help}`,
  'missing-option': ({ option, help }) => `The command needs ${option}. See: ${help}`,
  'option-without-value': ({ option, help }) => `${option} has no value. Put it behind the option. See: ${help}`,
  'options-conflict': ({ option, other }) => `${option} and ${other} exclude one another: give one of them.`,
  'not-a-choice': ({ option, choices }) => `${option} is one of ${choices.join(', ')}.`,
  'command-malformed': ({ help }) => `The command cannot be understood. See: ${help}`,
  'no-instance-known': ({ file }) =>
    `Sluice knows no instance yet. Describe yours by sluice init, in ${file}, or in the variables GREEN_API_* (sluice --help shows how), or ${TRY_DEMO}`,
  'no-instance-shown': () => 'There is no instance to show.',
  'instance-not-named': ({ known, more }) => `Name one of the instances: ${names(known, more)}.`,
  'instance-unknown': ({ known, more, near }) =>
    `There is no instance of that name or id.${meant(near)} There is: ${names(known, more)}.`,
  'instance-ambiguous': ({ known, more }) => `More than one instance begins so. Name one of them: ${names(known, more)}.`,
  'instance-gone': ({ idInstance }) =>
    `It belongs to instance ${idInstance}, which is not in the configuration. Describe that instance there, and try again.`,
  'id-ambiguous': ({ ids, more }) => `More than one id begins so. Name one of them: ${names(ids, more)}.`,
  'terminal-too-small': ({ size, minSize }) =>
    `This terminal has ${size} characters and Sluice needs ${minSize}. Enlarge it, or print a table: sluice … | cat`,
  actor: ({ maxLength }) => `The actor is a text of 1 to ${maxLength} characters: correct --actor or SLUICE_ACTOR.`,
  'reason-empty': () => 'Nothing was changed. Put the reason between the quotes of --reason.',
  'not-an-integer': ({ option, min, max }) => `${option} is a whole number from ${min} to ${max}.`,
  'theme-unknown': ({ known }) => `SLUICE_THEME must be one of ${known.join(', ')}.`,
  'not-a-duration': () => 'A length of time is a number and its unit, such as 90s, 10m, 2h, 1h30m or 1d.',
  'given-twice': ({ option }) => `${option} can be given once.`,
  'selections-conflict': () => '--all, --select and conditions such as --chat exclude one another: give one of them.',
  'selection-missing': () =>
    'Say which messages are meant: --all, or conditions such as --chat, --type, --text, --older-than or --id.',
  'selection-no-json': () => '--select is JSON, such as {"chats":["79990000001@c.us"]}, or the name of a file after an @.',
  'plan-or-selection': () =>
    'Say what is to go: --plan with a file of sluice plan, or flags such as --all or --chat; one of the two.',
  'plan-before-stop': () =>
    '--stop-first sets the brake before the plan is made, so that it fits the queue after it: leave out --plan, and say what is to go by flags such as --all.',
  'plan-no-json': () => 'The plan cannot be taken. It is no JSON: make one by sluice plan --out.',
  'job-not-named': () => 'Name the one to go on with: sluice resume and its id, or its instance.',
  'keep-missing': () => '--confirm and --reason belong to --keep: say how many messages are kept on purpose.',
  'clear-or-keep': () => '--clear and --keep exclude one another: give one of them.',
  phone: () => '--phone is the number in international form, 7 to 15 digits without a plus sign, such as 79990000009.',
  'no-terminal-for-code': () =>
    'A code is drawn only on a terminal, and never with --json or --jsonl. Add --qr-file with the name of a new file for its picture, or call this on a terminal.',
  'no-terminal-for-phone': () =>
    '--phone needs a terminal, and neither --json nor --jsonl: codes and passwords are shown and typed there, and nowhere else. In a program use --qr-file.',
  'phone-or-file': () => '--phone and --qr-file exclude one another: give one of them.',
  'hold-too-long': ({ days }) => `--for is longer than nothing, and ${days} days at most.`,
  'retention-not-set': ({ file }) =>
    `Nothing was deleted: how long the journal is kept is not set. Set retentionDays of [journal] in ${file}.`,
  'file-unreadable': ({ file, systemCode }) =>
    `The file ${file} cannot be read${code(systemCode)}. Check its name and its rights.`,
  'file-too-large': ({ file, maxMb }) =>
    `The file ${file} is larger than ${number(maxMb)} MB: it is not one that Sluice has written.`,
  'config-unreadable': ({ file, systemCode }) =>
    `The configuration ${file} cannot be read${code(systemCode)}. Check its name and its rights.`,
  'config-too-large': ({ file, maxMb }) => `The configuration ${file} is larger than ${number(maxMb)} MB. Name the right file.`,
  'config-no-file': ({ file }) => `The configuration ${file} is no file. Name the file itself.`,
  'config-no-toml': ({ file, line, column }) => {
    const position = line === undefined ? '' : ` at line ${line}, column ${column}`;
    return `The configuration ${file} is not TOML${position}. Correct it there, and start again.`;
  },
  'config-exposed': ({ file, command }) =>
    `Others can read or change the configuration ${file}, and it holds a token. Take the right from them: ${command}`,
  'config-wrong': ({ file, mistakes: found, more }) =>
    [
      ...found.map(
        ({ path, block, fault, figure, other, near = [] }) =>
          `In ${file}${placeOf(block)}: ${path || 'the file'} ${settings[fault](figure, other)}.${meant(near)}`,
      ),
      ...(more > 0 ? [`${number(more)} more mistakes follow. Correct these first.`] : []),
    ].join('\n'),
  'variable-missing': ({ variable }) =>
    `${variable} is not set. Set it to ${variables[variable]} that the console of the gateway shows, or try Sluice without an account: sluice demo`,
  'variable-malformed': ({ variable, setting, fault }) => `${setting} ${settings[fault](0)}. Correct the variable ${variable}.`,
  prefix: () => 'GREEN_API_PREFIX must be /v3 for an instance of MAX, and empty or not set for all others.',
  'token-missing': (of) => `${variableOf('tokenVariable', of)} is not set. Set it to the token of the instance, and start again.`,
  'token-malformed': (of) => `${variableOf('tokenVariable', of)} holds no token: one ${settings.token(0)}.`,
  'key-missing': (of) => `${variableOf('keyVariable', of)} is not set. Set it to the Sluice key for that edge, and start again.`,
  'key-malformed': (of) => `${variableOf('keyVariable', of)} holds no key: one ${settings.token(0)}.`,
  'instance-on-several-edges': ({ known }) =>
    `Several instances go by that name. Name one of them with its edge: ${known.join(', ')}.`,
  'not-taken': ({ sentence }) => sentence,
  'init-incomplete': ({ options }) => `Add ${options.join(', ')}, or call this on a terminal: it asks for them there.`,
  'config-inline': ({ file }) =>
    `${file} has its instances in a list, instances = […], to which none can be added. Write each as a block below [[instances]], and try again. Nothing was written.`,
  'init-token-twice': () => '--token-variable and --token-file exclude one another: give one of them.',
  'answer-wrong': ({ option, fault }) => `${option}: it ${settings[fault](0)}.`,
  'instance-taken': ({ option }) => `The file has an instance with this ${option} already. Choose another.`,
};

const NOT_WATCHED = 'What leaves is not watched any more.';

/** The acts of the jobs on an instance. */
const ACTS: Readonly<Record<JobKind, string>> = {
  clear: 'clear it',
  restore: 'restore it',
  stop: 'set its brake',
  go: 'release its brake',
  connect: 'connect a number to it',
};

/** What Sluice does not do as it was asked for, and what to do. */
export const denials: Catalogue<Denials> = {
  'confirmation-of-other': ({ idInstance, isTyped }) =>
    `${isTyped ? 'What you typed is not the id' : '--confirm is not the id'} of this instance, which is ${idInstance}. Nothing was sent.`,
  'agreement-missing': ({ idInstance, isConfirmed, hasReason, lost }) => {
    const missing = [
      ...(isConfirmed ? [] : [`--confirm ${idInstance}`]),
      ...(hasReason ? [] : ['--reason with why in quotes']),
      ...(lost === undefined ? [] : [`--lost ${lost} as so many messages cannot be brought back`]),
    ];
    // The brake may have been set before it is known how many are lost.
    const state = lost === undefined ? 'Nothing was changed.' : 'Nothing was cleared.';
    return `${state} To go on, add ${missing.join(', ')}.`;
  },
  protected: ({ name, act, where }) =>
    `Instance ${name} is protected, and nothing was done. To ${ACTS[act]} all the same, set protected = false${where === undefined ? '.' : ` in ${where}. An app that is open has to be started again then.`}`,
  'number-suspended': ({ idInstance }) =>
    `The messenger has suspended the number of instance ${idInstance}: it is connected, and whether it sends is not known. ${NOT_WATCHED} Look at the instance in the console of the gateway, and log it out there if this number is not to send.`,
  'password-not-asked': ({ idInstance }) =>
    `The account of instance ${idInstance} has a password, and it is typed only on a terminal. Call this again on one, without --json.`,
  'wrong-code-each-time': ({ tries }) =>
    `The code was not taken ${number(tries)} times. Call this again for another code; messengers refuse codes for a time after many.`,
  'wrong-password-each-time': ({ tries }) =>
    `The password was not taken ${number(tries)} times. Make sure of it in the messenger, and call this again.`,
  'login-expired': () => `The code is no longer good. Call this again for another.`,
  'login-refused': () => `The messenger cannot be reached by the gateway now. Call this again in a few minutes.`,
  'login-left': () => `Nothing was typed. Call this again when the code is at hand.`,
  'no-pairing-code': () =>
    `The gateway gives no code for this number. Make sure that the number has an account and that the instance is logged out, or call this without --phone and scan.`,
  'no-such-account': () => `The messenger knows no account of this number. Correct --phone.`,
  'connected-meanwhile': ({ idInstance }) =>
    `The gateway says that an account is connected to instance ${idInstance} already. ${NOT_WATCHED} To connect another number, log it out in the console of the gateway first.`,
  'hold-of-job': ({ hold, job, idInstance }) =>
    `Hold ${hold} protects the job ${job} of instance ${idInstance}, which is not done. It is lifted with it: wait, or go on with it by sluice resume.`,
  'job-unknown': ({ id }) =>
    `No unfinished job has the id ${id}, and no instance has that name. See what is unfinished: sluice instances`,
  'snapshot-not-found': ({ id }) => `There is no snapshot ${id}. See which there are: sluice snapshots`,
  'config-exists': ({ file }) =>
    `There is a configuration ${file} already, and it is not overwritten. Add an instance to it: sluice init --add`,
  'draft-not-reached': ({ sentence }) => `${sentence} Nothing was written. To write it all the same, add --no-check.`,
  'protected-at-edge': ({ name, edge, act }) =>
    `Instance ${name} is protected, and nothing was done. To ${ACTS[act]} all the same, set protected = false at the edge ${edge}.`,
  'scope-missing': ({ edge, key, scope }) =>
    `The key ${key} of the edge ${edge} does not have the scope ${scope}, and nothing was done. Use a key with it: sluice-edge key create --scope ${scope} makes one.`,
  'edge-cannot-connect': ({ name, edge }) =>
    `No number is connected through the edge ${edge}. Decide what becomes of what waits by sluice guard ${name} --keep or sluice clear ${name}, and connect the number in the console of the gateway.`,
  'edge-cannot-check': ({ edge }) =>
    `The edge ${edge} does not look whether recipients have an account. Leave --check-recipients out, or describe the instance with its own token in [[instances]].`,
  'edge-not-understood': ({ edge }) =>
    `The edge ${edge} has answered what this version of Sluice does not know. Check its url, and give the edge and this program the same version.`,
  'edge-cut-short': ({ edge }) => `The answer of the edge ${edge} was cut off before its end. Call again.`,
  'edge-not-followed': ({ edge }) => `Only the following was stopped; the edge ${edge} goes on with the job by itself.`,
  'edge-holds-brake': ({ edge }) =>
    `No hold needs the brake any more, and it is still on. The edge ${edge} releases it by itself when no job is open: look at it in a minute.`,
  'file-exists': ({ file }) =>
    `There is a file ${file} already, and it is not overwritten. Choose another name, or move it away.`,
  'file-not-writable': ({ file, systemCode }) =>
    `The file ${file} cannot be written${code(systemCode)}. Choose another place for it.`,
  'file-cut-short': ({ file, systemCode }) =>
    `The file ${file} could not be written to its end${code(systemCode)}, and was deleted. Make room, or choose another place.`,
};
