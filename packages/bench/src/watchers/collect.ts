/** Loaded before the built edge by the bench: on SIGUSR2 its garbage is collected. */
process.on('SIGUSR2', () => globalThis.gc?.());
