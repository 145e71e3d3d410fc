import { useEffect } from 'preact/hooks';
import { api } from './api/api';

/** A measurement is good for so long: phones drift by seconds a day. */
const GOOD_FOR_MS = 10 * 60_000;

/** Kept on the device, for an opening without signal. */
const PLACE = 'terbuka.clock';

interface Measured {
  readonly offsetMs: number;
  /** What the server's clock showed then. */
  readonly serverMs: number;
}

/** Of no use any more where this device's clock was set back since: it would be earlier than it was. */
export const stillGood = ({ offsetMs, serverMs }: Measured, deviceMs: number): number =>
  deviceMs + offsetMs >= serverMs ? offsetMs : 0;

const recalled = (): number => {
  try {
    const text = localStorage.getItem(PLACE);
    return text ? stillGood(JSON.parse(text) as Measured, Date.now()) : 0;
  } catch {
    return 0;
  }
};

const keep = (measured: Measured): void => {
  try {
    localStorage.setItem(PLACE, JSON.stringify(measured));
  } catch {
    // Without it the device's own clock must do.
  }
};

let offsetMs = recalled();
let measuredAt: number | null = null;
let measuring: Promise<void> | null = null;

/** What the server's clock shows now, as far as it was measured; else this device's. */
export const serverNow = (): number => Date.now() + offsetMs;

/** Halfway through the question is when the server looked at its clock. */
const measure = async (): Promise<void> => {
  const asked = Date.now();
  const { now } = await api.get<{ readonly now: string }>('/api/clock');
  const answered = Date.now();
  offsetMs = Date.parse(now) - (asked + answered) / 2;
  measuredAt = answered;
  keep({ offsetMs, serverMs: Date.parse(now) });
};

/** Measures how far this device's clock is off, once for all that show a deadline; says so when it is known. */
export const useServerClock = (onMeasured: () => void): void => {
  useEffect(() => {
    if (measuredAt !== null && Date.now() - measuredAt < GOOD_FOR_MS) return;
    measuring ??= measure()
      // Without a network the device's own clock must do.
      .catch(() => undefined)
      .finally(() => {
        measuring = null;
      });
    void measuring.then(onMeasured);
  }, [onMeasured]);
};
