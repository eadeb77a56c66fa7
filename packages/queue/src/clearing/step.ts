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
  /** The queue is read until what was captured is gone. `listed` and `count` are what remains. */
  | { readonly step: 'settling'; readonly listed: number; readonly count: number }
  /** The gateway said no, or the request never reached it: the queue is as it was. */
  | { readonly step: 'refused'; readonly error: SluiceError }
  /** Something went wrong before anything was destroyed. */
  | { readonly step: 'failed'; readonly error: SluiceError }
  /** What was captured is gone and the count agrees. `arrived` entries joined the queue meanwhile and are still there. */
  | { readonly step: 'verified'; readonly captured: number; readonly uncaptured: number; readonly arrived: number }
  /** Within the time allowed the queue did not become what a clear leaves behind. */
  | { readonly step: 'unverified'; readonly remaining: number; readonly count: number };

export function isLast({ step }: ClearingStep): boolean {
  return step === 'refused' || step === 'failed' || step === 'verified' || step === 'unverified';
}
