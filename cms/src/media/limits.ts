/** The heaviest file of the media library (bytes). */
export const MAX_FILE_BYTES = 20 * 1024 * 1024
