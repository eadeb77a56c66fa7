import type { Command } from 'commander';
import type { CommandContext } from './command-context.ts';

/** Adds a command to the program. Its action ends with `host.exit`, or throws, unless all went well. */
export type Register = (program: Command, context: CommandContext) => void;
