import { BODY_MAX_BYTES } from '@confettis/shared/domain/testimony'
import { expect, it } from 'vitest'
import { MAX_API_BODY } from '../../cms/src/writing/json-body'

it('is as much for the CMS as for the site in front of it', () => {
  expect(MAX_API_BODY).toBe(BODY_MAX_BYTES)
})
