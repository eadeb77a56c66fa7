/** What the stores of the queue have to do, to be run by the tests of a host that has others. Not in the published package. */
export { describeJournal } from './journal/journal-contract.ts';
export { ledgerContract } from './ledger/ledger-contract.ts';
