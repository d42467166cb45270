import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Core } from '@strapi/strapi'
import { findLibraryFiles, mediaLibrary, type LibraryFile } from '../strapi-internals/services'

const HOUR_MS = 3_600_000

/** The first part of the name of a picture that belongs to a testimony; the `documentId` of the testimony follows. */
const PREFIX = 'temoignage'
const DOCUMENT_ID = new RegExp(`^${PREFIX}_([a-z0-9]{24})_`)

/**
 * Stores the picture of a testimony in the media library, before the testimony is stored: `eraseOrphanPictures` removes
 * the picture of a testimony that failed.
 * @returns the id of the file
 */
export async function storePicture(
  strapi: Core.Strapi,
  testimony: string,
  bytes: Buffer,
  alternativeText: string | null,
): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'confettis-picture-'))
  try {
    const filepath = path.join(folder, 'picture.jpg')
    await writeFile(filepath, bytes)
    const name = `${PREFIX}-${testimony}.jpg`
    const [kept] = await mediaLibrary(strapi).upload({
      data: { fileInfo: { name, alternativeText } },
      files: { filepath, originalFilename: name, mimetype: 'image/jpeg', size: bytes.length },
    })
    if (!kept) throw new Error('The media library kept nothing')
    return kept.id
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Erases the pictures of a testimony, in all sizes. */
export async function erasePictures(strapi: Core.Strapi, testimony: string): Promise<void> {
  await eraseAll(strapi, await findLibraryFiles(strapi, { hash: { $startsWith: `${PREFIX}_${testimony}_` } }))
}

/** Erases pictures whose testimony was never stored, because a process died in between. */
export async function eraseOrphanPictures(strapi: Core.Strapi, now: Date): Promise<number> {
  const createdAt = { $lt: new Date(now.getTime() - HOUR_MS) }
  const kept = await findLibraryFiles(strapi, { hash: { $startsWith: `${PREFIX}_` }, createdAt })
  const testimonies = [...new Set(kept.flatMap(({ hash }) => DOCUMENT_ID.exec(hash)?.[1] ?? []))]
  const rows: { document_id: string }[] = await strapi.db
    .connection('testimonies')
    .select('document_id')
    .whereIn('document_id', testimonies)
  const existing = new Set(rows.map(({ document_id }) => document_id))
  const orphans = kept.filter(({ hash }) => !existing.has(DOCUMENT_ID.exec(hash)?.[1] ?? ''))
  await eraseAll(strapi, orphans)
  return orphans.length
}

async function eraseAll(strapi: Core.Strapi, files: readonly LibraryFile[]): Promise<void> {
  for (const file of files) await mediaLibrary(strapi).remove(file)
}
