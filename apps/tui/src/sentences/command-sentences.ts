import type { ExitCode } from '../cli/exit-code.ts';
import type { ArgumentName, CommandName, GroupName, OptionName } from '../command-table/command-spec.ts';
import type { ExampleName } from '../command-table/examples.ts';

/** The titles of the parts of a help. */
export type HelpTitle = 'usage' | 'arguments' | 'options' | 'commands' | 'examples' | 'exits' | 'variables' | 'instanceVariables';

/** The environment variables that Sluice looks at, besides those that describe an instance. */
type SluiceVariable =
  | 'SLUICE_CONFIG'
  | 'SLUICE_ACTOR'
  | 'SLUICE_LANG'
  | 'SLUICE_DEBUG_LOG'
  | 'SLUICE_THEME'
  | 'SLUICE_MOUSE'
  | 'SLUICE_SCREEN_READER'
  | 'PAGER'
  | 'NO_COLOR';

/** What the help, the completions and the man page say of the commands. */
export interface CommandSentences {
  readonly program: string;
  readonly titles: Readonly<Record<HelpTitle, string>>;
  readonly groups: Readonly<Record<GroupName, string>>;
  /** Each in one line, without a stop at its end. */
  readonly commands: Readonly<Record<CommandName, string>>;
  /** What else has to be known of a command, in whole sentences. */
  readonly notes: Readonly<Partial<Record<CommandName, string>>>;
  readonly arguments: Readonly<Record<ArgumentName, string>>;
  readonly options: Readonly<Record<OptionName, string>>;
  readonly optionHelp: string;
  readonly optionVersion: string;
  readonly examples: Readonly<Record<ExampleName, string>>;
  readonly exits: Readonly<Record<ExitCode, string>>;
  /** What a code means of a command in particular. */
  readonly exitsOf: Readonly<Partial<Record<CommandName, Readonly<Partial<Record<ExitCode, string>>>>>>;
  readonly variables: Readonly<Record<SluiceVariable, string>>;
  /** Before the example of a configuration. */
  readonly configuration: (file: string) => string;
  /** The words behind the lines of that example. */
  readonly settings: Readonly<
    Record<
      | 'flavor'
      | 'token'
      | 'environment'
      | 'protected'
      | 'journal'
      | 'file'
      | 'bodies'
      | 'retention'
      | 'screen'
      | 'theme'
      | 'mouse'
      | 'keys',
      string
    >
  >;
  readonly man: {
    readonly titles: Readonly<Record<'name' | 'synopsis' | 'description' | 'files', string>>;
    readonly configFile: string;
    readonly journalFile: string;
  };
}
