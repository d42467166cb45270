import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { Admin } from '../support/admin'
import { bootStrapi, cmsModule } from '../support/booted-strapi'
import { openStore, type Store } from '../support/store'
import { person } from '../support/team'

/** The adapters, as they are built. */
interface Adapters {
  server: typeof import('../../cms/src/strapi-internals/server')
  'current-request': typeof import('../../cms/src/strapi-internals/current-request')
  documents: typeof import('../../cms/src/strapi-internals/documents')
  services: typeof import('../../cms/src/strapi-internals/services')
  'admin-roles': typeof import('../../cms/src/strapi-internals/admin-roles')
  sqlite: typeof import('../../cms/src/strapi-internals/sqlite')
}

const adapter = <Name extends keyof Adapters>(name: Name): Adapters[Name] =>
  cmsModule(`strapi-internals/${name}`) as Adapters[Name]

/** A promise that Strapi does not make. When it breaks, the test says what to do. */
function contract(name: string, advice: string, work: () => Promise<void>): void {
  it(name, async () => {
    try {
      await work()
    } catch (error) {
      throw new Error(`After an upgrade of Strapi: ${advice}\n\n${String(error)}`, { cause: error })
    }
  })
}

const PAGE = 'api::page.page'
const SIGNATORY = 'api::signatory.signatory'
const LEVER = 'api::lever.lever'

