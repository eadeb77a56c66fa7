import type { JobKind } from '@sluice/queue/journal';

const SETTING_FAULTS = [
  'table',
  'journal-table',
  'instance-table',
  'instances',
  'too-many-instances',
  'edge-table',
  'edges',
  'too-many-edges',
  'same-edge',
  'key-or-variable',
  'unknown',
  'missing',
  'invalid',
  'path',
  'path-too-long',
  'bodies',
  'days',
  'name',
  'same-name',
  'name-is-number',
  'flavor',
  'origin',
  'number',
  'gateway-number',
  'chat-api-number',
  'same-number',
  'text',
  'token',
  'token-or-variable',
  'variable',
  'environment',
  'boolean',
  'screen-table',
  'theme',
  'keys-table',
  'key-names',
  'key-name',
  'command-unknown',
  'key-taken',
  'key-twice',
  'key-reserved',
] as const;

/** Mistakes in a setting of the configuration, in the file or in a variable. A figure is a limit, or the index of another instance. */
export type SettingFault = (typeof SETTING_FAULTS)[number];

export function isSettingFault(code: string): code is SettingFault {
  return SETTING_FAULTS.some((fault) => fault === code);
}

/** The variables that describe one instance where there is no file of configuration. */
export type GatewayVariable = 'GREEN_API_URL' | 'GREEN_API_ID_INSTANCE' | 'GREEN_API_TOKEN_INSTANCE' | 'GREEN_API_PREFIX';

/** One of several blocks of a file. */
export interface SettingBlock {
  readonly table: 'instances' | 'edges';
  /** Nothing where it has none, or none that can be shown. */
  readonly name: string | undefined;
  /** From 0. */
  readonly at: number;
}

export interface SettingMistake {
  /** Where it is in its block or in the file, such as `name` or `journal.file`; empty for the whole file. */
  readonly path: string;
  readonly block?: SettingBlock | undefined;
  readonly fault: SettingFault;
  readonly figure: number;
  /** The name of the other instance that a figure means. */
  readonly other?: string | undefined;
  /** What may have been meant. */
  readonly near?: readonly string[];
}

interface OfFile {
  readonly file: string;
}

/** With the short code of the system, such as `ENOENT`, where it gave one. */
interface Unreadable extends OfFile {
  readonly systemCode: string | undefined;
}

interface TooLarge extends OfFile {
  readonly maxMb: number;
}

/** Of the variable that a block of the configuration names. */
interface OfVariable {
  readonly where: string;
  /** Nothing where the name may be a token in the wrong place. */
  readonly variable: string | undefined;
}

interface OfInstance {
  readonly idInstance: string;
}

/** With the command that explains it. */
interface OfCommand {
  readonly help: string;
}

type NoData = Readonly<Record<string, never>>;

