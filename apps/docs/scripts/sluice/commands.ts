import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { SLUICE } from './stage/programs.ts';

interface Command {
  /** The arguments behind `sluice`. */
  readonly words: readonly string[];
  readonly help: string;
  /** Those that only it has. */
  readonly commands: readonly Command[];
}

// Where the configuration is looked for differs from machine to machine; this is a name of it that does not.
const CONFIG = '/config.toml';

/** The help of `sluice`, and then of each of its commands under a separate heading. */
export async function commands(): Promise<{ readonly sluice: string; readonly commands: string }> {
  const root = await commandOf([]);
  return { sluice: block(root.help), commands: root.commands.flatMap((command) => sectionsOf(command)).join('\n\n') };
}

async function commandOf(words: readonly string[]): Promise<Command> {
  const help = await helpOf(words);
  const inner: Command[] = [];
  for (const name of namesIn(help)) inner.push(await commandOf([...words, name]));
  return { words, help, commands: inner };
}

function sectionsOf({ words, help, commands: inner }: Command): readonly string[] {
  const heading = words.length === 1 ? '###' : '####';
  return [`${heading} sluice ${words.join(' ')}\n\n${block(help)}`, ...inner.flatMap((command) => sectionsOf(command))];
}

/** The names under the lines that begin with "Commands": they are behind two spaces; what goes on in the next line is further in. */
function namesIn(help: string): readonly string[] {
  const lists = help.split('\n\n').filter((part) => part.startsWith('Commands'));
  return lists.flatMap((list) => [...list.matchAll(/^ {2}([a-z]+)/gm)].flatMap(([, name]) => name ?? []));
}

async function helpOf(words: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [SLUICE, ...words, '--help'], {
    env: { PATH: process.env['PATH'], SLUICE_CONFIG: CONFIG },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [help] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (child.exitCode !== 0) throw new Error(`sluice ${words.join(' ')} did not print its help.`);
  return help.replace(`Configuration: ${CONFIG}`, 'Configuration: ~/.config/sluice/config.toml');
}

function block(help: string): string {
  return `\`\`\`text\n${help.trim()}\n\`\`\``;
}
