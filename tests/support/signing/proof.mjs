import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'
import { request } from './connection.mjs'

/**
 * The solved proof of work, as the form's `altcha` field takes it.
 * @param {import('altcha-lib').Challenge} challenge
 * @returns {Promise<string>} base64 JSON
 */
export async function solve(challenge) {
  const solution = await solveChallenge({ challenge, deriveKey })
  if (!solution) throw new Error('The challenge could not be solved in time')
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}

/**
 * Takes a challenge from the CMS and solves it.
 * @param {import('./connection.mjs').Connection} connection
 * @param {string} url
 * @param {string} from the visitor's address
 */
export async function freshProof(connection, url, from) {
  const { status, body } = await connection.send(request(url, 'GET', '/api/altcha', { from }))
  if (status !== 200) throw new Error(`GET /api/altcha: ${status} ${body}`)
  return solve(JSON.parse(body))
}
