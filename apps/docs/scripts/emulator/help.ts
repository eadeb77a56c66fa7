import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const PROGRAM = join(import.meta.dirname, '../../../../packages/emulator/src/cli.ts');

/** What `sluice-emulator --help` prints. */
export function help(): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, '--help'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The emulator did not print its help: ${stderr}`);
  return `\`\`\`text\n${stdout.trim()}\n\`\`\``;
}
