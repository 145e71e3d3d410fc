/** Kinds of file that are shown here; all others are only handed over as a download. */
export const isViewable = (mediaType: string): boolean =>
  mediaType === 'application/pdf' || mediaType.startsWith('image/');
