interface Upload {
  routes: Record<string, unknown>
}

/**
 * Removes the public routes of the media library, which also holds pictures of testimonies that are not moderated yet or
 * were refused. Published pictures are read with their documents.
 */
export default (plugin: Upload): Upload => {
  Reflect.deleteProperty(plugin.routes, 'content-api')
  return plugin
}
