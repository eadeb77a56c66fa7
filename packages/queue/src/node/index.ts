export { createSnapshotDirectory } from './snapshot-directory.ts';
