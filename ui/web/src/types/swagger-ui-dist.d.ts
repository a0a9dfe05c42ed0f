declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  /** What of its options is used here; its own page lists all. */
  export default function SwaggerUI(options: {
    url: string;
    domNode: HTMLElement;
    validatorUrl: string | null;
    requestInterceptor: <R extends { headers: Record<string, string> }>(request: R) => R;
    persistAuthorization: boolean;
    filter: boolean;
    displayRequestDuration: boolean;
    docExpansion: 'list' | 'full' | 'none';
    defaultModelsExpandDepth: number;
    showExtensions: boolean;
  }): void;
}
