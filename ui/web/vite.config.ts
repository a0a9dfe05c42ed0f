import { defineConfig } from 'vitest/config';

export default defineConfig({
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  build: {
    outDir: '../target/classes/web',
    emptyOutDir: true,
    // The content security policy allows nothing inline, data: addresses included.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The viewer of the API's description, loaded on its own page only.
    chunkSizeWarningLimit: 1_700,
    target: 'es2022',
  },
  server: { proxy: { '/api': 'http://localhost:8080' } },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'] },
});
