/** Where the time comes from. Deadlines are judged by the database's clock; this one is for what is not a deadline. */
export interface Clock {
  readonly now: () => Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved, for tests. */
export class SettableClock implements Clock {
  private instant: number;

  constructor(iso: string) {
    this.instant = Date.parse(iso);
  }

  readonly now = (): Date => new Date(this.instant);

  moveTo(iso: string): void {
    this.instant = Date.parse(iso);
  }

  advance(milliseconds: number): void {
    this.instant += milliseconds;
  }
}
