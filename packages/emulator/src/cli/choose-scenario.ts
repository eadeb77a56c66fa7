import { createReadStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { readScenario } from '../scenario/read-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { ScenarioError } from '../scenario/scenario-error.ts';
import { scenarios } from '../scenario/scenarios.ts';
import { CliError } from './cli-error.ts';
import { aligned, printable } from './layout.ts';

const MAX_MEGABYTES = 10;
const MAX_BYTES = MAX_MEGABYTES * 1024 * 1024;
const MAX_MISTAKES_SHOWN = 50;
const MAX_PATH_LENGTH = 200;

/** The names of the scenarios that come with the emulator. */
export const scenarioNames: readonly string[] = Object.keys(scenarios);

/**
 * The scenario that comes with the emulator under a name, or that of a file.
 *
 * @throws {CliError} where there is neither, or the file holds no scenario that can be played.
 */
export async function chooseScenario(choice: string): Promise<Scenario> {
  const named = new Map(Object.entries(scenarios)).get(choice);
  if (named !== undefined) return named;
  const text = await readText(choice);
  try {
    return readScenario(text);
  } catch (error) {
    throw error instanceof ScenarioError ? new CliError(formatMistakes(error, choice), 2) : error;
  }
}

async function readText(file: string): Promise<string> {
  const bytes = await buffer(createReadStream(file, { end: MAX_BYTES })).catch((error: unknown) => {
    throw new CliError(whyUnread(file, error instanceof Error && 'code' in error ? error.code : undefined), 2);
  });
  if (bytes.length > MAX_BYTES) {
    throw new CliError(`${printable(file)} is larger than a scenario may be: ${MAX_MEGABYTES} MB.`, 2);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CliError(`${printable(file)} is not a text in UTF-8. Save it as one.`, 2);
  }
}

function whyUnread(file: string, code: unknown): string {
  const name = printable(file);
  if (code === 'ENOENT') {
    return `There is no scenario "${name}", and no file of that name. There are: ${scenarioNames.join(', ')}.`;
  }
  if (code === 'EISDIR') return `${name} is a directory. --scenario takes the name of a scenario, or a file.`;
  return `${name} cannot be read (${String(code)}).`;
}

function formatMistakes({ mistakes }: ScenarioError, file: string): string {
  const name = printable(file);
  const [first] = mistakes;
  if (mistakes.length === 1 && first?.path === '') return `${name} ${printable(first.expected)}.`;
  const rows = mistakes
    .slice(0, MAX_MISTAKES_SHOWN)
    .map(({ path, expected }) => [path === '' ? 'the whole' : printable(shortened(path)), printable(expected)]);
  const more = mistakes.length - rows.length;
  return [`${name} cannot be played:`, ...aligned(rows), ...(more > 0 ? [`  and ${more} more`] : [])].join('\n');
}

/** A name in the file can be as long as the file. */
function shortened(path: string): string {
  return path.length > MAX_PATH_LENGTH ? `${path.slice(0, MAX_PATH_LENGTH)}…` : path;
}
