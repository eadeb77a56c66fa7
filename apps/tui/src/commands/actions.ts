import type { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import type { CommandName } from '../command-table/command-spec.ts';

/** What a command does. It ends with `host.exit`, or throws, unless all went well. */
export type Action = (context: CommandContext, command: Command) => Promise<void>;

/** Loads what a command does: nothing of a command is loaded that is not carried out. Those that only hold others do nothing themselves. */
export const ACTIONS: Readonly<Record<CommandName, (() => Promise<Action>) | undefined>> = {
  instances: async () => (await import('./instances.ts')).instancesCommand,
  queue: async () => (await import('./queue.ts')).queueCommand,
  count: async () => (await import('./count.ts')).countCommand,
  watch: async () => (await import('./watch.ts')).watchCommand,
  diagnose: async () => (await import('./diagnose.ts')).diagnoseCommand,
  forecast: async () => (await import('./forecast.ts')).forecastCommand,
  guard: async () => (await import('./guard.ts')).guardCommand,
  stop: async () => (await import('./stop.ts')).stopCommand,
  plan: async () => (await import('./plan.ts')).planCommand,
  clear: async () => (await import('./clear.ts')).clearCommand,
  go: async () => (await import('./go.ts')).goCommand,
  connect: async () => (await import('./connect.ts')).connectCommand,
  resume: async () => (await import('./resume.ts')).resumeCommand,
  restore: async () => (await import('./restore.ts')).restoreCommand,
  snapshots: undefined,
  'snapshots list': async () => (await import('./snapshots.ts')).listSnapshots,
  'snapshots show': async () => (await import('./snapshots.ts')).showSnapshot,
  'snapshots export': async () => (await import('./snapshots.ts')).exportOne,
  hold: undefined,
  'hold list': async () => (await import('./hold.ts')).listHolds,
  'hold set': async () => (await import('./hold.ts')).setHold,
  'hold lift': async () => (await import('./hold.ts')).liftHold,
  journal: undefined,
  'journal list': async () => (await import('./journal.ts')).listEvents,
  'journal export': async () => (await import('./journal.ts')).exportEvents,
  'journal prune': async () => (await import('./journal.ts')).pruneJournal,
  'journal check': async () => (await import('./journal.ts')).checkJournal,
  init: async () => (await import('./init.ts')).initCommand,
  config: undefined,
  'config check': async () => (await import('./config.ts')).checkConfigFile,
  'config path': async () => (await import('./config.ts')).printConfigPath,
  doctor: async () => (await import('./doctor.ts')).doctorCommand,
  demo: async () => (await import('./demo.ts')).demoCommand,
  completions: async () => (await import('./completions.ts')).completionsCommand,
  man: async () => (await import('./man.ts')).manCommand,
  help: async () => (await import('./help.ts')).helpCommand,
};