/** What the operator can correct: in the command, the configuration, a variable or the terminal. */
export interface Mistakes {
  /** `near` are commands, `help` the one that lists them. */
  readonly 'unknown-command': { readonly command: string; readonly help: string; readonly near: readonly string[] };
  readonly 'unknown-option': { readonly option: string; readonly help: string; readonly near: readonly string[] };
  readonly 'too-many-arguments': OfCommand;
  readonly 'missing-argument': OfCommand & { readonly argument: string };
  readonly 'missing-option': OfCommand & { readonly option: string };
  readonly 'option-without-value': OfCommand & { readonly option: string };
  readonly 'options-conflict': { readonly option: string; readonly other: string };
  readonly 'not-a-choice': { readonly option: string; readonly choices: readonly string[] };
  readonly 'command-malformed': OfCommand;
  readonly 'no-instance-known': OfFile;
  readonly 'no-instance-shown': NoData;
  readonly 'instance-not-named': { readonly known: readonly string[]; readonly more: number };
  /** `near` are those that may have been meant. */
  readonly 'instance-unknown': { readonly known: readonly string[]; readonly more: number; readonly near: readonly string[] };
  /** More than one begins with what was typed. */
  readonly 'instance-ambiguous': { readonly known: readonly string[]; readonly more: number };
  /** That of a job, a snapshot or a plan is not configured any more. */
  readonly 'instance-gone': OfInstance;
  /** More than one snapshot or job begins with what was typed. */
  readonly 'id-ambiguous': { readonly ids: readonly string[]; readonly more: number };
  readonly 'terminal-too-small': { readonly size: string; readonly minSize: string };
  readonly actor: { readonly maxLength: number };
  readonly 'reason-empty': NoData;
  readonly 'not-an-integer': { readonly option: string; readonly min: number; readonly max: number };
  readonly 'not-a-duration': NoData;
  readonly 'theme-unknown': { readonly known: readonly string[] };
  readonly 'given-twice': { readonly option: string };
  readonly 'selections-conflict': NoData;
  readonly 'selection-missing': NoData;
  readonly 'selection-no-json': NoData;
  readonly 'plan-or-selection': NoData;
  readonly 'plan-before-stop': NoData;
  readonly 'plan-no-json': NoData;
  readonly 'job-not-named': NoData;
  readonly 'keep-missing': NoData;
  readonly 'clear-or-keep': NoData;
  readonly phone: NoData;
  readonly 'no-terminal-for-code': NoData;
  readonly 'no-terminal-for-phone': NoData;
  readonly 'phone-or-file': NoData;
  readonly 'hold-too-long': { readonly days: number };
  readonly 'retention-not-set': OfFile;
  readonly 'file-unreadable': Unreadable;
  readonly 'file-too-large': TooLarge;
  readonly 'config-unreadable': Unreadable;
  readonly 'config-too-large': TooLarge;
  readonly 'config-no-file': OfFile;
  readonly 'config-no-toml': OfFile & { readonly line: number | undefined; readonly column: number | undefined };
  readonly 'config-exposed': OfFile & { readonly command: string };
  /** One line for each mistake. */
  readonly 'config-wrong': OfFile & { readonly mistakes: readonly SettingMistake[]; readonly more: number };
  readonly 'variable-missing': { readonly variable: GatewayVariable };
  readonly 'variable-malformed': { readonly variable: GatewayVariable; readonly setting: string; readonly fault: SettingFault };
  readonly prefix: NoData;
  readonly 'token-missing': OfVariable;
  readonly 'key-missing': OfVariable;
  readonly 'key-malformed': OfVariable;
  readonly 'instance-on-several-edges': { readonly known: readonly string[] };
  readonly 'token-malformed': OfVariable;
  /** A plan or a selection that the queue does not take, in its sentence. */
  readonly 'not-taken': { readonly sentence: string };
  readonly 'init-incomplete': { readonly options: readonly string[] };
  readonly 'init-token-twice': NoData;
  readonly 'config-inline': OfFile;
  readonly 'answer-wrong': { readonly option: string; readonly fault: SettingFault };
  readonly 'instance-taken': { readonly option: string };
}

/** What Sluice does not do as it was asked for, besides the refusals of the queue. */
export interface Denials {
  /** `isTyped`: at a question, and not as a flag. */
  readonly 'confirmation-of-other': { readonly idInstance: string; readonly isTyped: boolean };
  /** Which flags are missing. */
  readonly 'agreement-missing': {
    readonly idInstance: string;
    readonly isConfirmed: boolean;
    readonly hasReason: boolean;
    /** How many messages are lost, where their number was not typed. */
    readonly lost: number | undefined;
  };
  readonly protected: {
    readonly idInstance: string;
    readonly name: string;
    readonly act: JobKind;
    readonly where: string | undefined;
  };
  readonly 'number-suspended': OfInstance;
  readonly 'password-not-asked': OfInstance;
  readonly 'wrong-code-each-time': OfInstance & { readonly tries: number };
  readonly 'wrong-password-each-time': OfInstance & { readonly tries: number };
  readonly 'login-expired': OfInstance;
  readonly 'login-refused': OfInstance;
  readonly 'login-left': OfInstance;
  readonly 'no-pairing-code': OfInstance;
  readonly 'no-such-account': OfInstance;
  readonly 'connected-meanwhile': OfInstance;
  readonly 'hold-of-job': { readonly idInstance: string; readonly hold: number; readonly job: string };
  readonly 'job-unknown': { readonly id: string };
  readonly 'snapshot-not-found': { readonly id: string };
  readonly 'config-exists': OfFile;
  readonly 'draft-not-reached': { readonly sentence: string };
  readonly 'protected-at-edge': {
    readonly idInstance: string;
    readonly name: string;
    readonly edge: string;
    readonly act: JobKind;
  };
  readonly 'scope-missing': { readonly idInstance: string; readonly edge: string; readonly key: string; readonly scope: string };
  readonly 'edge-cannot-connect': { readonly idInstance: string; readonly name: string; readonly edge: string };
  readonly 'edge-cannot-check': { readonly idInstance: string; readonly edge: string };
  readonly 'edge-not-understood': { readonly edge: string };
  readonly 'edge-cut-short': { readonly edge: string };
  readonly 'edge-not-followed': { readonly edge: string; readonly job: string };
  readonly 'edge-holds-brake': { readonly idInstance: string; readonly edge: string };
  readonly 'file-exists': OfFile;
  readonly 'file-not-writable': Unreadable;
  readonly 'file-cut-short': Unreadable;
}
