import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Run in a program before it begins: it writes how much memory it has had at once, in kibibytes, into a separate file.
const HOOK = `
import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(process.env.PEAKS + '/' + process.pid, String(process.resourceUsage().maxRSS)));
`;

/** The environment in which each Node program says at its end how much memory it has had at once. */
export function peaksIn(folder: string): Record<string, string> {
  return { PEAKS: folder, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(HOOK)}` };
}

/** The largest that a program in that environment has had, in MiB. */
export function peakMib(folder: string): number {
  return Math.round(Math.max(0, ...readdirSync(folder).map((file) => Number(readFileSync(join(folder, file), 'utf8')))) / 1024);
}
