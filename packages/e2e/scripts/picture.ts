/** Draws the demo's first screen as an SVG, cell by cell from a terminal's grid: `apps/docs/public/screen.svg`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Terminal } from '../src/terminal.ts';
import { drawSvg } from './draw-svg.ts';

const root = join(import.meta.dirname, '../../..');
const terminal = new Terminal(process.execPath, [join(root, 'apps/tui/dist/sluice.js'), 'demo'], { columns: 84, rows: 18 });
await terminal.shows('blocked', 'clinic', 'courier', 'quit');
writeFileSync(join(root, 'apps/docs/public/screen.svg'), drawSvg(terminal.emulator));
terminal.type('q');
await terminal.exited();
