import { existsSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname
const there = (entries: Record<string, string>) =>
  Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(join(root, path))))

const main = there({
  desktop: 'src/main/desktop/desktop.ts',
  host: 'src/main/desktop/host-process.ts',
  cli: 'src/main/cli/cli.ts',
  'imaging-worker': 'src/main/imaging/worker.ts',
  'embedded-worker': 'src/main/engines/embedded/worker.ts',
  'reports-worker': 'src/main/reports/worker.ts',
})
const renderer = join(root, 'src/renderer/index.html')

/** `out/main/*.js`: one file a process or worker, packages stay in node_modules. The preload is one CommonJS file. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: { input: main, output: { format: 'es', entryFileNames: '[name].js' } },
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
  ...(existsSync(renderer) && {
    renderer: {
      root: 'src/renderer',
      base: './',
      plugins: [react()],
      build: { outDir: join(root, 'out/renderer'), assetsInlineLimit: 0, rollupOptions: { input: renderer } },
    },
  }),
})
