/** How the page is walled in: it has no Node, a world of its own, and the web's own rules. */
export const windowOptions = (preload: string) =>
  ({
    minWidth: 960,
    minHeight: 640,
    title: 'TallyDesk',
    show: false,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  }) as const
