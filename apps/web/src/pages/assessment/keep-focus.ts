/** What holds the focus, and what stands behind and before it in the same item, nearest first. */
interface Holder {
  readonly element: Element;
  readonly place: Element;
  readonly neighbours: readonly HTMLElement[];
  readonly byKeyboard: boolean;
}

const controls = 'a[href], button, summary, input, select, textarea';
const typedInto = 'textarea, input:not([type=radio], [type=checkbox], [type=file])';

const holderOf = (element: Element): Holder | null => {
  const place = element.closest('article') ?? element.closest('section');
  if (!place) return null;
  const all = [...place.querySelectorAll<HTMLElement>(controls)];
  const at = all.indexOf(element as HTMLElement);
  const neighbours = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0)).reverse()];
  return { element, place, neighbours, byKeyboard: element.matches(':focus-visible') };
};

const canHold = (element: HTMLElement): boolean =>
  element.isConnected && !element.matches(':disabled') && element.getClientRects().length > 0;

/** Of a group of radios the chosen one holds the focus, as it does for Tab. */
const chosenOf = (element: HTMLElement): HTMLElement =>
  element instanceof HTMLInputElement && element.type === 'radio'
    ? (element.closest('fieldset')?.querySelector<HTMLElement>('input:checked') ?? element)
    : element;

/** A field that nobody asked for would open the keyboard of a phone: a finger is led to the item's head instead. */
const nextOf = ({ place, neighbours, byKeyboard }: Holder): HTMLElement | null => {
  const next = neighbours.find(canHold);
  if (next && (byKeyboard || !next.matches(typedInto))) return chosenOf(next);
  return place.querySelector<HTMLElement>('[tabindex="-1"]');
};

/**
 * When the control that has the focus leaves the page, since what it offered is done, the focus goes to the item's next
 * one; the browser would begin again at the top of the page. Returns how to stop.
 */
export const keepFocus = (form: Element): (() => void) => {
  let holder: Holder | null = null;
  const note = ({ target }: Event): void => {
    holder = target instanceof Element ? holderOf(target) : null;
  };
  const mend = (): void => {
    const active = document.activeElement;
    if (!holder || holder.element.isConnected || (active && active !== document.body)) return;
    const left = holder;
    holder = null;
    if (left.place.isConnected) nextOf(left)?.focus();
  };
  const watch = new MutationObserver(mend);
  watch.observe(form, { childList: true, subtree: true });
  form.addEventListener('focusin', note);
  return () => {
    watch.disconnect();
    form.removeEventListener('focusin', note);
  };
};
