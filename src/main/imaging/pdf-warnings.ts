/**
 * pdf.js draws nothing for an image that it cannot decode and says so only on the console: a page would come out blank
 * and count as read. So the console's warnings are heard while a page is drawn.
 */
const aboutAnImage = /ignoring errors|image|jpx|jpeg|jpg|jbig2|ccitt|decod|xobject|openjpeg|wasm/i

/** Runs `work` and gives the warnings about images that came meanwhile. A worker does one thing at a time. */
export const hearingImageWarnings = async <T>(work: () => Promise<T>): Promise<{ value: T; warnings: string[] }> => {
  const { console } = globalThis
  const usual = console.warn
  const warnings: string[] = []
  console.warn = (message: unknown) => {
    if (aboutAnImage.test(String(message))) warnings.push(String(message).replace(/^Warning: /, ''))
  }
  try {
    return { value: await work(), warnings }
  } finally {
    console.warn = usual
  }
}
