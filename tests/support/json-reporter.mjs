import { JsonReporter } from 'vitest/node'

/** Vitest's JSON report, and for each file the seconds that it took with its hooks, which Vitest's own leaves out. */
export default class extends JsonReporter {
  /** @type {Map<string, number>} */
  #seconds = new Map()

  /** @param {import('vitest/node').TestModule[]} modules */
  async onTestRunEnd(modules) {
    for (const module of modules) {
      const { setupDuration, collectDuration, duration } = module.diagnostic()
      this.#seconds.set(module.moduleId, (setupDuration + collectDuration + duration) / 1000)
    }
    await super.onTestRunEnd(modules)
  }

  /** @param {string} report */
  async writeReport(report) {
    const content = JSON.parse(report)
    for (const result of content.testResults) result.seconds = this.#seconds.get(result.name) ?? 0
    await super.writeReport(JSON.stringify(content))
  }
}
