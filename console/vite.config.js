import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.JARSHY_URL ?? 'http://localhost:3000';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/console/',
  plugins: [react()],
  build: { target: 'es2023', sourcemap: false, reportCompressedSize: false },
  // `npm run dev -w console`: the page from here, the API from a Jarshy that runs.
  server: { proxy: { '/api': server }, fs: { allow: ['..'] } },
});
