import type { ExitCode } from '../cli/exit-code.ts';

/** What a value may be: the program checks it by this, and completions offer it. */
export type ValueKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'file' }
  | { readonly kind: 'instance' }
  | { readonly kind: 'command' }
  | { readonly kind: 'duration' }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly of: readonly string[] };

export interface OptionSpec {
  /** As it is typed, without the hyphens. One that begins with `no-` takes something away that is there without it. */
  readonly long: string;
  /** The word of the help for its value; a switch has none. */
  readonly placeholder?: string;
  readonly takes?: ValueKind;
  /** Given several times it means each of its values. */
  readonly isRepeatable?: true;
  readonly isRequired?: true;
  /** The option that it excludes. */
  readonly excludes?: string;
}

export interface ArgumentSpec {
  readonly name: ArgumentName;
  readonly takes: ValueKind;
  readonly isOptional?: true;
  readonly isRepeatable?: true;
}

export type ArgumentName =
  | 'instance'
  | 'filtered-instance'
  | 'remembered-instance'
  | 'job'
  | 'snapshot'
  | 'hold'
  | 'held-instance'
  | 'shell'
  | 'command';

/** What the help shows for an argument. */
export function argumentWord(name: ArgumentName): string {
  return name.endsWith('-instance') ? 'instance' : name;
}

/** In the order of the help: what only looks, what changes something, what looks back, and what is about Sluice itself. */
export type GroupName = 'look' | 'change' | 'back' | 'own';

/** A command as data: the program, its help, the completions, the man page and the docs are made from it. */
export interface CommandSpec {
  readonly group: GroupName;
  readonly arguments?: readonly ArgumentSpec[];
  readonly options?: readonly OptionName[];
  /** The one of its commands that it runs when none is named; the help where it has none. */
  readonly runs?: CommandName;
  /** What it can end with, in the order of the codes. */
  readonly exits: readonly ExitCode[];
}

/** A command that is one of another has the name of that before its own. */
export type CommandName =
  | 'instances'
  | 'queue'
  | 'count'
  | 'watch'
  | 'diagnose'
  | 'forecast'
  | 'guard'
  | 'stop'
  | 'plan'
  | 'clear'
  | 'go'
  | 'connect'
  | 'resume'
  | 'restore'
  | 'snapshots'
  | 'snapshots list'
  | 'snapshots show'
  | 'snapshots export'
  | 'hold'
  | 'hold list'
  | 'hold set'
  | 'hold lift'
  | 'journal'
  | 'journal list'
  | 'journal export'
  | 'journal prune'
  | 'journal check'
  | 'init'
  | 'config'
  | 'config check'
  | 'config path'
  | 'doctor'
  | 'demo'
  | 'completions'
  | 'man'
  | 'help';

/** Two options of one name that mean something else in their commands have two names here. */
export type OptionName =
  | 'json'
  | 'jsonl'
  | 'reveal'
  | 'lang'
  | 'actor'
  | 'confirm'
  | 'reason'
  | 'all'
  | 'chat'
  | 'type'
  | 'text'
  | 'older-than'
  | 'newer-than'
  | 'id'
  | 'not-chat'
  | 'not-type'
  | 'not-text'
  | 'select'
  | 'limit'
  | 'watch-for'
  | 'check-recipients'
  | 'check-links'
  | 'watch-diagnose'
  | 'histogram'
  | 'watch-forecast'
  | 'keep-guard'
  | 'no-watch'
  | 'out-plan'
  | 'plan'
  | 'lost'
  | 'stop-first'
  | 'then-go'
  | 'clear-first'
  | 'lost-connect'
  | 'keep-connect'
  | 'phone'
  | 'watch-connect'
  | 'brake-on-leak'
  | 'qr-file'
  | 'out-snapshot'
  | 'hold-for'
  | 'reason-hold'
  | 'event-limit'
  | 'event-instance'
  | 'event-job'
  | 'event-kind'
  | 'no-pager'
  | 'init-name'
  | 'init-flavor'
  | 'init-api-url'
  | 'init-id'
  | 'init-token-variable'
  | 'init-token-file'
  | 'init-environment'
  | 'init-protected'
  | 'init-add'
  | 'no-check';
