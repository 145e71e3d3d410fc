import { render } from 'preact';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/layout.css';
import './styles/parts.css';
import './styles/print.css';
import { App } from './app';
import { language } from './i18n/language';
import { keepApp } from './offline/app-version';

document.documentElement.lang = language.current();
const root = document.getElementById('app');
if (root) {
  root.textContent = '';
  render(<App />, root);
}
keepApp();
