/** The IPC channels between the desktop window and the main process: two to ask, two to hear. */
export const channels = {
  call: 'tallydesk:call',
  shell: 'tallydesk:shell',
  news: 'tallydesk:news',
  attach: 'tallydesk:attach',
} as const
