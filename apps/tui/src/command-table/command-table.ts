import { exitCode, type ExitCode } from '../cli/exit-code.ts';
import type { ArgumentSpec, CommandName, CommandSpec, OptionName } from './command-spec.ts';

const { done, failed, usage, refused, unknown } = exitCode;

/** What a command can end with that only looks. */
const LOOKING: readonly ExitCode[] = [done, failed, usage];
/** The same where the journal has to be opened: one that is locked or damaged refuses. */
const LOOKING_BACK: readonly ExitCode[] = [done, failed, usage, refused];
const CHANGING: readonly ExitCode[] = [done, failed, usage, refused, unknown];

const ONE_INSTANCE: readonly ArgumentSpec[] = [{ name: 'instance', takes: { kind: 'instance' }, isOptional: true }];
const FILTERED: readonly ArgumentSpec[] = [{ name: 'filtered-instance', takes: { kind: 'instance' }, isOptional: true }];
const SNAPSHOT: readonly ArgumentSpec[] = [{ name: 'snapshot', takes: { kind: 'text' } }];

const SELECTION: readonly OptionName[] = [
  'all',
  'chat',
  'type',
  'text',
  'older-than',
  'newer-than',
  'id',
  'not-chat',
  'not-type',
  'not-text',
  'select',
];
const AGREEMENT: readonly OptionName[] = ['actor', 'confirm', 'reason'];
const EVENTS: readonly OptionName[] = ['event-instance', 'event-job', 'event-kind'];

