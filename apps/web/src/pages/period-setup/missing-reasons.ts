import type { ApiProblem } from '../../api/problem';

/** A warning about an instrument that needs a reason before a period may open with it. */
export interface MissingReason {
  /** Code of the instrument. */
  readonly instrument: string;
  readonly code: string;
  /** Codes of the items and groups it is about. */
  readonly places: readonly string[];
  readonly message: string;
}

/** A reason as the server takes it. */
export interface OpeningReason {
  readonly instrument: string;
  readonly code: string;
  readonly reason: string;
}

const isMissing = (value: unknown): value is MissingReason =>
  typeof value === 'object' && value !== null && 'instrument' in value && 'code' in value && 'message' in value;

/** The warnings that a refused opening names; none where it was refused for something else. */
export const missingReasons = ({ code, body }: ApiProblem): readonly MissingReason[] => {
  const warnings = body['warnings'];
  return code === 'period.reasonsMissing' && Array.isArray(warnings) ? warnings.filter(isMissing) : [];
};

export const reasonKey = ({ instrument, code }: Pick<MissingReason, 'instrument' | 'code'>): string =>
  `${instrument} ${code}`;

/** What was asked before with what is asked now, each once. */
export const joinMissing = (
  before: readonly MissingReason[],
  now: readonly MissingReason[],
): readonly MissingReason[] => [
  ...new Map([...before, ...now].map((missing) => [reasonKey(missing), missing] as const)).values(),
];

/** The reasons written so far; empty ones are left out. */
export const writtenReasons = (
  missing: readonly MissingReason[],
  texts: Readonly<Record<string, string>>,
): readonly OpeningReason[] =>
  missing.flatMap(({ instrument, code }) => {
    const reason = texts[reasonKey({ instrument, code })]?.trim() ?? '';
    return reason ? [{ instrument, code, reason }] : [];
  });
