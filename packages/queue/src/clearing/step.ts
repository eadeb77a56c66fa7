import type { SluiceError } from '@sluice/core';

/** Where a clearing stands. The last step of each clearing is one of `refused`, `failed`, `verified` and `unverified`. */
export type ClearingStep =
  /** The entries are being read and stored. */
  | { readonly step: 'capturing' }
  /** The snapshot is durable; nothing has been destroyed yet. */
  | { readonly step: 'captured'; readonly location: string; readonly captured: number; readonly uncaptured: number }
  /** The one request is on its way. */
  | { readonly step: 'clearing' }
  /** The gateway says that it cleared. */
  | { readonly step: 'cleared' }
  /** The request may or may not have taken effect; only reading tells. */
  | { readonly step: 'unknown'; readonly error: SluiceError }
  /** The queue is read until what was captured is gone. `listed` of the captured are still there; `count` can be 10 s old. */
  | { readonly step: 'settling'; readonly listed: number; readonly count: number }
  /** The gateway said no, or the request never reached it: the queue is as it was. */
  | { readonly step: 'refused'; readonly error: SluiceError }
  /** Something went wrong before anything was destroyed. */
  | { readonly step: 'failed'; readonly error: SluiceError }
  /** What was captured is gone and the count agrees. */
  | {
      readonly step: 'verified';
      readonly captured: number;
      readonly uncaptured: number;
      /**
       * How many of the captured may have been sent before the clear took effect: at most one per delay while the instance was seen to be
       * authorised. After `unknown` that can be all of them: then only their being gone is certain.
       */
      readonly mayHaveLeft: number;
      /** How many entries joined the queue meanwhile and are still there. */
      readonly arrived: number;
    }
  /** Within the time allowed the queue did not become what a clear leaves behind. */
  | {
      readonly step: 'unverified';
      /** How many of the captured were still listed when the queue was last read; all, if it never could be. */
      readonly remaining: number;
      /** What the gateway counted then; before the clear, if it could never be read after it. */
      readonly count: number;
      /** Why the queue could not be read in the end, if so. */
      readonly error: SluiceError | undefined;
    };

export function isLast({ step }: ClearingStep): boolean {
  return step === 'refused' || step === 'failed' || step === 'verified' || step === 'unverified';
}
