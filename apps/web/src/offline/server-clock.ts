/** How far the phone's clock is from the server's. Nothing depends on the phone's; it only helps to say when. */
let offsetMs: number | null = null;

/** What the phone's clock said, and how wrong it was known to be; null where no reply had told. */
export interface Moment {
  readonly phoneAt: string;
  readonly offsetMs: number | null;
}

export const serverClock = {
  /** A reply says when it was made; half the way is taken for the way back. */
  heard: (date: string | null, sentAt: number): void => {
    const server = date ? Date.parse(date) : NaN;
    if (Number.isNaN(server)) return;
    // Replies that were long under way say little, and a whole second is the best that the header knows.
    const middle = (sentAt + Date.now()) / 2;
    offsetMs = Math.round(server - middle);
  },
  now: (): Moment => ({ phoneAt: new Date().toISOString(), offsetMs }),
};
