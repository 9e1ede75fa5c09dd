import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [reactRouter()],
  build: { assetsInlineLimit: 0 },
  environments: {
    // The server itself is the input: it imports the pages as `virtual:react-router/server-build`.
    ssr: { build: { rollupOptions: { input: 'src/server/main.ts' } } },
  },
  // Drivers carry native or wasm files of their own: they are loaded from node_modules, never bundled.
  ssr: { external: ['@duckdb/node-api', '@electric-sql/pglite', 'pg'] },
});
