import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname

/** `out/main/*.js`: one file a process or worker, packages stay in node_modules. The preload is one CommonJS file. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: {
          desktop: 'src/main/desktop/desktop.ts',
          host: 'src/main/desktop/host-process.ts',
          cli: 'src/main/cli/cli.ts',
          'imaging-worker': 'src/main/imaging/worker.ts',
          'embedded-worker': 'src/main/engines/embedded/worker.ts',
          'reports-worker': 'src/main/reports/worker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: 'src/preload/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    base: './',
    plugins: [react()],
    build: {
      outDir: join(root, 'out/renderer'),
      // a picture within a style sheet would be a data: address, which the page's policy refuses
      assetsInlineLimit: 0,
      // kilobytes; it is read from this computer's disk, so one file is as good as many
      chunkSizeWarningLimit: 2_000,
      rollupOptions: { input: join(root, 'src/renderer/index.html') },
    },
  },
})
