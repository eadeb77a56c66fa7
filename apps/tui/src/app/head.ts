import { clip, columnsOf } from '../present/columns.ts';
import { oneLine } from '../present/safe-text.ts';
import type { App } from './app.ts';
import { type Line, line, spread, steadyLine, textOfLine, widthOf } from './line.ts';
import { marksOf } from './marks.ts';
import type { Screen } from './screen.ts';

const GAP = 2;

/**
 * The first row: what the screen is, and what must not be overlooked about its instance. Where both have no room the marks become shorter, then the
 * words of the title: the name of the instance is cut last, for it says which queue is cleared.
 */
export function headLine(app: App, top: Screen, { idInstance }: Pick<Screen, 'idInstance'>, width: number): Line {
  const title = textOfLine(steadyLine(line(top.title())));
  const known = idInstance === undefined ? undefined : app.services.fleet.find(idInstance)?.access.name;
  const name = textOfLine(steadyLine(line(oneLine(known ?? ''))));
  const room = (marks: Line): number => width - widthOf(marks) - GAP;
  const long = steadyLine(marksOf(app, idInstance, false));
  const marks = columnsOf(title) <= room(long) ? long : steadyLine(marksOf(app, idInstance, true));
  return spread(line(titleWithin(title, name, room(marks)), { isBold: true }), marks, width);
}

function titleWithin(title: string, name: string, room: number): string {
  const at = name === '' ? -1 : title.indexOf(name);
  const before = title.slice(0, Math.max(0, at));
  const roomBefore = room - columnsOf(name) - 1;
  // The frame cuts words behind the name; where even one word before it has no room, the name is all.
  if (columnsOf(title) <= room || at < 1 || columnsOf(before) + columnsOf(name) < room) return title;
  return roomBefore < 2 ? name : `${clip(oneLine(before), roomBefore)} ${name}`;
}
