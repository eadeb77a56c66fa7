/** The two hosts of the edge, started as a user would start them: from what was built. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parseConfig, SCOPES, type EdgeConfig } from '@sluice/edge';
import { readyLine, startProgram } from './program.ts';

export interface RunningEdge {
  readonly url: string;
  /** The process that leads the group of its processes. */
  readonly pid: number;
  stop(): Promise<void>;
}

/** What a test wants besides. */
export interface EdgeStart {
  readonly env?: Readonly<Record<string, string>>;
  /** Gets all that the edge writes, to stdout and to stderr. */
  readonly onOutput?: (text: string) => void;
}

export interface EdgeHost {
  readonly name: string;
  start(config: EdgeConfig, more?: EdgeStart): Promise<RunningEdge>;
}

export const EDGE_FOLDER: string = join(import.meta.dirname, '../../../apps/edge');

/** The program `sluice-edge`. */
export const EDGE_PROGRAM: string = join(EDGE_FOLDER, 'dist/node.js');

export const node: EdgeHost = { name: 'Node', start: (config, more) => startOnNode(config, [], more) };
/** Every call goes straight to the gateway: what the transport does shows. */
export const passingNode: EdgeHost = { name: 'Node', start: (config, more) => startOnNode(config, ['--pass-through'], more) };
export const wranglerDev: EdgeHost = { name: 'workerd, by wrangler dev', start: startByWrangler };

/** Makes a key that may do everything, by the program's own command, and the list of keys for a configuration. */
export async function makeKey(): Promise<{ readonly key: string; readonly keys: EdgeConfig['keys'] }> {
  // As often as a test likes: none of them waits.
  const args = ['key', 'create', '--name', 'tests', '--calls-per-second', '10000'];
  const scopes = SCOPES.flatMap((scope) => ['--scope', scope]);
  const { stdout } = await promisify(execFile)(process.execPath, [EDGE_PROGRAM, ...args, ...scopes]);
  const made: unknown = JSON.parse(stdout);
  if (!isMade(made)) throw new Error('`sluice-edge key create` printed something else than a key and its entry.');
  const instances = [{ idInstance: '1101000001', apiUrl: 'https://gateway.example', apiTokenInstance: 'token' }];
  const { keys } = parseConfig(JSON.stringify({ keys: [made.configuration], instances }));
  return { key: made.key, keys };
}

function isMade(made: unknown): made is { readonly key: string; readonly configuration: unknown } {
  return typeof made === 'object' && made !== null && 'configuration' in made && 'key' in made && typeof made.key === 'string';
}

async function startOnNode(config: EdgeConfig, options: readonly string[], more?: EdgeStart): Promise<RunningEdge> {
  const env = { SLUICE_EDGE_CONFIG: JSON.stringify(config), ...more?.env };
  const data = await mkdtemp(join(tmpdir(), 'sluice-edge-'));
  const args = [EDGE_PROGRAM, '--port', '0', '--data', data, ...options];
  const program = await startProgram({ args, ...more, env }, readyLine);
  return {
    url: program.ready.url,
    pid: program.pid,
    stop: async () => {
      await program.stop();
      await rm(data, { recursive: true });
    },
  };
}

/** Runs the built worker from a copy in a temporary folder: wrangler writes beside its configuration and in the home folder. */
async function startByWrangler(config: EdgeConfig): Promise<RunningEdge> {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-worker-'));
  await mkdir(join(folder, 'dist'));
  await copyFile(join(EDGE_FOLDER, 'wrangler.jsonc'), join(folder, 'wrangler.jsonc'));
  await copyFile(join(EDGE_FOLDER, 'dist/worker.js'), join(folder, 'dist/worker.js'));
  await writeFile(join(folder, '.dev.vars'), `SLUICE_EDGE_CONFIG='${JSON.stringify(config)}'\n`, { mode: 0o600 });
  const wrangler = fileURLToPath(new URL('bin/wrangler.js', import.meta.resolve('wrangler/package.json')));
  const program = await startProgram(
    {
      args: [wrangler, 'dev', '--ip', '127.0.0.1', '--port', '0', '--show-interactive-dev-session=false'],
      cwd: folder,
      env: {
        HOME: folder,
        XDG_CONFIG_HOME: folder,
        WRANGLER_SEND_METRICS: 'false',
        WRANGLER_SEND_ERROR_REPORTS: 'false',
        WRANGLER_HIDE_BANNER: 'true',
        // Its traces would put every address, with its key or token, into a database on disk.
        X_LOCAL_OBSERVABILITY: 'false',
        WRANGLER_WRITE_LOGS: 'false',
        // It would ask where this machine is.
        CLOUDFLARE_CF_FETCH_ENABLED: 'false',
      },
    },
    (line) => /Ready on (?<url>http:\/\/\S+)/.exec(line)?.groups?.['url'],
  );
  return {
    url: program.ready,
    pid: program.pid,
    stop: async () => {
      await program.stop();
      await rm(folder, { recursive: true });
    },
  };
}
