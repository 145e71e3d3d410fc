import { render } from 'preact';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/layout.css';
import './styles/parts.css';
import './styles/print.css';
import { App } from './app';
import { loadEnglish } from './i18n/english';
import { language } from './i18n/language';
import { keepApp } from './offline/app-version';
import { deviceStore } from './offline/device-store';

document.documentElement.lang = language.current();
const show = (): void => {
  const root = document.getElementById('app');
  if (!root) return;
  root.textContent = '';
  render(<App />, root);
};
// It takes a weak phone a while to open.
void deviceStore().catch(() => undefined);
// Whoever reads English and cannot have it now reads Indonesian.
if (language.current() === 'en') void loadEnglish().then(show, show);
else show();
keepApp();
