/** When a test begins, unless it says otherwise. Apart from the rest, for it needs no runtime. */
export const START: number = Date.UTC(2026, 0, 1);
