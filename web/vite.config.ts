import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { words } from './scripts/words-plugin.mts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [words(), react()],
  resolve: {
    alias: {
      '@': here('./src'),
      // Messages are compiled while bundling, so the parser stays at home.
      '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js',
    },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    // The server of the house listens on 8080.
    proxy: { '/api': 'http://127.0.0.1:8080' },
  },
  build: {
    // light-dark(), :has() and nesting are everywhere since the spring of 2024.
    target: ['chrome123', 'firefox121', 'safari17.5'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    sourcemap: false,
    manifest: 'manifest.build.json',
  },
  test: {
    environment: 'jsdom',
    pool: 'vmThreads',
    globals: false,
    setupFiles: ['./test/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' as const } },
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    testTimeout: 15_000,
  },
});
