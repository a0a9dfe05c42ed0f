import SwaggerUI from 'swagger-ui-dist/swagger-ui-es-bundle.js';
import 'swagger-ui-dist/swagger-ui.css';
import './viewer.css';

/**
 * Shows the description at an address, in the light or the dark as the reader's system is. It asks nobody but
 * that address, and sends no requests for its reader: what is tried here would be tried on the team's own calls.
 */
export function show(url: string, place: HTMLElement, gone: AbortSignal) {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
  dark.addEventListener('change', follow, { signal: gone });
  gone.addEventListener('abort', () => document.documentElement.classList.remove('dark-mode'));
  follow();
  SwaggerUI({
    url,
    domNode: place,
    validatorUrl: null,
    supportedSubmitMethods: [],
    docExpansion: 'list',
    defaultModelsExpandDepth: 0,
    showExtensions: true,
  });
}
