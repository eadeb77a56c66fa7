import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { exitCode } from '../cli/exit-code.ts';
import { toJson } from '../cli/json.ts';
import { outputOf } from '../cli/options.ts';
import { configSource, examineConfig } from '../config/load-config.ts';
import { oneLine } from '../present/safe-text.ts';
import { errorSentence, UsageError } from '../sentences/refusal.ts';

/** Names every mistake: of the file, and of the variables that it names. No gateway is asked. */
export async function checkConfigFile({ host }: CommandContext, command: Command): Promise<void> {
  const { file, kind } = configSource(host);
  const words = host.sentences.firstRun;
  const mistakes: string[] = [];
  let instances = 0;
  let edges = 0;
  const note = (error: unknown): void => {
    if (!(error instanceof UsageError)) throw error;
    mistakes.push(...errorSentence(error, host.sentences).split('\n'));
  };
  const noted = (check: () => unknown): void => {
    try {
      check();
    } catch (error) {
      note(error);
    }
  };
  const config = await examineConfig(host, note);
  if (config !== undefined) {
    instances = config.instances.length;
    edges = config.edges.length;
    if (instances + edges === 0) mistakes.push(words.noConfig(oneLine(file)));
    const { connectInstance } = await import('../instances/connected-instance.ts');
    for (const instance of config.instances) noted(() => connectInstance(instance, host));
    if (Object.keys(config.screen.keys).length > 0) {
      // oxlint-disable-next-line no-restricted-imports -- Only the screens know which keys there are.
      const { refuseWrongKeys } = await import('../app/chosen-keys.ts');
      noted(() => refuseWrongKeys(config.screen.keys, file));
    }
    if (edges > 0) {
      // Only who has an edge needs what reaches it.
      const { edgeSource } = await import('../access/edge/edge-source.ts');
      for (const edge of config.edges) noted(() => edgeSource(edge, host));
    }
  }
  if (outputOf(command).json) host.write(toJson({ file, source: kind, instances, edges, mistakes }));
  else if (mistakes.length === 0) {
    const where = kind === 'file' ? oneLine(file) : host.sentences.doctor.variables;
    host.write(`${words.configRight(where, instances, edges)}\n`);
  } else for (const mistake of mistakes) host.writeError(oneLine(mistake));
  if (mistakes.length > 0) host.exit(exitCode.usage);
}

/** Where the file is, or would be: nothing else on the line, for scripts. */
export async function printConfigPath({ host }: CommandContext, command: Command): Promise<void> {
  const { file } = configSource(host);
  host.write(outputOf(command).json ? toJson({ file, exists: existsSync(file) }) : `${oneLine(file)}\n`);
}
