import { ApiProblem, type ProblemDetail } from '../../api/problem';

/** The server's faults by the field of the form they belong to, and the refusal with those that have no field. */
export interface FieldFaults {
  readonly at: ReadonlyMap<string, string>;
  readonly note: ApiProblem | null;
  /** Faults inside the instruments that the rules name. */
  readonly instruments: readonly ProblemDetail[];
}

const fields: readonly RegExp[] = [
  /^(windows\/[^/]+\/(?:from|until))$/,
  /^(title|code|year|decimals|windows|categories)\b/,
  /^(stages\/\d+\/(?:weight|gate|panel|label))\b/,
  /^(bands\/\d+\/(?:label|from))\b/,
  /^(evidence\/\w+)\b/,
  /^(stages)$/,
];

/** The field of a path such as `/policy/stages/1/gate/anyOf/0/atLeast`: `stages/1/gate`; null where the form has none. */
export const fieldOf = (path: string): string | null => {
  const inside = path.replace(/^\/(?:policy|period)\//, '');
  for (const pattern of fields) {
    const field = pattern.exec(inside)?.[1];
    if (field) return field;
  }
  return null;
};

const insideInstrument = /^\/instruments\/([^/]+)\//;

/** Faults inside instruments by the instrument's code. */
export const faultyInstruments = (faults: readonly ProblemDetail[]): ReadonlyMap<string, readonly ProblemDetail[]> => {
  const byCode = new Map<string, ProblemDetail[]>();
  for (const fault of faults) {
    const code = insideInstrument.exec(fault.path)?.[1];
    if (code !== undefined) byCode.set(code, [...(byCode.get(code) ?? []), fault]);
  }
  return byCode;
};

/** Places each fault of a refusal. A code that is taken is told at the code. */
export const fieldFaults = (problem: ApiProblem | null): FieldFaults => {
  if (!problem) return { at: new Map(), note: null, instruments: [] };
  const placed = problem.errors.map((fault) => ({ fault, field: fieldOf(fault.path) }));
  const at = new Map(placed.flatMap(({ fault, field }) => (field ? [[field, fault.message] as const] : [])));
  if (problem.code === 'period.taken') at.set('code', problem.message);
  const rest = placed.filter(({ field }) => !field).map(({ fault }) => fault);
  const instruments = rest.filter(({ path }) => insideInstrument.test(path));
  const errors = rest.filter((fault) => !instruments.includes(fault));
  const { kind, status, code, message, body } = problem;
  // What needs a reason is asked for where the period is opened.
  const note =
    code === 'period.reasonsMissing' ? null : new ApiProblem(kind, status, code, message, { ...body, errors });
  return { at, note, instruments };
};
