import { useWindowSize } from 'ink';
import { createContext, useContext, type ReactElement, type ReactNode } from 'react';
import { MIN_SIZE, MAX_COLUMNS } from './theme.ts';

interface Size {
  readonly columns: number;
  readonly rows: number;
}

const WindowSize = createContext<Size>(MIN_SIZE);

/** Listens once for the size of the window, however many components go by it: Node warns, on the screen, of more than ten listeners. */
export function WindowSizeProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const size = useWindowSize();
  return <WindowSize value={size}>{children}</WindowSize>;
}

export function useSize(): Size {
  return useContext(WindowSize);
}

/** Whether there is room only for a word. */
export function useIsTooSmall(): boolean {
  const { columns, rows } = useSize();
  return columns < MIN_SIZE.columns || rows < MIN_SIZE.rows;
}

/** How many columns there are between the margins of a frame. A screen that is hidden because the window is too small is drawn all the same. */
export function useFrameWidth(): number {
  return Math.max(MIN_SIZE.columns, Math.min(useSize().columns, MAX_COLUMNS)) - 2;
}

/** How many rows there are between the title and the foot of a frame. */
export function useFrameHeight(): number {
  return Math.max(MIN_SIZE.rows, useSize().rows) - 4;
}
