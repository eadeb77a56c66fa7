export { fetchOnce } from './fetch-once.ts';
