import type { Plan } from '@sluice/queue';
import { Box, Text } from 'ink';
import { type ReactElement, useEffect, useReducer, useRef, useState } from 'react';
import { fit } from '../present/columns.ts';
import { presentNumber } from '../present/format.ts';
import { presentPlan } from '../present/plan.ts';
import { oneLine } from '../present/safe-text.ts';
import type { AppSentences } from '../sentences/sentences.ts';
import { type Confirmation, type ConfirmationField, fieldsOf, NOTHING_TYPED, pressKey, problemSentence } from './confirmation.ts';
import { useFrameWidth } from './frame-size.tsx';
import { Lines, TextLine } from './lines.tsx';
import { useKeys } from './use-keys.ts';
import { useSentences } from './use-sentences.ts';

const FIGURE = 7;
const LABEL = 40;

/** What a plan would do, and the lines in which it is confirmed. */
export function ConfirmClear({
  plan,
  onConfirm,
  onClose,
}: {
  readonly plan: Plan;
  readonly onConfirm: (confirmation: Confirmation) => void;
  readonly onClose: () => void;
}): ReactElement {
  const [confirmation, setConfirmation] = useState(NOTHING_TYPED);
  // Several keys can come in one event, before React draws again.
  const latest = useRef(NOTHING_TYPED);
  useKeys((key) => {
    if (latest.current.isAgreed) return;
    if (key === 'escape') return onClose();
    latest.current = pressKey(latest.current, key, plan);
    setConfirmation(latest.current);
    if (latest.current.isAgreed) onConfirm(latest.current);
  });
  // Keys are heard by an effect, which React runs after it has drawn: keys typed before would be lost.
  const [isActive, handleKeys] = useReducer(() => true, false);
  useEffect(handleKeys, [handleKeys]);
  const sentences = useSentences();
  const { confirm } = sentences.screens;
  const width = useFrameWidth();
  const { typed, field, problem } = confirmation;
  const fields = fieldsOf(plan);
  return (
    <Box flexDirection="column">
      {presentPlan(plan, sentences).map(({ figure, words, isLoss }) => (
        <Box key={words}>
          <Box flexShrink={0} width={FIGURE + 1}>
            <Text bold={isLoss} {...(isLoss && { color: 'red' })}>
              {fit(presentNumber(figure, sentences), FIGURE, 'right')}
            </Text>
          </Box>
          <Text bold={isLoss} {...(isLoss && { color: 'red' })}>
            {words}
          </Text>
        </Box>
      ))}
      <Box height={1} />
      <Lines text={oneLine(sentences.plan.consequences(plan))} width={width} maxLines={4} dimColor />
      <Box height={1} />
      {(isActive ? fields.slice(0, fields.indexOf(field) + 1) : []).map((name) => (
        <TextLine
          key={name}
          label={fit(oneLine(labelOf(name, plan, sentences)), LABEL)}
          text={typed[name]}
          width={width}
          isActive={name === field}
        />
      ))}
      <Text color="red">{problem === undefined ? ' ' : `✕ ${problemSentence(problem, plan, sentences)}`}</Text>
      <Text dimColor>{field === 'reason' ? confirm.clearNow : confirm.nextField}</Text>
    </Box>
  );
}

function labelOf(field: ConfirmationField, { idInstance, lost }: Plan, { screens: { confirm } }: AppSentences): string {
  switch (field) {
    case 'number':
      return confirm.number(idInstance);
    case 'lost':
      return confirm.lost(lost);
    case 'reason':
      return confirm.reason;
  }
}
