import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';

const workspace = join(import.meta.dirname, '../../..');

/** A copy of parts of the workspace, in which a contract can be changed. */
export interface ContractCopy extends Disposable {
  /** Where it is. */
  readonly root: string;
  /** Copies parts of a package, and gives it the dependencies of the original. */
  readonly copyPart: (folder: string, ...parts: readonly string[]) => void;
  /** Runs a script, or a program of the package's own, as `pnpm` would; gives back how it ended and what it printed as a complaint. */
  readonly run: (folder: string, script: string, ...args: readonly string[]) => Outcome;
}

interface Outcome {
  readonly status: number | null;
  readonly said: string;
}

function isOurs(source: string): boolean {
  return basename(source) !== 'node_modules';
}

export function createContractCopy(): ContractCopy {
  const root = mkdtempSync(join(tmpdir(), 'sluice-contract-copy-'));
  return {
    root,
    copyPart(folder, ...parts) {
      for (const part of parts) {
        cpSync(join(workspace, folder, part), join(root, folder, part), { recursive: true, filter: isOurs });
      }
      symlinkSync(join(workspace, folder, 'node_modules'), join(root, folder, 'node_modules'), 'dir');
    },
    run(folder, script, ...args) {
      const cwd = join(root, folder);
      const PATH = [join(cwd, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
      const [command, all] = script.endsWith('.ts') ? [process.execPath, [script, ...args]] : [script, args];
      const { status, stderr, stdout } = spawnSync(command, all, { cwd, env: { ...process.env, PATH }, encoding: 'utf8' });
      // A compiler complains on its standard output.
      return { status, said: (script.endsWith('.ts') ? stderr : stdout + stderr).trim() };
    },
    [Symbol.dispose]() {
      rmSync(root, { recursive: true });
    },
  };
}
