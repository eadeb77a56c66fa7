/**
 * Loaded into the emulator before it starts: its day is always the same. With `--stepped` it goes on from there only as the controls move it.
 */
Date.now = () => Date.UTC(2026, 10, 21, 9);
