/** The one origin that the window shows. */
export const origin = 'tallydesk://app'

type Contents = object
type Asking = { sender: Contents; senderFrame: { parent: unknown; url: string } | null }

/** Whether a message comes from the top frame of our own window, showing our own page. */
export const isOurs = ({ sender, senderFrame }: Asking, window: { webContents: Contents } | null): boolean =>
  sender === window?.webContents && senderFrame?.parent === null && senderFrame.url.startsWith(`${origin}/`)
