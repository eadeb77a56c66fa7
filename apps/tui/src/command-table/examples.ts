import type { CommandName } from './command-spec.ts';

/** The names of the examples: the catalogue has the words of each. */
export type ExampleName =
  | 'instances'
  | 'queue'
  | 'queue-text'
  | 'count'
  | 'watch'
  | 'diagnose'
  | 'diagnose-watch'
  | 'forecast'
  | 'guard'
  | 'guard-keep'
  | 'stop'
  | 'plan'
  | 'plan-out'
  | 'clear'
  | 'clear-plan'
  | 'clear-braked'
  | 'go'
  | 'connect'
  | 'connect-clear'
  | 'resume'
  | 'restore'
  | 'restore-chat'
  | 'snapshots'
  | 'snapshots-show'
  | 'snapshots-export'
  | 'hold'
  | 'hold-set'
  | 'hold-lift'
  | 'journal'
  | 'journal-job'
  | 'journal-export'
  | 'journal-prune'
  | 'journal-check'
  | 'init'
  | 'init-flags'
  | 'config-check'
  | 'config-path'
  | 'doctor'
  | 'demo'
  | 'completions-bash'
  | 'completions-zsh'
  | 'completions-fish'
  | 'man'
  | 'help';

export interface Example {
  readonly of: CommandName;
  /** The words typed behind `sluice`: the words of a shell. */
  readonly words: readonly string[];
  /** What a shell does with it. */
  readonly shell?: (command: string) => string;
  /** Whether the help of `sluice` itself has it too. */
  readonly isFirst?: true;
}

/** The instance of the examples, a snapshot and a job. A test takes its own in their place, and carries each example out. */
export const SAMPLE = {
  name: 'shop',
  idInstance: '1101000001',
  chat: '79990000001@c.us',
  snapshot: '2f6c1e0a',
  job: '9d41b7c3',
} as const;

const { name, idInstance, chat, snapshot, job } = SAMPLE;
const EVALUATED = (command: string): string => `eval "$(${command})"`;
const WHY = 'The number is blocked.';

/** Every example of the help. */
export const EXAMPLES: Readonly<Record<ExampleName, Example>> = {
  demo: { of: 'demo', words: ['demo'], isFirst: true },
  init: { of: 'init', words: ['init'], isFirst: true },
  'init-flags': {
    of: 'init',
    words: ['init', '--name', name, '--api-url', 'https://api.example.com', '--id', idInstance, '--token-variable', 'SHOP_TOKEN'],
  },
  doctor: { of: 'doctor', words: ['doctor'], isFirst: true },
  instances: { of: 'instances', words: ['instances'] },
  queue: { of: 'queue', words: ['queue', name], isFirst: true },
  'queue-text': { of: 'queue', words: ['queue', name, '--text', 'sale', '--reveal'] },
  count: { of: 'count', words: ['count', name] },
  watch: { of: 'watch', words: ['watch', name, '--for', '10m'] },
  diagnose: { of: 'diagnose', words: ['diagnose', name], isFirst: true },
  'diagnose-watch': { of: 'diagnose', words: ['diagnose', name, '--watch', '30s'] },
  forecast: { of: 'forecast', words: ['forecast', name, '--histogram'] },
  guard: { of: 'guard', words: ['guard', name] },
  'guard-keep': {
    of: 'guard',
    words: ['guard', name, '--keep', '17', '--confirm', idInstance, '--reason', 'They are still wanted.'],
  },
  stop: { of: 'stop', words: ['stop', name, '--confirm', idInstance, '--reason', WHY], isFirst: true },
  plan: { of: 'plan', words: ['plan', name, '--text', 'sale'], isFirst: true },
  'plan-out': { of: 'plan', words: ['plan', name, '--all', '--out', 'plan.json'] },
  clear: { of: 'clear', words: ['clear', name, '--all', '--confirm', idInstance, '--reason', WHY], isFirst: true },
  'clear-plan': { of: 'clear', words: ['clear', '--plan', 'plan.json', '--confirm', idInstance, '--reason', WHY] },
  'clear-braked': {
    of: 'clear',
    words: ['clear', name, '--all', '--stop-first', '--then-go', '--confirm', idInstance, '--reason', WHY],
  },
  go: { of: 'go', words: ['go', name, '--confirm', idInstance, '--reason', 'The queue is clean.'] },
  connect: { of: 'connect', words: ['connect', name] },
  'connect-clear': {
    of: 'connect',
    words: ['connect', name, '--clear', '--qr-file', 'code.png', '--confirm', idInstance, '--reason', 'A new number.'],
  },
  resume: { of: 'resume', words: ['resume', name] },
  restore: { of: 'restore', words: ['restore', snapshot, '--all', '--confirm', idInstance, '--reason', 'They are wanted.'] },
  'restore-chat': {
    of: 'restore',
    words: ['restore', snapshot, '--chat', chat, '--confirm', idInstance, '--reason', 'This customer waits.'],
  },
  snapshots: { of: 'snapshots list', words: ['snapshots', name] },
  'snapshots-show': { of: 'snapshots show', words: ['snapshots', 'show', snapshot] },
  'snapshots-export': { of: 'snapshots export', words: ['snapshots', 'export', snapshot, '--out', 'queue.jsonl'] },
  hold: { of: 'hold list', words: ['hold'] },
  'hold-set': { of: 'hold set', words: ['hold', 'set', name, '--for', '2h', '--reason', WHY] },
  'hold-lift': { of: 'hold lift', words: ['hold', 'lift', '1', '--reason', 'It is over.'] },
  journal: { of: 'journal list', words: ['journal', name] },
  'journal-job': { of: 'journal list', words: ['journal', 'list', '--job', job] },
  'journal-export': { of: 'journal export', words: ['journal', 'export'], shell: (command) => `${command} > journal.jsonl` },
  'journal-prune': { of: 'journal prune', words: ['journal', 'prune'] },
  'journal-check': { of: 'journal check', words: ['journal', 'check'] },
  'config-check': { of: 'config check', words: ['config', 'check'] },
  'config-path': { of: 'config path', words: ['config', 'path'] },
  'completions-bash': { of: 'completions', words: ['completions', 'bash'], shell: EVALUATED },
  'completions-zsh': { of: 'completions', words: ['completions', 'zsh'], shell: EVALUATED },
  'completions-fish': { of: 'completions', words: ['completions', 'fish'], shell: (command) => `${command} | source` },
  man: { of: 'man', words: ['man'], shell: (command) => `${command} | man -l -` },
  help: { of: 'help', words: ['help', 'clear'] },
};

/** The names in the order of the table: those of one command, or those that the help of `sluice` itself has. */
export function examplesOf(command: CommandName | undefined): readonly ExampleName[] {
  return Object.keys(EXAMPLES)
    .filter(isExampleName)
    .filter((example) => {
      const { of, isFirst } = EXAMPLES[example];
      return command === undefined ? isFirst === true : of === command || of.startsWith(`${command} `);
    });
}

function isExampleName(example: string): example is ExampleName {
  return Object.hasOwn(EXAMPLES, example);
}