/** Every command, in the order of the help. */
export const COMMANDS: Readonly<Record<CommandName, CommandSpec>> = {
  instances: { group: 'look', options: ['json', 'jsonl'], exits: LOOKING },
  queue: {
    group: 'look',
    arguments: ONE_INSTANCE,
    options: ['limit', ...SELECTION, 'json', 'jsonl', 'reveal'],
    exits: LOOKING,
  },
  count: { group: 'look', arguments: ONE_INSTANCE, options: ['json'], exits: LOOKING },
  watch: { group: 'look', arguments: ONE_INSTANCE, options: ['watch-for', 'jsonl'], exits: LOOKING },
  diagnose: {
    group: 'look',
    arguments: ONE_INSTANCE,
    options: ['check-recipients', 'check-links', 'watch-diagnose', 'json', 'jsonl'],
    exits: LOOKING,
  },
  forecast: {
    group: 'look',
    arguments: ONE_INSTANCE,
    options: ['histogram', 'watch-forecast', 'json', 'reveal'],
    exits: LOOKING,
  },
  guard: {
    group: 'look',
    arguments: ONE_INSTANCE,
    options: ['keep-guard', ...AGREEMENT, 'json', 'reveal'],
    exits: [done, usage, refused, unknown],
  },
  stop: { group: 'change', arguments: ONE_INSTANCE, options: ['no-watch', ...AGREEMENT, 'json', 'jsonl'], exits: CHANGING },
  plan: {
    group: 'look',
    arguments: ONE_INSTANCE,
    options: ['out-plan', ...SELECTION, 'json', 'reveal'],
    exits: LOOKING_BACK,
  },
  clear: {
    group: 'change',
    arguments: ONE_INSTANCE,
    options: ['plan', ...SELECTION, ...AGREEMENT, 'lost', 'stop-first', 'then-go', 'json', 'jsonl', 'reveal'],
    exits: CHANGING,
  },
  go: { group: 'change', arguments: ONE_INSTANCE, options: [...AGREEMENT, 'json', 'jsonl'], exits: CHANGING },
  connect: {
    group: 'change',
    arguments: ONE_INSTANCE,
    options: [
      'clear-first',
      'lost-connect',
      'keep-connect',
      'phone',
      'watch-connect',
      'brake-on-leak',
      'qr-file',
      ...AGREEMENT,
      'json',
      'jsonl',
      'reveal',
    ],
    exits: CHANGING,
  },
  resume: {
    group: 'change',
    arguments: [{ name: 'job', takes: { kind: 'instance' }, isOptional: true }],
    options: ['json', 'jsonl'],
    exits: CHANGING,
  },
  restore: {
    group: 'change',
    arguments: SNAPSHOT,
    options: [...SELECTION, ...AGREEMENT, 'json', 'jsonl', 'reveal'],
    exits: CHANGING,
  },
  snapshots: { group: 'back', runs: 'snapshots list', exits: LOOKING_BACK },
  'snapshots list': { group: 'back', arguments: FILTERED, options: ['json', 'jsonl'], exits: LOOKING_BACK },
  'snapshots show': {
    group: 'back',
    arguments: SNAPSHOT,
    options: ['no-pager', 'json', 'jsonl', 'reveal'],
    exits: LOOKING_BACK,
  },
  'snapshots export': { group: 'back', arguments: SNAPSHOT, options: ['out-snapshot'], exits: LOOKING_BACK },
  hold: { group: 'change', runs: 'hold list', exits: LOOKING_BACK },
  'hold list': { group: 'change', arguments: FILTERED, options: ['json', 'reveal'], exits: LOOKING_BACK },
  'hold set': {
    group: 'change',
    arguments: ONE_INSTANCE,
    options: ['hold-for', 'reason-hold', 'actor', 'json'],
    exits: LOOKING_BACK,
  },
  'hold lift': {
    group: 'change',
    arguments: [
      { name: 'hold', takes: { kind: 'integer', min: 1, max: 999_999_999 } },
      { name: 'held-instance', takes: { kind: 'instance' }, isOptional: true },
    ],
    options: ['reason-hold', 'actor', 'json'],
    exits: LOOKING_BACK,
  },
  journal: { group: 'back', runs: 'journal list', exits: LOOKING_BACK },
  'journal list': {
    group: 'back',
    arguments: [{ name: 'remembered-instance', takes: { kind: 'instance' }, isOptional: true }],
    options: [...EVENTS, 'event-limit', 'no-pager', 'json', 'jsonl', 'reveal'],
    exits: LOOKING_BACK,
  },
  'journal export': { group: 'back', options: [...EVENTS], exits: LOOKING_BACK },
  'journal prune': { group: 'back', options: ['actor', 'json'], exits: LOOKING_BACK },
  'journal check': { group: 'back', options: ['json'], exits: LOOKING },
  init: {
    group: 'own',
    options: [
      'init-name',
      'init-flavor',
      'init-api-url',
      'init-id',
      'init-token-variable',
      'init-token-file',
      'init-environment',
      'init-protected',
      'init-add',
      'no-check',
    ],
    exits: [done, failed, usage, refused],
  },
  config: { group: 'own', exits: [done] },
  'config check': { group: 'own', options: ['json'], exits: [done, usage] },
  'config path': { group: 'own', options: ['json'], exits: [done] },
  doctor: { group: 'own', options: ['json'], exits: [done, failed] },
  demo: { group: 'own', options: ['json'], exits: [done, usage] },
  completions: {
    group: 'own',
    arguments: [{ name: 'shell', takes: { kind: 'choice', of: ['bash', 'zsh', 'fish'] } }],
    exits: [done, usage],
  },
  man: { group: 'own', exits: [done] },
  help: {
    group: 'own',
    arguments: [{ name: 'command', takes: { kind: 'command' }, isOptional: true, isRepeatable: true }],
    exits: [done, usage],
  },
};

/** The names in the order of the table. */
export const COMMAND_NAMES: readonly CommandName[] = Object.keys(COMMANDS).filter(isCommandName);

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

/** The commands of a command; those of `sluice` itself without one. */
export function commandsOf(parent: CommandName | undefined): readonly CommandName[] {
  return COMMAND_NAMES.filter((name) => (parent === undefined ? !name.includes(' ') : name.startsWith(`${parent} `)));
}

/** The command of these words, as far as they name one. @returns it, and the words behind it. */
export function commandOf(words: readonly string[]): {
  readonly name: CommandName | undefined;
  readonly rest: readonly string[];
} {
  const [first = '', second = ''] = words;
  const both = `${first} ${second}`;
  if (isCommandName(both)) return { name: both, rest: words.slice(2) };
  if (isCommandName(first)) return { name: first, rest: words.slice(1) };
  return { name: undefined, rest: words };
}
