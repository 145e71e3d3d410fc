export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'good' | 'bad';
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

const change = (next: readonly Toast[]): void => {
  toasts = next;
  listeners.forEach((listener) => listener());
};

/** Short messages read out by screen readers. Bad news stays until closed; good news leaves after six seconds. */
export const toast = {
  list: (): readonly Toast[] => toasts,
  show: (text: string, tone: Toast['tone'] = 'good'): void => {
    lastId += 1;
    const id = lastId;
    change([...toasts.filter((other) => other.text !== text), { id, text, tone }].slice(-3));
    if (tone === 'good') setTimeout(() => toast.close(id), 6_000);
  },
  close: (id: number): void => change(toasts.filter((other) => other.id !== id)),
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
