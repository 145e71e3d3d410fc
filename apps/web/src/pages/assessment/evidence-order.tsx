import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { api } from '../../api/api';
import { type ApiProblem, toProblem } from '../../api/problem';
import type { Evidence } from '../../api/types';
import { useTextOf } from '../../i18n/use-text';
import { Icon } from '../../parts/icon';
import { ProblemNote } from '../../parts/problem-note';
import { evidenceMessages } from './evidence-messages';
import type { QuestionnaireState } from './use-questionnaire';

interface Props {
  readonly state: QuestionnaireState;
  readonly piece: Evidence;
}

const swapped = (ids: readonly string[], at: number, to: number): readonly string[] =>
  ids.map((id, place) => (place === at ? (ids[to] ?? id) : place === to ? (ids[at] ?? id) : id));

/** Moves a piece up or down among those of its item; the verifier looks at them in this order. */
export function EvidenceMove({ state, piece }: Props) {
  const t = useTextOf(evidenceMessages);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const pressed = useRef<HTMLButtonElement | null>(null);
  const seen = (state.evidence[piece.itemCode] ?? []).map(({ id }) => id);
  const at = seen.indexOf(piece.id);
  // A browser lets go of what has the focus when it moves.
  useLayoutEffect(() => pressed.current?.focus(), [at]);
  if (seen.length < 2) return null;
  const name = piece.file?.name ?? piece.url ?? '';
  const move = (to: number): void => {
    if (busy || to < 0 || to >= seen.length) return;
    setBusy(true);
    setProblem(null);
    api
      .put<readonly Evidence[]>(
        `/api/assessments/${state.form.assessment.id}/items/${encodeURIComponent(piece.itemCode)}/evidence-order`,
        { seen, wanted: swapped(seen, at, to) },
      )
      .then((pieces) => state.putEvidence(piece.itemCode, () => pieces))
      .catch((error: unknown) => setProblem(toProblem(error)))
      .finally(() => setBusy(false));
  };
  const press =
    (to: number) =>
    (button: HTMLButtonElement): void => {
      pressed.current = button;
      move(to);
    };
  return (
    <>
      <Arrow icon="up" label={t('moveUp', { name })} isEnd={at === 0} onPress={press(at - 1)} />
      <Arrow icon="down" label={t('moveDown', { name })} isEnd={at === seen.length - 1} onPress={press(at + 1)} />
      <span class="visually-hidden" role="status">
        {t('place', { name, place: at + 1, count: seen.length })}
      </span>
      {problem && <ProblemNote problem={problem} />}
    </>
  );
}

interface ArrowProps {
  readonly icon: 'up' | 'down';
  readonly label: string;
  /** It stays reachable where it can do nothing more, so that the keyboard keeps its place. */
  readonly isEnd: boolean;
  readonly onPress: (button: HTMLButtonElement) => void;
}

function Arrow({ icon, label, isEnd, onPress }: ArrowProps) {
  return (
    <button
      type="button"
      class="button icon-only"
      aria-label={label}
      aria-disabled={isEnd}
      onClick={(event) => isEnd || onPress(event.currentTarget)}
    >
      <Icon name={icon} />
    </button>
  );
}
