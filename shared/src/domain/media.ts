/** One size of an uploaded picture. `url` is relative to the site (`/uploads/…`) or absolute (object store). */
export interface PictureFormat {
  url: string
  width: number
  height: number
}

/** A picture as the media library keeps it; `formats` holds the smaller sizes, by name. */
export interface Picture extends PictureFormat {
  alternativeText: string | null
  formats: Record<string, PictureFormat> | null
}
