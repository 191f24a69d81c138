import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.JARSHY_URL ?? 'http://localhost:3000';

/**
 * What the first page needs, as one file: whether a chain of imports (not of `import()`) leads to the module from the
 * entry. Left to itself the bundler makes dozens of small files of it, one for each set of pages that share something.
 */
function isOfStart(id, modules, seen = new Set()) {
  if (seen.has(id)) return false;
  seen.add(id);
  const { isEntry, importers } = modules.getModuleInfo(id);
  return isEntry || importers.some((importer) => isOfStart(importer, modules, seen));
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/console/',
  plugins: [react()],
  build: {
    ...{ target: 'es2023', sourcemap: false, reportCompressedSize: false },
    // Before compression, which leaves a third.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: (id, modules) => (isOfStart(id, modules) ? 'start' : null), debugName: 'start' }],
        },
      },
    },
  },
  // `npm run dev -w console`: the page from here, the API from a Jarshy that runs.
  server: { proxy: { '/api': server }, fs: { allow: ['..'] } },
});
