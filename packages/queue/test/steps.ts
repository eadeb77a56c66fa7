import type { ClearingStep } from '../src/index.ts';

/** All steps of a clearing; of the looks that follow one another only the last. */
export async function stepsOf(clearing: AsyncIterable<ClearingStep>): Promise<readonly ClearingStep[]> {
  const steps: ClearingStep[] = [];
  for await (const step of clearing) {
    if (step.step === 'settling' && steps.at(-1)?.step === 'settling') steps.pop();
    steps.push(step);
  }
  return steps;
}
