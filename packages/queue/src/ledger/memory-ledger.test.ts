import { START } from '../../test/reading.ts';
import { ledgerContract } from './ledger-contract.ts';
import { createMemoryLedger } from './memory-ledger.ts';

ledgerContract('in memory', (retentionMs) => {
  let time = START;
  return {
    ledger: createMemoryLedger(() => time, retentionMs),
    pass: (ms) => {
      time += ms;
    },
  };
});
