import type { ExportRequest } from './export-request'

export interface Task {
  request: ExportRequest
  /** Labels of the event's present questions, by key. */
  questions: Record<string, string>
}

/** In this order: the number of lines of the whole file, each chunk, the end. */
export type WorkerMessage = { expected: number } | { bytes: Uint8Array<ArrayBuffer>; lines: number } | { lines: number }
