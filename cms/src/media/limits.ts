/** The largest file of the media library. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024
