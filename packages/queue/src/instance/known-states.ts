/** The state in which messages leave (evidence/states#authorized-sends). */
export const SENDING = 'authorized';

/** The state in which a gateway may refuse to change settings, and nothing leaves (evidence/states#starting, evidence/states#reboot-stops-sending). */
export const STARTING = 'starting';
