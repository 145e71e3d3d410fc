/** Nobody's fault and nothing in the file: too many others are being read. */
export class ReadingBusy extends Error {
  constructor() {
    super('too many workbooks are being read');
    this.name = 'ReadingBusy';
  }
}

interface Bounds {
  readonly atOnce: number;
  /** How many may wait for a turn, and how long each. */
  readonly waiting: number;
  readonly milliseconds: number;
}

/** Lets only so many works run together; the others begin in the order in which they came. */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly bounds: Bounds) {}

  /** Runs `work` when its turn comes. Rejects with {@link ReadingBusy} where it does not, and as `work` does. */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.turn();
    try {
      return await work();
    } finally {
      this.passOn();
    }
  }

  private turn(): Promise<void> {
    if (this.running < this.bounds.atOnce) {
      this.running += 1;
      return Promise.resolve();
    }
    if (this.waiting.length >= this.bounds.waiting) return Promise.reject(new ReadingBusy());
    return new Promise((resolve, reject) => {
      const begin = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(begin), 1);
        reject(new ReadingBusy());
      }, this.bounds.milliseconds);
      this.waiting.push(begin);
    });
  }

  private passOn(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running -= 1;
  }
}
