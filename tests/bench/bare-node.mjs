// The quickest that Node's own HTTP server can be: one body, held in memory, for whoever asks.
// Usage: node bare-node.mjs <file> <port>
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const [file, port] = process.argv.slice(2)
const body = readFileSync(file)
const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': body.length }

createServer((_, response) => response.writeHead(200, headers).end(body)).listen(Number(port), '127.0.0.1')
