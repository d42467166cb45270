/** The heaviest file of the media library (bytes). */
export const MAX_FILE = 20 * 1024 * 1024