describe('what the CMS takes from behind the interface of Strapi', () => {
  let store: Store
  let strapi: Awaited<ReturnType<typeof bootStrapi>>['strapi']
  let url: string
  let stop: () => Promise<void>
  let admin: Admin

  beforeAll(async () => {
    store = await openStore('SQLite')
    ;({ strapi, url, stop } = await bootStrapi(store.dataDir))
    admin = await Admin.enter(url)
  })
  afterAll(async () => {
    await stop?.()
    await store?.remove()
  })

  const status = async (path: string) => (await fetch(url + path)).status

  describe('server.ts', () => {
    contract(
      'the router takes paths as the contract writes them, and in no other case',
      'routes of the public API have to be case-sensitive before the server listens. Look in @strapi/core for what replaced `listRoutes()` and the `regexp` of a layer (services/server/api, koa-router), and set its option `sensitive` in makeRoutesCaseSensitive().',
      async () => {
        expect(await status('/api/levers')).toBe(200)
        expect(await status('/api/Levers')).toBe(404)
      },
    )

    contract(
      'work that waits for the server begins once it listens',
      'onListening() waits for `listening` on `strapi.server.httpServer`. Find the HTTP server in @strapi/core (services/server), or the emails of the outbox are never sent.',
      async () => {
        const { httpServer } = strapi.server
        expect(httpServer.listening).toBe(true)
        const start = vi.fn()
        adapter('server').onListening(strapi, start)
        expect(start).not.toHaveBeenCalled()
        httpServer.emit('listening')
        expect(start).toHaveBeenCalledOnce()
      },
    )

    contract(
      'routes of the team need a login, and the permission of the route',
      'addAdminRoutes() relies on `strapi.server.routes({ type: "admin" })` and on the policies admin::isAuthenticatedAdmin and admin::hasPermissions. Find their names in @strapi/admin (server/policies); until then /team may be open to everybody.',
      async () => {
        const editor = await person(admin, url, 'redaction')
        expect(await status('/team/broken-links')).toBe(401)
        expect(await editor.admin.status('GET', '/team/broken-links')).toBe(200)
        expect(await editor.admin.status('POST', '/team/signatures/find', {})).toBe(403)
      },
    )
  })

  describe('current-request.ts', () => {
    contract(
      'a write tells who sends it, and what they may read',
      'requestLogin() reads `state.auth.strategy.name` and `state.auth.credentials` of the request, canReadDocuments() reads `state.userAbility`. Find them in @strapi/admin (server/strategies); without them the audit log names nobody and previews open for nobody.',
      async () => {
        const { requestLogin, canReadDocuments } = adapter('current-request')
        const seen: unknown[] = []
        strapi.documents.use((context, next) => {
          if (context.uid === LEVER && context.action === 'update')
            seen.push(requestLogin(strapi), canReadDocuments(strapi, LEVER), canReadDocuments(strapi, SIGNATORY))
          return next()
        })
        const editor = await person(admin, url, 'redaction')
        const lever = await editor.admin.find(LEVER, 'number', '2')
        await editor.admin.save(LEVER, lever, { summary: 'Écrit par la rédaction.' })
        expect(seen.slice(0, 3)).toEqual([
          expect.objectContaining({
            strategy: expect.stringMatching(/^admin(-token)?$/) as string,
            credentials: expect.objectContaining({ email: editor.email }) as object,
          }),
          true,
          false,
        ])
        expect([requestLogin(strapi), canReadDocuments(strapi, LEVER)]).toEqual([null, false])
      },
    )
  })

  describe('documents.ts', () => {
    contract(
      'the document service of any type reads and writes',
      'documentsOf() passes a `uid` that is known at run time to `strapi.documents()`. Compare the methods of the document service with the interface Documents.',
      async () => {
        const documents = adapter('documents').documentsOf(strapi, LEVER)
        const found = await documents.findMany({ status: 'published', locale: 'fr' })
        expect(found).toHaveLength(7)
        const { documentId } = found[0] ?? {}
        expect(await documents.findOne({ documentId, fields: ['slug'] })).toMatchObject({
          slug: expect.any(String) as string,
        })
        for (const method of ['create', 'update', 'publish', 'unpublish', 'findFirst'])
          expect(documents).toHaveProperty(method, expect.any(Function))
      },
    )

    contract(
      'schemas tell the parts and relations of a type',
      'attributesOf() reads `attributes` of `strapi.getModel()`. Compare `type`, `components`, `target` and `mappedBy` with the interface Attribute.',
      async () => {
        const { attributesOf } = adapter('documents')
        expect(attributesOf(strapi, PAGE).sections).toMatchObject({
          type: 'dynamiczone',
          components: expect.arrayContaining(['sections.hero']) as string[],
        })
        expect(attributesOf(strapi, LEVER).testimonies).toMatchObject({
          type: 'relation',
          target: 'api::testimony.testimony',
        })
        expect(attributesOf(strapi, 'shared.link').href).toMatchObject({ type: 'string' })
      },
    )

    contract(
      'a draft is checked as if it were published',
      'validateForPublication() calls `strapi.entityValidator.validateEntityCreation()`, which is deprecated. Find what publish() of the document service checks with in @strapi/core; until then a planned publication fails at its time instead of when it is planned.',
      async () => {
        const { validateForPublication } = adapter('documents')
        await expect(validateForPublication(strapi, LEVER, { title: 'Sans rien' }, 'fr')).rejects.toMatchObject({
          name: 'ValidationError',
          details: { errors: expect.arrayContaining([expect.objectContaining({ path: ['slug'] })]) as object[] },
        })
        const [lever] = await adapter('documents').documentsOf(strapi, LEVER).findMany({ locale: 'fr', populate: '*' })
        await validateForPublication(strapi, LEVER, lever ?? {}, 'fr')
      },
    )

    contract(
      'the admin gives and takes no attribute that is not visible',
      'hideInternalFields() reads `__schema__.attributes` and writes `config.attributes.<name>.hidden` of a content type. Find in @strapi/core (utils/content-types) how attributes are hidden; until then sealed mailboxes and hashes show in the admin.',
      async () => {
        const documentId = 'contract0000000000000000'
        await strapi.db.query(SIGNATORY).create({
          data: { documentId, state: 'pending', kind: 'citizen', lastName: 'Contrat', mailboxHash: 'contract-hash' },
        })
        const shown = await admin.find(SIGNATORY, 'lastName', 'Contrat')
        expect(shown).toMatchObject({ documentId, kind: 'citizen' })
        expect(JSON.stringify(shown)).not.toContain('contract-hash')
        await admin.remove(SIGNATORY, shown)
      },
    )
  })

  describe('services.ts', () => {
    contract(
      'a slug is made from a title',
      'generateUid() calls generateUIDField() of plugin::content-manager.uid. Find it in @strapi/content-manager (server/services/uid).',
      async () => {
        const slug = await adapter('services').generateUid(strapi, {
          ...{ contentTypeUID: 'api::testimony.testimony', field: 'slug' },
          data: { title: 'Un four à pain' },
        })
        expect(slug).toBe('un-four-a-pain')
      },
    )

    contract(
      'layouts of forms and lists are read and written',
      'layoutService() calls findConfiguration() and updateConfiguration() of plugin::content-manager.content-types and .components. Compare their shape with LayoutConfiguration in @strapi/content-manager (server/services); until then forms are in English.',
      async () => {
        for (const [of, type] of [
          ['content-types', strapi.contentTypes[LEVER]],
          ['components', strapi.components['shared.link']],
        ] as const) {
          const service = adapter('services').layoutService(strapi, of)
          const before = await service.findConfiguration(type)
          expect(Object.values(before.metadatas)[0]).toMatchObject({
            edit: { label: expect.any(String) as string },
            list: {},
          })
          expect(before.layouts.edit[0]?.[0]).toEqual({
            name: expect.any(String) as string,
            size: expect.any(Number) as number,
          })
          await service.updateConfiguration(type, { ...before, settings: { ...before.settings, pageSize: 42 } })
          expect((await service.findConfiguration(type)).settings.pageSize).toBe(42)
          await service.updateConfiguration(type, before)
        }
      },
    )

    contract(
      'a picture goes into the media library, and out of it with all its sizes',
      'mediaLibrary() calls upload() and remove() of plugin::upload.upload, and findLibraryFiles() queries plugin::upload.file. Compare what upload() takes (`filepath`, `originalFilename`, `mimetype`) in @strapi/upload (server/services/upload).',
      async () => {
        const { mediaLibrary, findLibraryFiles } = adapter('services')
        const filepath = path.join(store.dataDir, 'picture.png')
        const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
        await writeFile(filepath, Buffer.from(png, 'base64'))
        const [file] = await mediaLibrary(strapi).upload({
          data: { fileInfo: { name: 'contrat.png', alternativeText: 'Un point' } },
          files: { filepath, originalFilename: 'contrat.png', mimetype: 'image/png', size: 70 },
        })
        expect(file).toMatchObject({
          id: expect.any(Number) as number,
          hash: expect.stringMatching(/^contrat_/) as string,
        })
        const where = { hash: { $startsWith: 'contrat_' } }
        expect(await findLibraryFiles(strapi, where)).toHaveLength(1)
        await mediaLibrary(strapi).remove(file!)
        expect(await findLibraryFiles(strapi, where)).toHaveLength(0)
      },
    )

    contract(
      'the languages of the site are French, the default, and English',
      'localeService() calls plugin::i18n.locales, isLocalized() reads `pluginOptions.i18n.localized`. Find both in @strapi/i18n (server/services).',
      async () => {
        const { localeService, isLocalized } = adapter('services')
        const locales = localeService(strapi)
        expect((await locales.find()).map(({ code }) => code).sort()).toEqual(['en', 'fr'])
        expect(await locales.findByCode('fr')).toMatchObject({ name: expect.any(String) as string })
        expect(await locales.getDefaultLocale()).toBe('fr')
        expect([isLocalized(strapi, PAGE), isLocalized(strapi, SIGNATORY)]).toEqual([true, false])
      },
    )
  })

  describe('admin-roles.ts', () => {
    contract(
      'roles are made, changed and removed, with their permissions',
      'roleService() calls admin::role. Compare the interface RoleService with @strapi/admin (server/services/role); until then the roles of the team are not brought up to date at the start.',
      async () => {
        const service = adapter('admin-roles').roleService(strapi)
        const role = await service.create({ name: 'Contrat', code: 'contrat', description: 'Un contrat' })
        await service.update({ id: role.id }, { name: 'Contrat', description: 'Changé' })
        await service.assignPermissions(role.id, [{ action: 'api::campaign.read', subject: null, properties: {} }])
        expect(await service.findOneWithUsersCount({ code: 'contrat' })).toMatchObject({
          ...{ id: role.id, description: 'Changé', usersCount: 0 },
        })
        await service.deleteByIds([role.id])
        expect(await service.findOneWithUsersCount({ code: 'contrat' })).toBeNull()
      },
    )

    contract(
      'our own actions are among those that a role can be allowed',
      'addActions() calls registerMany() of the action provider of admin::permission. Find it in @strapi/admin (server/services/permission).',
      async () => {
        const known = await admin.request<unknown>('GET', '/admin/permissions')
        expect(JSON.stringify(known)).toContain('"api::campaign.read"')
      },
    )

    contract(
      'an action on documents becomes one permission a type, with its fields',
      'documentPermissions() calls get() of the action provider and getPermissionsWithNestedFields() of admin::content-type. Find both in @strapi/admin (server/services); until then roles see every field or none.',
      async () => {
        const { documentPermissions } = adapter('admin-roles')
        const action = 'plugin::content-manager.explorer.read'
        expect(documentPermissions(strapi, action, new Set([LEVER]))).toEqual([
          expect.objectContaining({
            action,
            subject: LEVER,
            properties: { fields: expect.arrayContaining(['title', 'slug']) as string[] },
          }),
        ])
        expect(() => documentPermissions(strapi, 'plugin::none.none', new Set([LEVER]))).toThrow('no action')
      },
    )
  })

  describe('sqlite.ts', () => {
    contract(
      'a statement is prepared once for each connection',
      'keepPreparedStatements() replaces `prepare` of the connection that the pool of knex creates (`pool.afterCreate` in config/database.ts). Check that better-sqlite3 still has `prepare`, and that Strapi passes `pool.afterCreate` on; without it signing costs a twentieth more.',
      async () => {
        await adapter('sqlite').onSqliteConnection(strapi.db.connection, (database) => {
          expect(database.prepare('select 1 as one')).toBe(database.prepare('select 1 as one'))
          expect(database.pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }])
        })
      },
    )

    contract(
      'within a transaction the connection is the one of the transaction',
      'onSqliteConnection() relies on `acquireConnection()` and `releaseConnection()` of the client of a knex transaction. Find them in knex (lib/execution/transaction.js); without them signatures are written outside of their transaction.',
      async () => {
        const TABLE = 'strapi_core_store_settings'
        const row = { key: 'contract' }
        const count = () => strapi.db.connection(TABLE).where(row).count({ found: '*' })
        const rolledBack = strapi.db.connection.transaction(async (transaction) => {
          await adapter('sqlite').onSqliteConnection(transaction, (database) =>
            database.prepare(`insert into ${TABLE} (key) values (?) returning id`).get([row.key]),
          )
          expect(await transaction(TABLE).where(row).count({ found: '*' })).toEqual([{ found: 1 }])
          throw new Error('rolled back')
        })
        await expect(rolledBack).rejects.toThrow('rolled back')
        expect(await count()).toEqual([{ found: 0 }])
      },
    )

    contract(
      'the database keeps what a schema has no more, and knows the folder of migrations',
      'config/database.ts sets `settings.forceMigration` to false, and cms/database/migrations is the folder of migrations. Read how @strapi/database (schema/builder, migrations) uses them before the next change of a schema.',
      async () => {
        const { settings } = (strapi.db as unknown as { config: { settings: Record<string, unknown> } }).config
        expect(settings).toMatchObject({ forceMigration: false, runMigrations: true })
        expect(settings.migrations).toEqual({ dir: path.join(process.cwd(), 'database', 'migrations') })
      },
    )
  })

  describe('extensions', () => {
    contract(
      'the home page of the admin counts no rows',
      'src/extensions/content-manager replaces getCountDocuments() of the service homepage. Find it in @strapi/content-manager (server/homepage); without it every visit of the home page counts every table.',
      async () => {
        const answer = await admin.request<{ data: unknown }>('GET', '/content-manager/homepage/count-documents')
        expect(answer.data).toEqual({ draft: 0, published: 0, modified: 0 })
      },
    )

    contract(
      'the media library has no public routes',
      'src/extensions/upload removes the routes `content-api` of the plugin. Find their name in @strapi/upload (server/routes); until then visitors may list files.',
      async () => {
        expect(await status('/api/upload/files')).toBe(404)
        expect(await status('/api/upload')).toBe(404)
      },
    )

    contract(
      'the only token of the API that is there from the start reads',
      'roles/tokens.ts renames and removes tokens in the table of admin::api-token by their English names. Compare with @strapi/admin (server/bootstrap); until then a token with full access may exist.',
      async () => {
        const tokens = (await strapi.db.query('admin::api-token').findMany({})) as { name: string; type: string }[]
        expect(tokens.map(({ name, type }) => [name, type])).toEqual([['Sites partenaires', 'read-only']])
      },
    )

    contract(
      'the public role has the permissions of our table, and no other',
      'permissions.ts writes plugin::users-permissions.permission. Compare its columns with @strapi/plugin-users-permissions (server/content-types); until then the public API is closed or too open.',
      async () => {
        const role = (await strapi.db
          .query('plugin::users-permissions.role')
          .findOne({ where: { type: 'public' }, populate: ['permissions'] })) as { permissions: { action: string }[] }
        const actions = role.permissions.map(({ action }) => action)
        expect(actions).toContain('api::page.page.findOne')
        expect(actions.filter((action) => !action.startsWith('api::'))).toEqual([])
      },
    )
  })
})
