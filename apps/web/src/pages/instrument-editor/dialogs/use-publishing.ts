import {
  type LintReasonNeeded,
  type Violation,
  checkInstrument,
  diffInstruments,
  lintReasonsNeeded,
  unreasoned,
} from '@app/instrument';
import { useMemo, useState } from 'preact/hooks';
import { api } from '../../../api/api';
import { type ApiProblem, toProblem } from '../../../api/problem';
import type { InstrumentVersion } from '../../../api/types';
import { forgetPaths, useResource } from '../../../use-resource';
import type { EditorView } from '../editor-view';

/** One kind of warning, what it says, and the reason that lets it stand. */
export interface WarningGroup extends LintReasonNeeded {
  readonly messages: readonly string[];
}

/** What a person decides when publishing. */
export interface Publishing {
  readonly latest: InstrumentVersion | null;
  readonly isReady: boolean;
  readonly loading: boolean;
  readonly changes: ReturnType<typeof diffInstruments>;
  readonly errors: readonly Violation[];
  readonly groups: readonly WarningGroup[];
  readonly reasons: Readonly<Record<string, string>>;
  readonly setReason: (code: string, reason: string) => void;
  readonly note: string;
  readonly setNote: (note: string) => void;
  readonly busy: boolean;
  readonly problem: ApiProblem | null;
  readonly publish: () => Promise<number | null>;
}

export const usePublishing = (editor: EditorView, published: number | null): Publishing => {
  const { draft, content, previous, state } = editor;
  const path = `/api/instruments/${draft.id}/versions`;
  const resource = useResource<InstrumentVersion>(published === null ? null : `${path}/${published}`);
  const latest = resource.value;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const violations = useMemo(() => checkInstrument(content, previous ? { previous } : {}), [content, previous]);
  const groups = useMemo(() => groupsOf(violations), [violations]);
  const reasons = Object.fromEntries(
    groups.map(({ code }) => [code, typed[code] ?? knownReason(violations, latest, code)]),
  );
  const changes = useMemo(
    () => (latest ? diffInstruments(latest.content, { ...content, version: latest.content.version }) : []),
    [latest, content],
  );
  const errors = violations.filter(({ severity }) => severity !== 'warning');
  const publish = async (): Promise<number | null> => {
    setBusy(true);
    setProblem(null);
    try {
      const card = await api.post<{ readonly number: number }>(path, {
        revision: state.known.revision,
        note: note.trim() || null,
        reasons: groups.map(({ code }) => ({ code, reason: (reasons[code] ?? '').trim() })),
      });
      forgetPaths('/api/instruments');
      return card.number;
    } catch (error) {
      setProblem(toProblem(error));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return {
    latest,
    loading: published !== null && latest === null && resource.problem === null,
    isReady:
      errors.length === 0 &&
      state.phase === 'settled' &&
      state.conflicts.length === 0 &&
      groups.every(({ code }) => (reasons[code] ?? '').trim() !== '') &&
      (published === null || changes.length > 0),
    changes,
    errors,
    groups,
    reasons,
    setReason: (code, reason) => setTyped((now) => ({ ...now, [code]: reason })),
    note,
    setNote,
    busy,
    problem,
    publish,
  };
};

const groupsOf = (violations: readonly Violation[]): readonly WarningGroup[] =>
  lintReasonsNeeded(violations).map((needed) => ({
    ...needed,
    messages: violations
      .filter(({ code, severity }) => severity === 'warning' && code === needed.code)
      .map(({ message }) => message),
  }));

/** The reason of the version before, where it was given for all these places; a warning at a new place asks anew. */
const knownReason = (violations: readonly Violation[], latest: InstrumentVersion | null, code: string): string => {
  const known = latest?.reasons.find((reason) => reason.code === code);
  if (!known) return '';
  const isCovered =
    unreasoned(
      violations.filter((one) => one.code === code),
      [known],
    ).length === 0;
  return isCovered ? known.reason : '';
};
