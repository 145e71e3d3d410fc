import { ApiProblem } from '../../api/problem';

/** The server's faults by the field of the form they belong to, and the refusal with those that have no field. */
export interface FieldFaults {
  readonly at: ReadonlyMap<string, string>;
  readonly note: ApiProblem | null;
}

const fields: readonly RegExp[] = [
  /^(title|code|year|decimals|windows|categories)\b/,
  /^(stages\/\d+\/(?:weight|gate))\b/,
  /^(bands\/\d+\/(?:label|from))\b/,
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

/** Places each fault of a refusal. A code that is taken is told at the code. */
export const fieldFaults = (problem: ApiProblem | null): FieldFaults => {
  if (!problem) return { at: new Map(), note: null };
  const placed = problem.errors.map((fault) => ({ fault, field: fieldOf(fault.path) }));
  const at = new Map(placed.flatMap(({ fault, field }) => (field ? [[field, fault.message] as const] : [])));
  if (problem.code === 'period.taken') at.set('code', problem.message);
  const errors = placed.filter(({ field }) => !field).map(({ fault }) => fault);
  const { kind, status, code, message, body } = problem;
  return { at, note: new ApiProblem(kind, status, code, message, { ...body, errors }) };
};
