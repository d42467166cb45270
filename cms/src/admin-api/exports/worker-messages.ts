import type { Order } from './export-request'

/** What the thread is given. */
export interface Task {
  order: Order
  /** What the event asks today: the label of each question, by its key. */
  questions: Record<string, string>
}

/** What the thread tells: how many lines there will be, then piece after piece, then that this was all. */
export type WorkerMessage = { expected: number } | { bytes: Uint8Array<ArrayBuffer>; lines: number } | { lines: number }
