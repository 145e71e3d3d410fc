import { legible } from './accent';

/** Paints the organiser's colour, in the shade that is legible on a light and on a dark page. */
export const applyAccent = (accent: string | null): void => {
  const style = document.documentElement.style;
  const light = accent ? legible(accent, '#f5f7fb') : null;
  const dark = accent ? legible(accent, '#171e2b') : null;
  if (!light || !dark) {
    style.removeProperty('--accent-light');
    style.removeProperty('--accent-dark');
    return;
  }
  style.setProperty('--accent-light', light);
  style.setProperty('--accent-dark', dark);
};
