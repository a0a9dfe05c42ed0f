import SwaggerUI from 'swagger-ui-dist/swagger-ui-es-bundle.js';
import 'swagger-ui-dist/swagger-ui.css';
import './viewer.css';

/**
 * Shows the description at an address, in the light or the dark as the reader's system is. What is tried there is
 * done, as who is signed in, or by the key that was entered, and only once it is asked for. It asks nobody else.
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
    requestInterceptor: asAPage,
    persistAuthorization: false,
    docExpansion: 'none',
    filter: true,
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    showExtensions: true,
  });
}

/** As the web app's own pages ask: a change carries X-Baton, which no other site's page can send. */
function asAPage<R extends { headers: Record<string, string> }>(request: R): R {
  request.headers['X-Baton'] = 'web';
  return request;
}
