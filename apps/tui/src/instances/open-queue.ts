/** Apart, so that it is loaded when it is needed. */
export { openQueue } from '@sluice/queue';
