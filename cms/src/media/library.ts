import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Core } from '@strapi/strapi'
import { findLibraryFiles, mediaLibrary, type LibraryFile } from '../strapi-internals/services'

const HOUR = 3_600_000

/** What the name of a picture begins with that a visitor sent with a story; the story's `documentId` follows. */
const PREFIX = 'temoignage'
const DOCUMENT_ID = new RegExp(`^${PREFIX}_([a-z0-9]{24})_`)

/**
 * Puts the picture of a story into the media library, wherever that keeps its files. Comes before the story itself: what
 * is left of one that was not kept is swept away.
 * @returns its id
 */
export async function storePicture(
  strapi: Core.Strapi,
  story: string,
  bytes: Buffer,
  alternativeText: string | null,
): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'confettis-picture-'))
  try {
    const filepath = path.join(folder, 'picture.jpg')
    await writeFile(filepath, bytes)
    const name = `${PREFIX}-${story}.jpg`
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

/** Erases what a visitor sent with a story, in all its sizes. */
export async function erasePictures(strapi: Core.Strapi, story: string): Promise<void> {
  await eraseAll(strapi, await findLibraryFiles(strapi, { hash: { $startsWith: `${PREFIX}_${story}_` } }))
}

/** Erases the pictures of stories that were not kept after all: their process died in between. */
export async function eraseOrphanPictures(strapi: Core.Strapi, now: Date): Promise<number> {
  const createdAt = { $lt: new Date(now.getTime() - HOUR) }
  const kept = await findLibraryFiles(strapi, { hash: { $startsWith: `${PREFIX}_` }, createdAt })
  const stories = [...new Set(kept.flatMap(({ hash }) => DOCUMENT_ID.exec(hash)?.[1] ?? []))]
  const rows: { document_id: string }[] = await strapi.db
    .connection('testimonies')
    .select('document_id')
    .whereIn('document_id', stories)
  const there = new Set(rows.map(({ document_id }) => document_id))
  const left = kept.filter(({ hash }) => !there.has(DOCUMENT_ID.exec(hash)?.[1] ?? ''))
  await eraseAll(strapi, left)
  return left.length
}

async function eraseAll(strapi: Core.Strapi, files: readonly LibraryFile[]): Promise<void> {
  for (const file of files) await mediaLibrary(strapi).remove(file)
}
