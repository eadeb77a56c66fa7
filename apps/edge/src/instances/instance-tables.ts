/** The tables of the stored instances. */
import { storedState, type StoredState } from '../stored-state.ts';

export const instanceState: StoredState = storedState('instances', 1, [
  `CREATE TABLE IF NOT EXISTS edge_instances (
    number INTEGER PRIMARY KEY,
    id_instance TEXT NOT NULL UNIQUE,
    flavor TEXT NOT NULL,
    api_url TEXT NOT NULL,
    name TEXT,
    environment TEXT,
    protected INTEGER NOT NULL,
    sealed_token TEXT NOT NULL
  ) STRICT`,
]);
