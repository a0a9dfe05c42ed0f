import { render } from 'preact';
import { App } from './app';
import './styles/tokens.css';
import './styles/base.css';

const root = document.getElementById('app');
if (!root) throw new Error('The page has no place for the app.');
render(<App />, root);
