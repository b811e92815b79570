/** The address of a page's picture; another one whenever the picture is. */
export const pagePicture = (pageId: string, picture: string | null): string =>
  `/pages/${encodeURIComponent(pageId)}?at=${encodeURIComponent(picture ?? '')}`
