import { type RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A menu made of `details` closes on Escape, which leads back to its button, and on a press anywhere else. */
export const useClosingMenu = (): RefObject<HTMLDetailsElement> => {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (): void => menu.current?.removeAttribute('open');
    const press = (event: PointerEvent): void => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) close();
    };
    const type = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !menu.current?.open) return;
      close();
      menu.current.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', press);
    document.addEventListener('keydown', type);
    return () => {
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('keydown', type);
    };
  }, []);
  return menu;
};
