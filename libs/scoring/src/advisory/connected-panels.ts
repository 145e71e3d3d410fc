/** A juror in the graph of who scored whom, with the numbers the least squares write on it. */
export interface JurorSeat {
  readonly code: string;
  readonly marks: PanelMark[];
  leniency: number;
  rest: number;
  step: number;
  applied: number;
}

export interface BodySeat {
  readonly code: string;
  readonly marks: PanelMark[];
  level: number;
}

export interface PanelMark {
  readonly juror: JurorSeat;
  readonly body: BodySeat;
  readonly score: number;
}

/** A part of the graph that hangs together. */
export interface Panel {
  readonly jurors: readonly JurorSeat[];
  readonly bodies: readonly BodySeat[];
}

/** Parts jurors and bodies into groups that share nothing, in the order in which the marks name them. */
export const connectedPanels = (
  marks: readonly { readonly juror: string; readonly body: string; readonly score: number }[],
): readonly Panel[] => {
  const jurors = new Map<string, JurorSeat>();
  const bodies = new Map<string, BodySeat>();
  for (const mark of marks) {
    const juror = seatOf(jurors, mark.juror, newJuror);
    const body = seatOf(bodies, mark.body, newBody);
    const seated = { juror, body, score: mark.score };
    juror.marks.push(seated);
    body.marks.push(seated);
  }
  const seen = new Set<JurorSeat>();
  return [...jurors.values()].flatMap((juror) => (seen.has(juror) ? [] : [panelFrom(juror, seen)]));
};

const newJuror = (code: string): JurorSeat => ({ code, marks: [], leniency: 0, rest: 0, step: 0, applied: 0 });
const newBody = (code: string): BodySeat => ({ code, marks: [], level: 0 });

const seatOf = <S>(seats: Map<string, S>, code: string, make: (code: string) => S): S => {
  const known = seats.get(code);
  if (known) return known;
  const seat = make(code);
  seats.set(code, seat);
  return seat;
};

/** Everyone reachable from one juror; a set goes on over what is added while it is walked. */
const panelFrom = (first: JurorSeat, seen: Set<JurorSeat>): Panel => {
  const jurors = new Set([first]);
  const bodies = new Set<BodySeat>();
  for (const juror of jurors) {
    seen.add(juror);
    for (const { body } of juror.marks) {
      bodies.add(body);
      for (const mark of body.marks) jurors.add(mark.juror);
    }
  }
  return { jurors: [...jurors], bodies: [...bodies] };
};
