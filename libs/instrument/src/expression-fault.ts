/** Why an expression cannot be read: what to do about it, Indonesian, and the index of the character where it starts. */
export interface ExpressionFault {
  readonly message: string;
  readonly at: number;
}

/** The place is said in words as well, since most people meet the message beside a cell of a workbook. */
export const expressionFault = (at: number, message: string): ExpressionFault => ({
  message: `${message} (Huruf ke-${at + 1}.)`,
  at,
});

/** How a refusal deep inside an expression gets out of it; caught by `parseCondition`, which returns the fault. */
export class UnreadableExpression extends Error {
  constructor(readonly fault: ExpressionFault) {
    super(fault.message);
    this.name = 'UnreadableExpression';
  }
}

/** Throws `UnreadableExpression`. */
export const refuse = (at: number, message: string): never => {
  throw new UnreadableExpression(expressionFault(at, message));
};
